import type { Command } from './command.ts'

/** A command by its name: what help says of it in one line, and where the rest of it is loaded from when it is asked for. */
export type Entry = {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** The commands in the order in which help lists them: questions first, tools after. */
export const commands: readonly Entry[] = [
  {
    name: 'check',
    summary: 'Is the book sound? Every fault at once',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'stakes',
    summary: 'Who owns what, on which count, and where does the money stand?',
    load: async () => (await import('./stakes.ts')).stakes,
  },
  {
    name: 'waterfall',
    summary: 'Who is paid what when the company is sold?',
    load: async () => (await import('./waterfall.ts')).waterfall,
  },
  {
    name: 'rights',
    summary: 'Which rights are open, until when, and for how much?',
    load: async () => (await import('./rights.ts')).rights,
  },
  {
    name: 'value',
    summary: 'What are rights, duties and notes worth?',
    load: async () => (await import('./value.ts')).value,
  },
  {
    name: 'decide',
    summary: 'All, some or none, now or later?',
    load: async () => (await import('./decide.ts')).decide,
  },
  {
    name: 'race',
    summary: 'Who may win, who has bet on it, and what to bet now?',
    load: async () => (await import('./race.ts')).race,
  },
  {
    name: 'signal',
    summary: 'What would all, some or none tell outsiders?',
    load: async () => (await import('./signal.ts')).signal,
  },
  {
    name: 'flows',
    summary: 'How much goes round in a circle, and what breaks if one party fails?',
    load: async () => (await import('./flows.ts')).flows,
  },
  {
    name: 'explain',
    summary: 'Where does a figure come from?',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'init',
    summary: 'Writes a first book to begin from, or copies an example',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'format',
    summary: 'Lays out the text of a book in the one layout',
    load: async () => (await import('./format.ts')).format,
  },
  {
    name: 'import',
    summary: 'Makes a book of an Open Cap Format package or of a table',
    load: async () => (await import('./import.ts')).importPackage,
  },
  {
    name: 'export',
    summary: 'Writes a cap table as an Open Cap Format package',
    load: async () => (await import('./export.ts')).exportPackage,
  },
  {
    name: 'serve',
    summary: 'Opens the workbench in a browser on this machine',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'schema',
    summary: 'The JSON Schema of books, for editors',
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'completion',
    summary: 'Prints the script that lets a shell complete commands and options',
    load: async () => (await import('./completion.ts')).completion,
  },
]
