import { type EngineSettings, loadEngine, type RightEngine } from '../core/answer/index.ts'
import type { Book } from '../core/book/index.ts'
import { nearestWord } from '../core/diagnostic/index.ts'
import { amount, percentFromZero, Reading } from '../core/grammar/index.ts'
import { boundsOf } from '../core/quantity/index.ts'
import type { Call, OptionName } from './command.ts'
import { wrongUsage } from './stop.ts'
import type { World } from './world.ts'

/** Options of an answer that may simulate. */
export const engineOptions: readonly OptionName[] = ['route', 'paths', 'seed', 'width']

const routes = ['closed-form', 'fixed-point', 'quadrature', 'grid', 'simulation'] as const

/**
 * An answer that may need the engine: at first without it, whose code most answers do not need; with it where the answer says so, or where the
 * call asks for it.
 */
export async function withEngine<T extends { readonly wantsEngine: boolean }>(
  { book, call, world }: { readonly book: Book; readonly call: Call; readonly world: World },
  answer: (engine: RightEngine | null) => T,
): Promise<T> {
  const settings = settingsOf(call, book)
  if (settings.route === undefined) {
    const quick = answer(null)
    if (!quick.wantsEngine) {
      sayUnused(call, world)
      return quick
    }
  }
  const told = answer(await loadEngine({ ...settings, ...toldTo(world) }))
  world.progress?.(clearLine)
  return told
}

/** Where no engine was needed nothing was simulated: options of a simulation were given in vain. */
function sayUnused({ options }: Call, world: World): void {
  const given = (['paths', 'seed', 'width'] as const).filter((name) => options[name] !== undefined)
  if (given.length === 0) return
  const named = given.map((name) => `--${name}`).join(', ')
  world.err(`tranche: nothing was simulated, so that ${named} changed nothing\n`)
}

function settingsOf({ options }: Call, book: Book): EngineSettings {
  const { route, paths, seed, width } = options
  return {
    ...(route === undefined ? {} : { route: routeNamed(route) }),
    ...(paths === undefined ? {} : { paths: wholeNumber('paths', paths, fewestPaths, mostPaths) }),
    ...(seed === undefined ? {} : { seed: wholeNumber('seed', seed, 0, 2 ** 24) }),
    ...(width === undefined ? {} : { width: widthOf(width, book) }),
  }
}

/** One path for each of the sixteen scramblings, and a power of two of them. */
const fewestPaths = 256
const mostPaths = 2 ** 24

function routeNamed(written: string): (typeof routes)[number] {
  const found = routes.find((route) => route === written)
  if (found !== undefined) return found
  const near = nearestWord(written, routes)
  throw wrongUsage(
    `there is no route “${written}”`,
    near === null ? `write one of ${routes.join(', ')}` : `did you mean “${near}”?`,
  )
}

function wholeNumber(name: string, written: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN
  if (number >= least && number <= most) return number
  throw wrongUsage(
    `--${name} ${written} is no whole number from ${least} to ${most}`,
    `write for example --${name} ${name === 'seed' ? 1 : 65536}`,
  )
}

function widthOf(written: string, { currency }: Book): NonNullable<EngineSettings['width']> {
  const text = written.trim()
  const span = { file: '', start: 0, end: text.length }
  const node = { kind: 'scalar', text, span, shift: null } as const
  const isPart = text.endsWith('%')
  const part = isPart ? percentFromZero.read(node, new Reading()) : undefined
  const money = isPart ? undefined : amount.read(node, new Reading())
  const known = part?.value ?? money?.value.amount
  const bounds = known === undefined ? null : boundsOf(known)
  const stated = money?.value.currency ?? null
  if (bounds === null || bounds.low !== bounds.high || !(bounds.low > 0))
    throw wrongUsage(
      `--width ${written} is no amount and no percentage above 0`,
      'write for example --width 1M, or --width 0.5%',
    )
  if (stated !== null && stated !== currency)
    throw wrongUsage(`the book is kept in ${currency}, not in ${stated}`, 'leave the currency out')
  return isPart ? { part: bounds.low } : { money: bounds.low }
}

const clearLine = '\r\u001b[K'
const patienceMilliseconds = 1000

/** Where somebody watches a terminal, how far it has come once a second has passed. */
function toldTo(world: World): Pick<EngineSettings, 'onProgress'> {
  const { progress } = world
  if (progress === undefined) return {}
  const begun = Date.now()
  return {
    onProgress: ({ right, point, points, paths }) => {
      if (Date.now() - begun < patienceMilliseconds) return
      progress(`${clearLine}${right}: point ${point} of ${points}, ${paths} paths …`)
    },
  }
}
