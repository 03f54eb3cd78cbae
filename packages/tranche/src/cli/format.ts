import { formatYaml } from '../core/book/index.ts'
import { bookFiles } from './book-files.ts'
import type { Command } from './command.ts'
import { faultsText } from './open-book.ts'
import { say } from './saying.ts'
import { exit } from './stop.ts'

export const format: Command = {
  operands: '[FILE]',
  operandsMax: 1,
  options: ['check'],
  about:
    'Rewrites one file of a book in the one layout; what is said, every comment and every value as it was typed stay. Standard input (-) is answered on standard output. With --check nothing is changed and exit code 1 says that something would be. A file with faults is left as it is.',
  examples: ['tranche format examples/amazon-anthropic', 'tranche format - < book.yaml'],
  run: ({ operands, options }, world) => {
    const given = operands[0] ?? '.'
    const { main, open, save } = bookFiles(given, world)
    const text = open(main) ?? ''
    const { value, faults } = formatYaml(main, text)
    if (faults.length > 0) {
      world.err(
        faultsText({ file: main, book: null, faults, texts: new Map([[main, text]]) }, world),
      )
      return exit.faults
    }
    const isSame = value === text
    if (options.check !== undefined) {
      if (!isSame)
        world.err(`${say(`${main}: not in the one layout; run: tranche format ${main}`, world)}\n`)
      return isSame ? exit.answered : exit.faults
    }
    if (given === '-') save(value)
    else if (isSame) world.out(`${say(`${main}: unchanged`, world)}\n`)
    else {
      save(value)
      world.out(`${say(`${main}: laid out`, world)}\n`)
    }
    return exit.answered
  },
}
