import type { Unit } from '../../origin/index.ts'
import type { ShownWords } from '../shown.ts'
import { decideFr } from './decide-fr.ts'
import { flowsFr } from './flows-fr.ts'
import { inFrench, narrowNoBreak, typeset } from './french.ts'
import type { Words } from './index.ts'
import { phraseFr } from './phrases-fr.ts'
import { raceBetsFr } from './race-bets-fr.ts'
import { raceFr } from './race-fr.ts'
import { raceTurnsFr } from './race-turns-fr.ts'
import { reasonsFr } from './reasons-fr.ts'
import { rollForwardFr } from './roll-forward-fr.ts'
import { signalFr } from './signal-fr.ts'
import { explainFr, rightsFr, stakesFr, valueFr } from './tables-fr.ts'
import { waterfallFr } from './waterfall-fr.ts'

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  money: ['', ''],
  fraction: ['', ''],
  'per year': ['par an', 'par an'],
  years: ['an', 'ans'],
  days: ['jour', 'jours'],
  shares: ['action', 'actions'],
  bits: ['bit', 'bits'],
  multiple: ['fois', 'fois'],
  number: ['', ''],
  words: ['', ''],
}

const shownFr: ShownWords = {
  unknown: 'non chiffrable',
  atLeast: (figure) => `au moins ${figure}`,
  atMost: (figure) => `au plus ${figure}`,
  // The plural begins at two.
  unitOf: (unit, { high }) => units[unit][high !== null && Math.abs(high) < 2 ? 0 : 1],
  decimalMark: ',',
  thousandsMark: narrowNoBreak,
  unitGap: '\u00a0',
  to: 'à',
  around: 'centré sur',
  // A thousand milliards has a name of its own only in dictionaries.
  scales: [
    { unit: 1e9, scale: 'Md' },
    { unit: 1e6, scale: 'M' },
  ],
  day: typeset,
}

/** What somebody is to type keeps its plain spaces and days. */
const asTyped = ['traceCall']

export const fr: Words = {
  shown: shownFr,
  phrase: (text) => typeset(phraseFr(text)),
  ...inFrench(
    {
      reasons: reasonsFr,
      decide: decideFr,
      rights: rightsFr,
      value: valueFr,
      rollForward: rollForwardFr,
      stakes: stakesFr,
      waterfall: waterfallFr,
      signal: signalFr,
      flows: flowsFr,
      race: raceFr,
      raceBets: raceBetsFr,
      raceTurns: raceTurnsFr,
      explain: explainFr,
    },
    asTyped,
  ),
}
