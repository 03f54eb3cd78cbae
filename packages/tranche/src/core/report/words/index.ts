/** Every fixed word of the reports, one table of functions a language. */
import { type FaultWords, faultsEn } from '../../diagnostic/index.ts'
import { en } from './en.ts'
import type { Said } from './said.ts'

/** Everything a page says. */
export type Words = Said<typeof en>

/**
 * The languages a page can be read in; those beside English are loaded when somebody asks for them, since no other answer should wait for
 * them. Answers, their JSON and their tables for spreadsheets have none.
 */
export const languages = {
  en: async (): Promise<Words> => en,
  fr: async (): Promise<Words> => (await import('./fr.ts')).fr,
} satisfies Readonly<Record<string, () => Promise<Words>>>

export type Language = keyof typeof languages

/** How faults are told, and words of the notation explained, in each language; loaded as the languages of pages are. */
export const faultLanguages = {
  en: async (): Promise<FaultWords> => faultsEn,
  fr: async (): Promise<FaultWords> => (await import('./faults-fr.ts')).faultsFr,
} satisfies Readonly<Record<Language, () => Promise<FaultWords>>>

export { en }
