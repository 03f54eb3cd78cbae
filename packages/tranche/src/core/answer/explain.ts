import type { Resolved } from '../belief/index.ts'
import type { Book } from '../book/index.ts'
import { nearestWord } from '../diagnostic/index.ts'
import { type Figure, figuresOf } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import { decide } from './decide.ts'
import { flowsOn } from './flows.ts'
import { raceOn } from './race.ts'
import { signalOn } from './signal.ts'
import { stakesOn } from './stakes.ts'

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
}

/**
 * Where does a figure come from? `name` is a figure's path, or its last part where only one figure ends in it: `value`, `own-stake`,
 * `break-even/company-value`.
 */
export function explain(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
  name: string,
): ExplainAnswer {
  const roots = rootsFor(name, book, asOf, scenario)
  const all = figuresOf(roots)
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
  }
}

/** Figures of every answer; of one alone where the name says whose it is. */
function rootsFor(
  name: string,
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
): readonly Figure[] {
  for (const [room, answer] of [
    ['race/', raceOn],
    ['flows/', flowsOn],
  ] as const) {
    if (!name.startsWith(room)) continue
    const { figures } = answer(book, asOf, scenario)
    if (figures.some(({ id }) => id === name)) return figures
  }
  const decided = decide(book, asOf, scenario)
  return [
    ...decided.figures,
    ...signalOn(book, asOf, scenario, decided).figures,
    ...flowsOn(book, asOf, scenario).figures,
    ...stakesOn(book, asOf, scenario).figures,
    ...raceOn(book, asOf, scenario).figures,
  ]
}
