import type { Fact } from '../fact/index.ts'
import { kindOf } from './register.ts'
import { type CapTableSource, capTableFacts, classesOf } from './source.ts'

/**
 * Whether each range of units is one holder's alone: more of it for one says nothing of what another holds. True where only issues and
 * reservations are ranges, none out of a pool, no round is solved from the count, no class is protected, and no SAFE or note stands on it.
 */
export function rangesApart(
  source: CapTableSource,
  company: string,
  isSeen: (fact: Fact) => boolean,
): boolean {
  const standsOnCount = classesOf(source, company).some(
    ({ value }) =>
      kindOf(value) === 'convertible' ||
      (value.antiDilution !== undefined && value.antiDilution.value !== 'none'),
  )
  if (standsOnCount) return false
  return capTableFacts(source, company, isSeen).every((fact) => {
    if (fact.kind === 'pricedRound') return false
    if (!('quantity' in fact) || fact.quantity?.value.kind !== 'range') {
      return !receiversAreRanges(fact)
    }
    return fact.kind === 'reserved' || (fact.kind === 'issued' && fact.pool === undefined)
  })
}

function receiversAreRanges(fact: Fact): boolean {
  return (
    fact.kind === 'transferred' &&
    Array.isArray(fact.to) &&
    fact.to.some(({ value }) => value.value.kind === 'range')
  )
}
