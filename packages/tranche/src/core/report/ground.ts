import type { RightDecision } from '../answer/index.ts'
import { allExact } from '../decision/index.ts'
import { exactExtent } from '../origin/index.ts'
import type { Section } from './page.ts'
import type { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** The least money that is shown. */
const hundredth = 0.01

type NumericalError = RightDecision['value']['error']

/** The numerical error as one sentence; nothing where there is none. */
export function numericalSentences(error: NumericalError, show: Show, words: Words): string[] {
  if (error === null || error.low === error.high) return []
  const half = (error.high - error.low) / 2
  const shown =
    half < hundredth
      ? words.decide.lessThan(show.money(exactExtent(hundredth)))
      : show.money(exactExtent(half))
  return [words.decide.numerical({ error: shown, at: words.phrase(error.at) })]
}

/** At which points of what is not known an answer was looked at. */
export function lookedAtSentence(how: string, { decide, phrase }: Words): string {
  return how === allExact ? decide.lookedAtNothing : decide.lookedAt(phrase(how))
}

/** The call that shows where a figure comes from, ready to be copied. */
export function traceSection(
  { book, asOf, scenario }: { book: string; asOf: string; scenario: string },
  figure: string,
  { decide }: Words,
): Section {
  const call = decide.traceCall({
    book: inShell(book),
    figure: inShell(figure),
    asOf,
    scenario: inShell(scenario),
  })
  return { heading: null, blocks: [{ kind: 'lines', lines: [decide.trace, call] }] }
}

/** A word as a POSIX shell reads it back. */
function inShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
