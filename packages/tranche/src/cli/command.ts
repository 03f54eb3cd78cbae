import type { Words } from '../core/report/index.ts'
import type { ExitCode } from './stop.ts'
import type { World } from './world.ts'

/** Every option there is: its value as help shows it (null: a switch) and what it does. A command names those it takes. */
export const optionTable = {
  'as-of': { value: 'DAY', what: 'the day the answer stands on, as 2024-03-27; today without it' },
  from: { value: 'DAY', what: 'the day from which worth is carried to that of --as-of' },
  scenario: { value: 'NAME', what: 'whose beliefs count; “base” without it, else the first' },
  right: { value: 'NAME', what: 'only this right' },
  company: { value: 'NAME', what: 'only this company' },
  exit: { value: 'PRICE', what: 'the price of the company: 300M, “50M, 300M” or 50M..2bn' },
  offering: { value: null, what: 'the company goes public at that value instead of being sold' },
  route: {
    value: 'ROUTE',
    what: 'values every right by closed-form, fixed-point, quadrature, grid or simulation; the quickest that fits without it',
  },
  paths: {
    value: 'NUMBER',
    what: 'how many paths a simulation walks, rounded up to whole blocks of points, instead of until it is narrow',
  },
  seed: { value: 'NUMBER', what: 'which paths: the same number, the same answer; 1 without it' },
  width: {
    value: 'WIDTH',
    what: 'how wide a simulated interval may be: 1M, or 0.5% of the larger of the value and a hundredth of the amount (as without it)',
  },
  json: { value: null, what: 'the answer as JSON for other programs' },
  csv: { value: null, what: 'the table as comma-separated values' },
  calendar: { value: null, what: 'the days not to miss as a calendar file (.ics)' },
  language: {
    value: 'en|fr',
    what: 'the language of pages, help and messages; without it TRANCHE_LANGUAGE, else English. JSON and CSV have none',
  },
  to: { value: 'PATH', what: 'the new file or folder that is written' },
  map: { value: 'COLUMNS', what: 'which column is what, as holder=Name,class=Class' },
  example: { value: 'NAME', what: 'copies this example instead of writing a first book' },
  'dry-run': { value: null, what: 'show what was understood and write nothing' },
  check: { value: null, what: 'change nothing; exit code 1 where a file would change' },
  port: { value: 'NUMBER', what: 'the port of the page; a free one without it' },
  color: { value: null, what: 'colour even where the output is no terminal' },
  'no-color': { value: null, what: 'no colour; the environment variable NO_COLOR does the same' },
  help: { value: null, what: 'this page' },
} as const

export type OptionName = keyof typeof optionTable

/** What was written behind the name of a command; a switch that was given is ''. */
export type Call = {
  /** What a page says, in the language asked for; absent where a command takes no `--language`. */
  readonly words?: Words
  readonly operands: readonly string[]
  readonly options: { readonly [K in OptionName]?: string }
}

/** One question of the command line: its manual, and what answers it. */
export type Command = {
  /** Operands as help shows them, for example `[BOOK]`. */
  readonly operands: string
  readonly operandsMax: number
  readonly options: readonly OptionName[]
  readonly about: string
  readonly examples: readonly string[]
  readonly run: (call: Call, world: World) => ExitCode | Promise<ExitCode>
}

/** Options that every command takes. */
const commonOptions: readonly OptionName[] = ['language', 'color', 'no-color', 'help']

/** Every option of a command, each once; what answers in pages names its language itself. */
export function optionsOf({ options }: Pick<Command, 'options'>): readonly OptionName[] {
  return [...new Set([...options, ...commonOptions])]
}
