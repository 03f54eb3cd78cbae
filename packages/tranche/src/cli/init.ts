import { join } from 'node:path'
import { nearestWord } from '../core/diagnostic/index.ts'
import { dayOf } from '../core/time/index.ts'
import type { Command } from './command.ts'
import { exampleNames, examples } from './examples.ts'
import { firstBook, firstReadme } from './first-book.ts'
import { refuseExisting, writeNew } from './package-files.ts'
import { exit, wrongUsage } from './stop.ts'
import type { World } from './world.ts'

export const init: Command = {
  operands: '[FOLDER]',
  operandsMax: 1,
  options: ['example'],
  about:
    'Writes a small book with a comment on every part, and a page beside it, into a folder (the current one without it). It asks nothing, and every command answers it at once. With --example it copies one of the books that come with Tranche; --example list names them. Nothing that is there is written over.',
  examples: ['tranche init my-deal', 'tranche init my-deal --example three-rounds'],
  run: ({ operands, options }, world) => {
    const [folder] = operands
    const { example } = options
    if (example === 'list') {
      world.out(
        exampleNames()
          .map((name) => `${name}\n`)
          .join(''),
      )
      return exit.answered
    }
    const files = example === undefined ? firstFiles(folder ?? '.', world) : filesOf(example)
    const home = folder ?? (example === undefined ? '.' : example)
    for (const name of files.keys()) refuseExisting(join(home, name), world)
    for (const [name, text] of files) writeNew(join(home, name), text, world)
    world.out(`${[...files.keys()].map((name) => join(home, name)).join(', ')}: written\n`)
    world.out(`ask: tranche decide${home === '.' ? '' : ` ${home}`}\n`)
    return exit.answered
  },
}

function firstFiles(folder: string, { today }: World): ReadonlyMap<string, string> {
  const day = dayOf(today)
  return new Map([
    ['book.yaml', firstBook(day)],
    ['README.md', firstReadme(day, folder === '.' ? '.' : folder)],
  ])
}

function filesOf(example: string): ReadonlyMap<string, string> {
  const names = exampleNames()
  if (!names.includes(example)) {
    const near = nearestWord(example, names)
    throw wrongUsage(
      `there is no example “${example}”`,
      near === null ? 'see: tranche init --example list' : `did you mean ${near}?`,
    )
  }
  const head = `${example}/`
  return new Map(
    Object.entries(examples).flatMap(([file, text]) =>
      file.startsWith(head) ? [[file.slice(head.length), text] as const] : [],
    ),
  )
}
