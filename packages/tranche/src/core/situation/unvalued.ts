import type { Instrument, Tranche, TrancheOf } from '../deal/index.ts'
import type { Collector } from './collector.ts'
import { instrumentOf } from './note-claim.ts'
import { beliefForTranche, type Question } from './question.ts'

/** Instruments that are no part of the company, whatever their price. */
const noShares: ReadonlySet<string> = new Set(['perpetual preferred', 'loan', 'stream', 'royalty', 'profit participation', 'credits']) // biome-ignore format: a list

/** What the money of a tranche turned into, where that is no share and never becomes one, and no belief converts it; null for everything else. */
export function noShareOf(question: Question, tranche: TrancheOf): Instrument['kind'] | null {
  const instrument = instrumentOf(tranche)
  return instrument !== null &&
    noShares.has(instrument.kind.value) &&
    beliefForTranche(question, 'converts', tranche.id) === null
    ? instrument.kind
    : null
}

/**
 * Terms of a tranche that are understood and enter no figure, in words. Those that would move what using it pays are named as missing;
 * those that would only make its shares worth something else are stated as assumptions.
 */
export function unvaluedTerms(question: Question, collector: Collector): readonly string[] {
  return instrumentsOf(question, collector)
}

/** What the money turns into, where that is more or less than shares at the strike. */
function instrumentsOf(question: Question, collector: Collector): string[] {
  const { terms, deal, id } = question.tranche
  const stated = terms.instrument
  if (stated === undefined) return []
  const names = 'value' in stated ? [stated.value] : [stated.use.value, stated.else.value]
  if (!('value' in stated))
    collector.assume(`${id} is valued as shares at the strike, whether ${names.join(' or ')}`)
  return names.flatMap((name) => {
    const instrument = deal.instruments?.find((entry) => entry.name === name)?.value
    if (instrument === undefined) return []
    const kind = instrument.kind.value
    if (noShares.has(kind)) {
      collector.lacks(
        `worth of ${name}, a ${kind}, understood and not yet valued`,
        'an instrument that is a share or turns into one',
      )
      return [`${name}, a ${kind}`]
    }
    if (kind === 'warrant')
      collector.assume(`${name}, a warrant: a quoted price of the share is taken to know of it`)
    const features = featuresOf(instrument, terms.kind).filter(
      (feature) => feature !== 'preference' || beliefForTranche(question, 'preference') === null,
    )
    if (features.length === 0) return []
    const words = `${features.join(', ')} of ${name}`
    collector.assume(`${words}: not valued; the money is taken to buy shares at the strike`)
    return [words]
  })
}

function featuresOf(instrument: Instrument, term: Tranche['kind']): string[] {
  const { kind, preference, valuationCap, discount, interest, profit } = instrument
  return [
    ...(preference === undefined ? [] : ['preference']),
    ...(valuationCap === undefined ? [] : ['valuation cap']),
    ...(discount === undefined ? [] : ['discount']),
    ...(interest === undefined ? [] : ['interest']),
    ...(profit === undefined ? [] : ['profit steps']),
    // The right to exercise a warrant is the tranche itself; money that buys one has the exercise still before it.
    ...(kind.value === 'warrant' && term !== 'right' ? ['exercise price'] : []),
  ]
}
