import { printable } from '../core/diagnostic/index.ts'
import { wireCheck, writeJson } from '../core/wire/index.ts'
import type { Command } from './command.ts'
import { faultsText, openBook } from './open-book.ts'
import { say } from './saying.ts'
import { exit } from './stop.ts'

export const check: Command = {
  operands: '[BOOK]',
  operandsMax: 1,
  options: ['json'],
  about:
    'Reads the whole book and prints every fault with its place, the line, and what to do. Exit code 0 where it is sound, 1 where it has faults.',
  examples: ['tranche check examples/amazon-anthropic', 'cat book.yaml | tranche check -'],
  run: ({ operands, options }, world) => {
    const opened = openBook(operands[0] ?? '.', world)
    const { file, faults, texts, book } = opened
    const isSound = book !== null && faults.every(({ severity }) => severity !== 'error')
    if (options.json !== undefined) {
      world.out(writeJson(wireCheck(file, faults, texts)))
    } else if (faults.length > 0) world.err(faultsText(opened, world))
    else world.out(`${say(`${printable(file)}: sound`, world)}\n`)
    return isSound ? exit.answered : exit.faults
  },
}
