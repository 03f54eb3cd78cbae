import type { Command, OptionName } from './command.ts'
import type { Entry } from './commands.ts'

/** What help says, in one language. */
export type HelpWords = {
  readonly intro: readonly string[]
  readonly usage: string
  readonly examples: string
  /** What stands for the operands and options of a call. */
  readonly operands: (english: string) => string
  readonly book: string
  readonly languages: string
  readonly exitCodes: readonly string[]
  readonly colon: string
  readonly summary: (entry: Entry) => string
  readonly about: (entry: Entry, command: Command) => string
  readonly option: (name: OptionName, english: string) => string
}

const helpEn: HelpWords = {
  intro: [
    'Tranche: staged strategic investments in plain text. The right to invest more, valued, decided and',
    'traced to the line of the book that every figure comes from.',
  ],
  usage: 'Usage: ',
  examples: 'Examples:',
  operands: (english) => english,
  book: 'BOOK is a file, a folder that holds book.yaml (the current one without it), or - for standard input.',
  languages:
    'Pages, help and messages can be read in French: --language fr, or TRANCHE_LANGUAGE=fr.',
  exitCodes: [
    'Exit codes: 0 answered, 1 the book has faults, 2 wrong usage, 3 nothing asked could be answered,',
    '70 a defect of Tranche. More on a command: tranche help COMMAND',
  ],
  colon: ': ',
  summary: ({ summary }) => summary,
  about: (_, { about }) => about,
  option: (_, english) => english,
}

/** The words of help in a language; English where there is no such language. */
export async function helpWordsIn(language: string): Promise<HelpWords> {
  return language === 'fr' ? (await import('./french/help-fr.ts')).helpFr : helpEn
}
