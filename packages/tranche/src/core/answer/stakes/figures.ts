import type { Book } from '../../book/index.ts'
import { type CapTable, type CapTableFact, capTableOn } from '../../captable/index.ts'
import type { Fact } from '../../fact/index.ts'
import { wordOf } from '../../grammar/index.ts'
import type { Holding, Ledger, LedgerEvent } from '../../ledger/index.ts'
import { exactExtent, type Figure, unknownExtent } from '../../origin/index.ts'
import { boundsOf, toNumber, whole } from '../../quantity/index.ts'
import { nameOf, observed } from '../../situation/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { unissuedPool } from './holders.ts'
import { tableOn } from './ledger-places.ts'
import type { Stake } from './stakes.ts'

const counts = [
  ['outstanding', 'outstanding', 'shares held / shares issued'],
  ['as-converted', 'asConverted', 'common shares that the shares held convert into / all of them'],
  ['fully-diluted', 'fullyDiluted', 'what is or may become a common share of theirs / all of it'],
  ['voting', 'voting', 'votes of the shares held / all votes'],
] as const

/** Every part of a company with the holdings it is made of, and those with the facts they come from. */
export function stakesFigures(
  book: Book,
  company: string,
  asOf: PlainDate,
  stakes: readonly Stake[],
): Figure[] {
  const { ledger, recorded } = capTableOn(book, company, tableOn(asOf))
  const factsOf = factsByHolding(recorded, ledger)
  const names = new Map(book.parties.map(({ name, value }) => [name, value.name.value]))
  const nameFor = (holder: string) => names.get(holder) ?? holder
  const heldBy = new Map<string, Holding[]>()
  for (const each of ledger.holdings.values()) {
    const known = heldBy.get(each.holder)
    if (known === undefined) heldBy.set(each.holder, [each])
    else known.push(each)
  }
  return stakes.flatMap((stake) => {
    const { holder } = stake
    const held = heldBy.get(holder) ?? []
    if (held.length === 0 || holder === unissuedPool) return []
    const inputs = held.map((each): Figure => {
      const facts = [...(factsOf.get(keyOf(each)) ?? [])]
      return {
        id: `stakes/${company}/${holder}/${each.security}`,
        label: `${each.class} held by ${nameFor(holder)}`,
        unit: 'shares',
        currency: null,
        extent: exactExtent(toNumber(whole(each.quantity))),
        words: null,
        origin: {
          kind: 'formula',
          formula: 'what came in, less what went out, after splits',
          inputs: facts.map((fact) => factFigure(book, company, fact)),
          method: null,
        },
      }
    })
    return counts.map(
      ([count, key, formula]): Figure => ({
        id: `stakes/${company}/${holder}/${count}`,
        label: `part of ${nameOf(book, company)} held by ${nameFor(holder)}, ${count}`,
        unit: 'fraction',
        currency: null,
        extent: stake[key],
        words: null,
        origin: { kind: 'formula', formula, inputs, method: null },
      }),
    )
  })
}

/** A fact of a company as the end of a tree. */
export function factFigure(book: Book, company: string, fact: Fact): Figure {
  const day = fact.day.value.lastDay
  const stated = 'quantity' in fact && fact.quantity !== undefined ? fact.quantity.value : null
  const known = stated === null ? null : boundsOf(stated)
  return {
    id: `stakes/${company}/${fact.kind}/${day}/${fact.span.start}`,
    label: `${wordOf(fact.kind)} on ${day}`,
    unit: known === null ? 'words' : 'shares',
    currency: null,
    extent:
      known === null
        ? unknownExtent
        : {
            value: known.low === known.high ? known.low : known.centre,
            low: known.low,
            high: known.high,
          },
    words: known === null ? 'as the fact says' : null,
    origin: { kind: 'written', written: observed(fact, book) },
  }
}

type Pair = { readonly holder: string; readonly class: string }

/** No name holds a line break. */
export const keyOf = (pair: Pair) => `${pair.holder}\n${pair.class}`

/** The facts that changed what each holder has of each class, in the order of their days. */
export function factsByHolding(recorded: CapTable['recorded'], ledger: Ledger) {
  const facts = new Map<string, Set<CapTableFact>>()
  for (const { event, fact, planned } of recorded) {
    if (planned) continue
    for (const pair of touched(event, ledger)) {
      const known = facts.get(keyOf(pair))
      if (known === undefined) facts.set(keyOf(pair), new Set([fact]))
      else known.add(fact)
    }
  }
  return facts
}

/** Whose units of which class an event changes; a split changes all. */
function touched(event: LedgerEvent, { classes, holdings }: Ledger): readonly Pair[] {
  switch (event.kind) {
    case 'issuance':
    case 'convertible-issuance':
      return [event.to]
    case 'transfer':
      return [event.from, ...event.to.map(({ holder }) => ({ ...event.from, holder }))]
    case 'conversion':
    case 'exercise': {
      const into = classes.get(event.of.class)?.becomes?.class
      return into === undefined ? [event.of] : [event.of, { holder: event.of.holder, class: into }]
    }
    case 'convertible-conversion':
      return [{ holder: event.of.holder, class: event.into.class }]
    case 'cancellation':
    case 'repurchase':
    case 'vesting':
    case 'convertible-end':
      return [event.of]
    case 'split':
      return [...holdings.values()].filter((held) => event.classes?.includes(held.class) ?? true)
    case 'ratio-adjustment':
    case 'pool-reservation':
    case 'pool-release':
      return []
    default:
      return event satisfies never
  }
}
