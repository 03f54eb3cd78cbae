import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longBook } from './long-book.mjs'
import { milliseconds, ratioOf } from './table.mjs'
import { interleaved, median, outputOf, timed } from './timing.mjs'

const rounds = 21
const longLines = 10_000
const barOfStart = 60
const barOfLongBook = 1500
const day = '2024-03-27'

/** The built command line beside a Node that does nothing, in the same run. */
export function commandRows(root, folder) {
  const cli = join(root, 'packages/tranche/dist/cli.cjs')
  const example = join(root, 'examples/amazon-anthropic')
  const long = join(folder, 'long.yaml')
  writeFileSync(long, longBook(longLines))
  const asked = {
    check: [cli, 'check', example],
    decide: [cli, 'decide', example, '--as-of', day],
    long: [cli, 'check', long],
  }
  expectText(outputOf(process.execPath, asked.check), 'sound')
  expectText(outputOf(process.execPath, asked.decide), 'second')
  expectText(outputOf(process.execPath, asked.long), 'sound')
  const call = (args) => () => timed(() => outputOf(process.execPath, args))
  const empty = ['-e', '0']
  const short = interleaved(rounds, {
    empty: call(empty),
    check: call(asked.check),
    decide: call(asked.decide),
  })
  const many = interleaved(5, { empty: call(empty), check: call(asked.long) })
  return [
    rowOfStart('`check` of the example', short.check, short.empty),
    rowOfStart('`decide` of the example', short.decide, short.empty),
    {
      what: `\`check\` of a sound book of ${longLines} lines`,
      ours: milliseconds(many.check),
      beside: '`node -e 0`',
      theirs: milliseconds(many.empty),
      compare: ratioOf(many.check, many.empty),
      bar: verdict(many.check, barOfLongBook),
    },
  ]
}

function rowOfStart(what, ours, empty) {
  return {
    what,
    ours: milliseconds(ours),
    beside: '`node -e 0`',
    theirs: milliseconds(empty),
    compare: `+ ${milliseconds(ours - empty)}`,
    bar: verdict(ours - empty, barOfStart),
  }
}

function verdict(taken, bar) {
  return `${taken <= bar ? 'within' : 'ABOVE'} ${milliseconds(bar)}`
}

function expectText(printed, text) {
  if (!printed.includes(text)) throw new Error(`“${text}” is missing in: ${printed.slice(0, 500)}`)
}

/** The same question asked again and again of an engine that is warm. */
export async function warmRow(root, readText) {
  const { decide, parseDay, readBook, resolveScenario } = await import(
    join(root, 'packages/tranche/dist/index.js')
  )
  const { value: book } = readBook('book.yaml', (path) =>
    path === 'book.yaml' ? readText() : null,
  )
  const scenario = resolveScenario(book.scenarios, 'base')
  const ask = () => decide(book, parseDay(day), scenario)
  const first = timed(ask)
  for (let i = 0; i < 10; i++) ask()
  const warm = median(Array.from({ length: rounds }, () => timed(ask)))
  return {
    what: '`decide` of the example in process, warm',
    ours: milliseconds(warm),
    beside: 'the first time, cold',
    theirs: milliseconds(first),
    compare: ratioOf(warm, first),
  }
}
