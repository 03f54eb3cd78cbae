import type { Unit } from '../../origin/index.ts'
import type { ShownWords } from '../shown.ts'
import { decideEn } from './decide-en.ts'
import { flowsEn } from './flows-en.ts'
import { raceBetsEn } from './race-bets-en.ts'
import { raceEn } from './race-en.ts'
import { raceTurnsEn } from './race-turns-en.ts'
import { reasonsEn } from './reasons-en.ts'
import { rollForwardEn } from './roll-forward-en.ts'
import { signalEn } from './signal-en.ts'
import { explainEn, rightsEn, stakesEn, valueEn } from './tables-en.ts'
import { waterfallEn } from './waterfall-en.ts'

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  money: ['', ''],
  fraction: ['', ''],
  'per year': ['a year', 'a year'],
  years: ['year', 'years'],
  days: ['day', 'days'],
  shares: ['share', 'shares'],
  bits: ['bit', 'bits'],
  multiple: ['times', 'times'],
  number: ['', ''],
  words: ['', ''],
}

const shown: ShownWords = {
  unknown: 'not to be told',
  atLeast: (figure) => `at least ${figure}`,
  atMost: (figure) => `at most ${figure}`,
  unitOf: (unit, { low, high }) => units[unit][low === 1 && high === 1 ? 0 : 1],
  decimalMark: '.',
  thousandsMark: ',',
  unitGap: ' ',
  to: '..',
  around: 'around',
  scales: [
    { unit: 1e12, scale: 'tn' },
    { unit: 1e9, scale: 'bn' },
    { unit: 1e6, scale: 'M' },
  ],
  day: (day) => day,
}

export const en = {
  shown,
  /** What the engine says, in the language of the page: it speaks English. */
  phrase: (text: string) => text,
  reasons: reasonsEn,
  decide: decideEn,
  rights: rightsEn,
  value: valueEn,
  rollForward: rollForwardEn,
  stakes: stakesEn,
  waterfall: waterfallEn,
  signal: signalEn,
  flows: flowsEn,
  race: raceEn,
  raceBets: raceBetsEn,
  raceTurns: raceTurnsEn,
  explain: explainEn,
}
