import type { TrancheOf } from '../../deal/index.ts'
import { type Extent, exactExtent, unknownExtent } from '../../origin/index.ts'
import {
  boundsInBook,
  fundings,
  holderOf,
  partsOf,
  type Question,
  situationOf,
} from '../../situation/index.ts'
import { lookedAt, movesUse, overSituations } from '../one-right/looked-at.ts'
import { statedHolding } from '../value/stated-holding.ts'
import { times } from './money-of-deals.ts'
import type { Holding, Stake } from './stakes.ts'

/** Money that came in under a tranche and is no counted share yet. */
export function noteHoldings(question: Question): Holding[] {
  const { tranche } = question
  const parts = partsOf(question)
  return fundings(question, { asOf: question.asOf, at: 'opening' }, tranche).flatMap((fact) =>
    parts.map(({ holder, part }) => {
      const whole = fact.amount === undefined ? null : boundsInBook(question, fact.amount.value)
      const bounds = whole === null ? null : times(whole, part)
      const instrument = instrumentOf(tranche)
      return {
        holder,
        security: tranche.id,
        class: instrument,
        quantity: null,
        range: null,
        vested: null,
        funded:
          bounds === null
            ? unknownExtent
            : { value: bounds.centre, low: bounds.low, high: bounds.high },
      }
    }),
  )
}

function instrumentOf({ terms, deal }: TrancheOf): string {
  const name =
    terms.instrument !== undefined && 'value' in terms.instrument
      ? terms.instrument.value
      : undefined
  const found = deal.instruments?.find((entry) => entry.name === name)
  // What came in under the right of a warrant is its exercise.
  if (terms.kind === 'right' && found?.value.kind.value === 'warrant')
    return found.value.into?.value ?? 'shares'
  return found?.value.kind.value ?? 'undisclosed'
}

const notShares = ['convertible note', 'safe', 'warrant', 'forward', 'credits', 'loan', 'stream', 'royalty', 'perpetual preferred'] // biome-ignore format: a list

/** The part of one whose holding is known from staged deals only; null where none of them can be counted. */
export function stakeOfDeals(
  holder: string,
  questions: readonly Question[],
  missing: Map<string, string>,
): Stake | null {
  const own = questions.filter(({ tranche }) => holderOf(tranche) === holder)
  const funded = own.filter(
    (question) =>
      fundings(question, { asOf: question.asOf, at: 'opening' }, question.tranche).length > 0,
  )
  const priced = own
    .map((question) => ({ question, right: situationOf(question) }))
    .sort((a, b) => Number(b.right.price !== null) - Number(a.right.price !== null))[0]
  if (priced === undefined) return null
  const looked = lookedAt(priced.right, movesUse(priced.right, false))
  const counted = overSituations(looked, ({ ownStake }) => ownStake)
  const stated = counted.low === null ? (statedHolding(funded)?.looked ?? null) : null
  const fullyDiluted =
    stated === null ? counted : overSituations(stated, ({ ownStake }) => ownStake)
  if (fullyDiluted.low === null) {
    const lacks = priced.right.collector.missing.filter(({ need }) => need === 'use')
    // A count needs no value, unless the price of a round still to come hangs on it.
    const ofCount = lacks.filter(({ what }) => !/^(a mark|value) of /.test(what))
    for (const { what, remedy } of ofCount.length === 0 ? lacks : ofCount) missing.set(what, remedy)
  }
  const note = funded.every(({ tranche }) => notShares.includes(instrumentOf(tranche)))
  const votes = funded.some(({ tranche }) => votesNot(tranche))
  return {
    holder,
    // Money in the form of notes is no share until it converts.
    outstanding: note ? exactExtent(0) : fullyDiluted,
    asConverted: stated === null ? withoutPool(priced.right, fullyDiluted) : fullyDiluted,
    fullyDiluted,
    voting: note || votes ? exactExtent(0) : fullyDiluted,
  }
}

/** As-converted leaves the pool out; with no pool believed it is the same. */
function withoutPool(right: ReturnType<typeof situationOf>, fullyDiluted: Extent): Extent {
  const pools = right.model.inputs.flatMap((input, index) =>
    input.id.endsWith('/issued/pool') ? [{ input, index }] : [],
  )
  const pool = pools[0]
  if (pool === undefined) return fullyDiluted
  const low = right.model.inputs.map((input) =>
    input.id === pool.input.id ? { ...input, high: 0, low: 0, centre: 0 } : input,
  )
  const atLow = { ...right, model: { ...right.model, inputs: low } }
  return overSituations(lookedAt(atLow, movesUse(atLow, false)), ({ ownStake }) => ownStake)
}

function votesNot({ deal }: TrancheOf): boolean {
  return (deal.limits?.none ?? []).some(({ value }) => value === 'votes')
}
