import { bookGrammar, jsonSchemaOf } from '../core/book/index.ts'
import { writeJson } from '../core/wire/index.ts'
import type { Command } from './command.ts'
import { exit } from './stop.ts'

export const schema: Command = {
  operands: '',
  operandsMax: 0,
  options: [],
  about:
    'Prints the JSON Schema (draft 7) that editors use to complete and check a book while it is written. Save it beside the book and begin the book with this line:\n# yaml-language-server: $schema=tranche.schema.json',
  examples: ['tranche schema > tranche.schema.json'],
  run: (_call, world) => {
    world.out(
      writeJson(
        jsonSchemaOf(bookGrammar, { title: 'A book of Tranche', id: 'tranche.schema.json' }),
      ),
    )
    return exit.answered
  },
}
