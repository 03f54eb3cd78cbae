import { groupsOf } from './cluster.ts'
import type { Company, Milestone } from './company.ts'
import type { Composition } from './composition.ts'
import { conditionsOf, processesOf } from './references.ts'
import type { Right } from './right.ts'

/**
 * Groups of rights that do not touch one another: their values add up. Each with what its rights look at and no more, so that nothing
 * is drawn by chance that no figure hangs on.
 */
export function partsOf(composition: Composition): Composition[] {
  const { companies, indices = [], milestones = [], deliveries = [], chances = [] } = composition
  return groupsOf({ composition }).map((group) => {
    const rights = composition.rights.filter((_, place) => group.includes(place))
    const ids = new Set(rights.map(({ id }) => id))
    const seen = new Set(rights.flatMap(processesOf))
    const named = namesIn(rights)
    const awaited = withThoseBefore(named, milestones)
    return {
      ...composition,
      companies: companies
        .filter(({ id }) => seen.has(id) || named.has(`exit ${id}`))
        .map((company) => (seen.has(company.id) ? company : still(company))),
      indices: indices.filter(({ id }) => seen.has(id)),
      milestones: milestones.filter(({ id }) => awaited.has(id)),
      deliveries: deliveries.filter(({ id }) => named.has(`units ${id}`)),
      chances: chances.filter(({ id }) => named.has(`chance ${id}`)),
      rights,
      budgets: (composition.budgets ?? []).filter((budget) =>
        budget.rights.some((id) => ids.has(id)),
      ),
    }
  })
}

/** A company of which only the end is looked at. */
function still({ rounds: _, law, ...company }: Company): Company {
  return { ...company, law: { payoutAnnual: law.payoutAnnual, volatilityAnnual: 0 } }
}

/** What happens or not and rights look at, by kind and name. */
function namesIn(rights: readonly Right[]): ReadonlySet<string> {
  const ofConditions = rights.flatMap(conditionsOf).flatMap((condition) => {
    switch (condition.kind) {
      case 'exit':
        return [`exit ${condition.company}`]
      case 'milestone':
        return [`milestone ${condition.milestone}`]
      case 'units':
        return [`units ${condition.delivery}`]
      case 'chance':
        return [`chance ${condition.chance}`]
      default:
        return []
    }
  })
  const ofAmounts = rights.flatMap(({ amount: { perUnit } }) =>
    perUnit === undefined ? [] : [`units ${perUnit.delivery}`],
  )
  return new Set([...ofConditions, ...ofAmounts])
}

/** Milestones that are looked at, and those that have to be met before them. */
function withThoseBefore(
  named: ReadonlySet<string>,
  milestones: readonly Milestone[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    const after = milestones.find((one) => one.id === id)?.after
    if (after !== undefined) add(after)
  }
  for (const { id } of milestones) if (named.has(`milestone ${id}`)) add(id)
  return found
}
