import type { Command, OptionName } from './command.ts'
import { commonOptions, optionTable } from './command.ts'
import { commands, type Entry } from './commands.ts'

const columns = 100

/** The first page: what the program is for, its commands, and how to go on. */
export function helpPage(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Tranche: staged strategic investments in plain text. The right to invest more, valued, decided and',
    'traced to the line of the book that every figure comes from.',
    '',
    'Usage: tranche COMMAND [BOOK] [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'BOOK is a file, a folder that holds book.yaml (the current one without it), or - for standard input.',
    '',
    'Examples:',
    '  tranche check examples/amazon-anthropic',
    '  tranche decide examples/amazon-anthropic --as-of 2024-03-27',
    '',
    'Pages can be read in French (--language fr); help and messages are in English.',
    '',
    'Exit codes: 0 answered, 1 the book has faults, 2 wrong usage, 3 nothing asked could be answered,',
    '70 a defect of Tranche. More on a command: tranche help COMMAND',
    '',
  ].join('\n')
}

/** The manual of one command. */
export function commandPage({ name, summary }: Entry, command: Command): string {
  const { operands, about, examples } = command
  const options = [...command.options, ...commonOptions].map(optionLine)
  const width = Math.max(...options.map(([flags]) => flags.length))
  return [
    `tranche ${name}: ${summary}`,
    '',
    ...about.split('\n').flatMap(wrapped),
    '',
    `Usage: ${['tranche', name, operands, '[OPTIONS]'].filter((part) => part !== '').join(' ')}`,
    '',
    ...options.map(([flags, what]) => `  ${flags.padEnd(width)}  ${what}`),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

function optionLine(name: OptionName): [flags: string, what: string] {
  const { value, what } = optionTable[name]
  return [value === null ? `--${name}` : `--${name} ${value}`, what]
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && `${line} ${word}`.length > columns) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
