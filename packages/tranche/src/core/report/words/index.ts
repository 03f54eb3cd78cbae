/** Every fixed word of the reports, one table of functions a language. */
export { en } from './en.ts'

import type { en } from './en.ts'

export type Words = typeof en
