import {
  type DecideAnswer,
  decide,
  type EngineSettings,
  loadEngine,
  type RightDecision,
  valueOn,
} from '../../packages/tranche/src/core/answer/index.ts'
import { dayOf, type PlainDate } from '../../packages/tranche/src/core/time/index.ts'
import { bookOf, readSound, type Said, today } from '../decisions/book-of.ts'

const day = dayOf(today) as PlainDate

/** Wide enough to be quick; how narrow an answer is by itself is tested for its own sake. */
const quick: EngineSettings = { width: { part: 0.02 } }

/** What `decide` answers with the engine handed in, as the command line does. */
async function decided(said: Said, settings: EngineSettings = quick): Promise<DecideAnswer> {
  const { book, scenario } = readSound(bookOf(said))
  return decide(book, day, scenario, await loadEngine(settings))
}

export async function right(
  said: Said,
  settings: EngineSettings = quick,
  id = 'deal/right',
): Promise<RightDecision> {
  const { rights } = await decided(said, settings)
  const found = rights.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not open`)
  return found
}

/** The line of `value` under a path. */
export async function item(said: Said, id: string, settings: EngineSettings = quick) {
  const { book, scenario } = readSound(bookOf(said))
  const { items } = valueOn(book, day, scenario, await loadEngine(settings))
  const found = items.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} has no line`)
  return found
}

/** Both ends of a worth in bn. */
export function ends({ low, high }: { low: number | null; high: number | null }) {
  return { low: (low ?? Number.NaN) / 1e9, high: (high ?? Number.NaN) / 1e9 }
}
