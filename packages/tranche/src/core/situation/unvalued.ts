import type { Instrument } from '../deal/index.ts'
import { amountTerms } from './amounts.ts'
import type { Collector } from './collector.ts'
import { inWords } from './conditions.ts'
import { beliefForParty, beliefForTranche, companyOf, type Question } from './question.ts'

/** Instruments that are no part of the company, whatever their price. */
const noShares: ReadonlySet<string> = new Set(['profit participation', 'credits'])

/**
 * Terms of a tranche that are understood and enter no figure, in words. Those that would move what using it pays are named as missing;
 * those that would only make its shares worth something else are stated as assumptions.
 */
export function unvaluedTerms(question: Question, collector: Collector): readonly string[] {
  const { tranche } = question
  const found = [...amountTerms(tranche.terms).unvalued]
  if (tranche.terms.abandonment !== undefined) {
    found.push('worth of its lapse unused (abandonment)')
    collector.lacks(
      `worth of letting ${tranche.id} lapse unused (abandonment), understood and not yet valued`,
      'a verdict without it: take “abandonment” out of the terms',
    )
  }
  return [...found, ...adjustmentsOf(question, collector), ...instrumentsOf(question, collector)]
}

/** Extra shares once something is crossed: they change the count, unless the scenario counts them. */
function adjustmentsOf(question: Question, collector: Collector): string[] {
  const company = companyOf(question.tranche)
  const counted = beliefForParty(question, 'issued', company)?.value.shares !== undefined
  return (question.tranche.deal.adjustments ?? []).map(({ to, when }) => {
    const words = `adjustment to ${to.value} once ${inWords(when)}`
    if (counted) collector.assume(`${words}: counted only as the scenario’s “issued” holds it`)
    else
      collector.lacks(
        `shares of the ${words}, understood and not yet valued`,
        `a belief “issued: { ${company}: { from: …, shares: … } }” that holds them`,
      )
    return words
  })
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
    const features = featuresOf(instrument).filter(
      (feature) => feature !== 'preference' || beliefForTranche(question, 'preference') === null,
    )
    if (features.length === 0) return []
    const words = `${features.join(', ')} of ${name}`
    collector.assume(`${words}: not valued; the money is taken to buy shares at the strike`)
    return [words]
  })
}

function featuresOf(instrument: Instrument): string[] {
  const { kind, preference, valuationCap, discount, interest, profit } = instrument
  return [
    ...(preference === undefined ? [] : ['preference']),
    ...(valuationCap === undefined ? [] : ['valuation cap']),
    ...(discount === undefined ? [] : ['discount']),
    ...(interest === undefined ? [] : ['interest']),
    ...(profit === undefined ? [] : ['profit steps']),
    ...(kind.value === 'warrant' ? ['price of the warrant'] : []),
  ]
}
