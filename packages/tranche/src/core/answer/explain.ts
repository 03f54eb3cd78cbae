import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { nearestWord } from '../diagnostic/index.ts'
import { type Figure, figuresOf } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import { decide } from './decide/decide.ts'
import type { RightEngine } from './engine/right-engine.ts'
import { flowsOn } from './flows/flows.ts'
import { raceOn } from './race/race.ts'
import { signalOn } from './signal/signal.ts'
import { stakesOn } from './stakes/stakes.ts'
import { valueOn } from './value/value.ts'
import type { ExitValues } from './waterfall/exit-values.ts'
import { waterfallFigures } from './waterfall/figures.ts'

export type ExplainAnswer = {
  readonly book: string
  readonly title: string
  readonly currency: string
  readonly asOf: PlainDate
  readonly scenario: string
  /** The figure asked for, with its tree; null where no figure has that name. */
  readonly figure: Figure | null
  /** Figures that can be explained, in the order of the answer. */
  readonly known: readonly { readonly id: string; readonly label: string }[]
  readonly nearest: string | null
  /** Some figure hangs on more than the quick routes see, and no engine was handed in. */
  readonly wantsEngine: boolean
}

/**
 * Where does a figure come from? `name` is a figure's path, or its last part where only one figure ends in it: `value`, `own-stake`,
 * `break-even/company-value`. `exit` is the price at which payouts are explained.
 */
export function explain(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  name: string,
  exit: ExitValues | null = null,
  engine: RightEngine | null = null,
): ExplainAnswer {
  const { roots, held, wantsEngine } = rootsFor(name, { book, asOf, scenario, exit, engine })
  const all = figuresOf([...roots, ...held])
  const ending = [...all.keys()].filter((id) => id === name || id.endsWith(`/${name}`))
  const rootsEnding = ending.filter((id) => roots.some((root) => root.id === id))
  const id = all.has(name)
    ? name
    : rootsEnding.length === 1
      ? rootsEnding[0]
      : ending.length === 1
        ? ending[0]
        : undefined
  return {
    book: book.file,
    title: book.title,
    currency: book.currency,
    asOf,
    scenario: scenario.name,
    figure: id === undefined ? null : (all.get(id) ?? null),
    known: [...all.values()].map((figure) => ({ id: figure.id, label: figure.label })),
    nearest:
      id === undefined
        ? nearestWord(name, [
            ...all.keys(),
            ...[...all.keys()].map((key) => key.split('/').slice(2).join('/')),
          ])
        : null,
    wantsEngine,
  }
}

type Asked = {
  readonly book: Book
  readonly asOf: PlainDate
  readonly scenario: Resolved
  readonly exit: ExitValues | null
  readonly engine: RightEngine | null
}

/** What a short name may mean before anything else, and the worth of what is held or owed, which shares its last word with that of rights. */
type Roots = {
  readonly roots: readonly Figure[]
  readonly held: readonly Figure[]
  readonly wantsEngine: boolean
}

/** Figures of every answer; of one alone where the name says whose it is. */
function rootsFor(name: string, { book, asOf, scenario, exit, engine }: Asked): Roots {
  const alone: readonly (readonly [string, () => readonly Figure[]])[] = [
    ['race/', () => raceOn(book, asOf, scenario).figures],
    ['flows/', () => flowsOn(book, asOf, scenario).figures],
    ['waterfall/', () => waterfallFigures(book, asOf, exit)],
  ]
  for (const [room, figuresIn] of alone) {
    if (!name.startsWith(room)) continue
    const figures = figuresIn()
    if (figures.some(({ id }) => id === name))
      return { roots: figures, held: [], wantsEngine: false }
  }
  const decided = decide(book, asOf, scenario, engine)
  const roots = [
    ...decided.figures,
    ...signalOn(book, asOf, scenario, decided).figures,
    ...flowsOn(book, asOf, scenario).figures,
    ...stakesOn(book, asOf, scenario).figures,
    ...raceOn(book, asOf, scenario).figures,
    ...waterfallFigures(book, asOf, exit),
  ]
  const valued = valueOn(book, asOf, scenario, engine, decided)
  return { roots, held: valued.figures, wantsEngine: valued.wantsEngine }
}
