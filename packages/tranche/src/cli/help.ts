import { type Command, type OptionName, optionsOf, optionTable } from './command.ts'
import { commands, type Entry } from './commands.ts'
import type { HelpWords } from './help-words.ts'

const columns = 100

/** The first page: what the program is for, its commands, and how to go on. */
export function helpPage(words: HelpWords): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    ...words.intro,
    '',
    `${words.usage}tranche ${words.operands('COMMAND [BOOK] [OPTIONS]')}`,
    '',
    ...commands.map((entry) => `  ${entry.name.padEnd(width)}  ${words.summary(entry)}`),
    '',
    words.book,
    '',
    words.examples,
    '  tranche check examples/amazon-anthropic',
    '  tranche decide examples/amazon-anthropic --as-of 2024-03-27',
    '',
    words.languages,
    '',
    ...words.exitCodes,
    '',
  ].join('\n')
}

/** The manual of one command. */
export function commandPage(entry: Entry, command: Command, words: HelpWords): string {
  const { name } = entry
  const options = optionsOf(command).map((option) => optionLine(option, words))
  const width = Math.max(...options.map(([flags]) => flags.length))
  const operands = [command.operands, '[OPTIONS]'].filter((part) => part !== '').join(' ')
  return [
    `tranche ${name}${words.colon}${words.summary(entry)}`,
    '',
    ...words.about(entry, command).split('\n').flatMap(wrapped),
    '',
    `${words.usage}tranche ${name} ${words.operands(operands)}`,
    '',
    ...options.map(([flags, what]) => `  ${flags.padEnd(width)}  ${what}`),
    '',
    words.examples,
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

function optionLine(name: OptionName, words: HelpWords): [flags: string, what: string] {
  const { value, what } = optionTable[name]
  const said = words.option(name, what)
  return [value === null ? `--${name}` : `--${name} ${words.operands(value)}`, said]
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
