import { elided, listFr, narrowNoBreak } from './french.ts'
import { answersFr } from './phrases-fr/answers.ts'
import { bookWordsFr } from './phrases-fr/book-words.ts'
import { compositionsFr } from './phrases-fr/compositions.ts'
import { conditionsFr } from './phrases-fr/conditions.ts'
import { flowsPhrasesFr } from './phrases-fr/flows.ts'
import { lawFr } from './phrases-fr/law.ts'
import { payoutsFr } from './phrases-fr/payouts.ts'
import { racePhrasesFr } from './phrases-fr/race.ts'
import { raceFiguresFr } from './phrases-fr/race-figures.ts'
import { sharesFr } from './phrases-fr/shares.ts'
import { signalPhrasesFr } from './phrases-fr/signal.ts'
import { simulationFr } from './phrases-fr/simulation.ts'
import { strikeFr } from './phrases-fr/strike.ts'
import { type Holes, translator } from './translator.ts'

/** Every sentence of the engine that reaches a page, by its template, in French. */
export const phrasesFr = {
  ...bookWordsFr,
  ...strikeFr,
  ...conditionsFr,
  ...lawFr,
  ...sharesFr,
  ...answersFr,
  ...signalPhrasesFr,
  ...flowsPhrasesFr,
  ...payoutsFr,
  ...racePhrasesFr,
  ...raceFiguresFr,
  ...simulationFr,
  ...compositionsFr,
}

/** How French writes what stands in the holes of a sentence. */
export const holesFr: Holes = {
  number: (english) => english.split(' .. ').map(numberFr).join(' à '),
  list: listFr,
  marks: [
    ['; ', ' ; '],
    [': ', ' : '],
    [', ', ', '],
    [' and ', ' et '],
    [' or ', ' ou '],
  ],
  behind: elided,
}

/** What the engine says in English, in French. */
export const phraseFr = translator(phrasesFr, holesFr)

function numberFr(english: string): string {
  const [whole = '', part] = english.replaceAll(',', '').split('.')
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, narrowNoBreak)
  return part === undefined ? grouped : `${grouped},${part}`
}
