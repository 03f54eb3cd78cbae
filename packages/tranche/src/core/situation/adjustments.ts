import type { Reader } from '../decision/index.ts'
import { boundsOf, type Disclosed, type Rational } from '../quantity/index.ts'
import { hasMissed, inWords, standingOn } from './conditions.ts'
import { agreed, beliefForParty, companyOf, holderOf } from './question.ts'
import type { ShareContext } from './share-context.ts'

/**
 * Extra shares once something is crossed: counted where it was, left out where it never can be, and both looked at where nobody can tell. They come out on the day of
 * the question, to the holding there is then.
 */
export function addAdjustments(context: ShareContext, company: string): void {
  const { question, collector, gathered } = context
  const { deal, dealName } = question.tranche
  const counted = beliefForParty(question, 'issued', company)?.value.shares !== undefined
  for (const [i, adjustment] of (deal.adjustments ?? []).entries()) {
    const { to, when, share, multiple, shares } = adjustment
    const words = `adjustment to ${to.value} once ${inWords(when)}`
    if (counted) {
      collector.assume(`${words}: counted only as the scenario’s “issued” holds it`)
      continue
    }
    if (hasMissed(question, when)) continue
    const id = `${dealName}/adjustment-${i + 1}`
    const written = agreed(adjustment.span, question.tranche, question.book)
    const extra = (known: { readonly value: Disclosed<Rational> } | undefined, less: number) => {
      const bounds = known === undefined ? null : boundsOf(known.value)
      return bounds === null
        ? null
        : collector.number(
            id,
            `extra part of the holding by the ${words}`,
            'fraction',
            { low: bounds.low - less, high: bounds.high - less, centre: null },
            { kind: 'written', written },
          )
    }
    const part = extra(share, 0) ?? extra(multiple, 1)
    if (part === null || to.value !== holderOf(question.tranche)) {
      collector.lacks(
        shares === undefined
          ? `shares of the ${words}`
          : `part of the holding that the shares of the ${words} come to`,
        `a belief “issued: { ${companyOf(question.tranche)}: { from: …, shares: … } }” that holds them`,
      )
      continue
    }
    const isMet = standingOn(question, when) === 'met'
    const comes: Reader = isMet
      ? () => 1
      : collector.eitherOr(
          `${id}-comes`,
          `whether the ${words} comes`,
          `${inWords(when)}: so, or not; both are looked at`,
          { kind: 'written', written },
        )
    gathered.push({
      day: question.asOf,
      order: 8,
      event: { kind: 'extra', part: (at) => part(at) * (comes(at) > 0.5 ? 1 : 0) },
    })
  }
}
