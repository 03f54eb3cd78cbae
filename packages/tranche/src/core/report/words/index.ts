/** Every fixed word of the reports, one table of functions a language. */
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Said } from './said.ts'

/** Everything a page says. */
export type Words = Said<typeof en>

/** The languages a page can be read in. Answers, their JSON and their tables for spreadsheets have none. */
export const languages = { en, fr } satisfies Readonly<Record<string, Words>>

export type Language = keyof typeof languages

export { en, fr }
