/**
 * report: what does an answer look like to a reader?
 * Pages and tables as data, then text and CSV. Display rounding lives here only: nothing computes with what this room
 * returns. Every fixed word stands in `words/`, one table a language; unknown figures are said in words.
 */
export { type Sheet, writeCsv } from './csv.ts'
export { decidePages } from './decide-page.ts'
export { decideSheet } from './decide-sheet.ts'
export { explainPage, figuresPage } from './explain-page.ts'
export { flowsPages, flowsSheet } from './flows-page.ts'
export type { Block, Page, Section } from './page.ts'
export { pageText } from './page-text.ts'
export { racePages, raceSheet } from './race-page.ts'
export { sentenceOf } from './reasons.ts'
export { type CalendarDay, rightsCalendar } from './rights-calendar.ts'
export { rightsPages, rightsSheet } from './rights-page.ts'
export { rollForwardPages, rollForwardSheet } from './roll-forward-page.ts'
export { Show } from './shown.ts'
export { signalPages, signalSheet } from './signal-page.ts'
export { stakesPages, stakesSheet } from './stakes-page.ts'
export { valuePages, valueSheet } from './value-page.ts'
export { waterfallPages, waterfallSheet } from './waterfall-page.ts'
export { en, faultLanguages, type Language, languages, type Words } from './words/index.ts'
