import { groupsOf, nodesNeeded } from './cluster.ts'
import type { Composition } from './composition.ts'
import type { Condition, UndeterminedTerm } from './condition.ts'
import { isFixedPrice } from './price-rule.ts'
import { allProcesses, conditionsOf, instrumentsIn, pricesIn } from './references.ts'
import type { Right } from './right.ts'
import { stepsOf, useDates } from './steps.ts'
import type { Missing } from './valued.ts'

/** Days the simulation stops at, at most. */
const MOST_STEPS = 600
/** Combinations of what may have been drawn, at most. */
const MOST_NODES = 200
/** Jumps in all the years that can be counted one by one. */
const MOST_JUMPS = 500

/**
 * Everything that keeps a composition from being valued, all at once: terms named as undetermined,
 * names that refer to nothing, numbers out of range, and sizes beyond what can be worked out.
 */
export function faultsOf(composition: Composition): Missing[] {
  const found = [
    ...(composition.undetermined ?? []).map(missingTerm),
    ...composition.rights.flatMap((right) => [
      ...termFaults(right),
      ...nameFaults(right, composition),
      ...shapeFaults(right),
    ]),
    ...budgetFaults(composition),
    ...numberFaults(composition),
    ...companyFaults(composition),
  ]
  // Sizes only mean something where everything else does.
  const all = found.length > 0 ? found : sizeFaults(composition)
  const texts = all.map(({ what }) => what)
  return all.filter(({ what }, place) => texts.indexOf(what) === place)
}

function missingTerm({ what, remedy }: UndeterminedTerm): Missing {
  return { what, remedy }
}

function termFaults(right: Right): Missing[] {
  const { price, instrument } = right
  return [...conditionsOf(right), ...pricesIn(price), ...instrumentsIn(instrument)].flatMap(
    (term) => (term.kind === 'undetermined' ? [missingTerm(term)] : []),
  )
}

function nameFaults(right: Right, composition: Composition): Missing[] {
  const { companies, indices = [], milestones = [], deliveries = [], chances = [] } = composition
  const known = (list: readonly { readonly id: string }[], id: string | undefined, what: string) =>
    id === undefined || list.some((one) => one.id === id)
      ? []
      : [{ what: `${what} ${id} of ${right.id}`, remedy: `a ${what} of that name` }]
  const mover = (id: string) => known([...companies, ...indices], id, 'company or index')
  const inCondition = (condition: Condition) => {
    switch (condition.kind) {
      case 'hurdle':
        return mover(condition.of)
      case 'outperforms':
        return [...known(companies, condition.company, 'company'), ...mover(condition.index)]
      case 'milestone':
        return known(milestones, condition.milestone, 'milestone')
      case 'units':
        return known(deliveries, condition.delivery, 'delivery')
      case 'used-in-full':
        return known(composition.rights, condition.right, 'right')
      case 'exit':
        return known(companies, condition.company, 'company')
      case 'chance':
        return known(chances, condition.chance, 'chance')
      default:
        return []
    }
  }
  return [
    ...known(companies, right.company, 'company'),
    ...conditionsOf(right).flatMap(inCondition),
    ...pricesIn(right.price).flatMap((price) =>
      price.kind === 'indexed' ? mover(price.index) : [],
    ),
    ...(right.amount.index === undefined ? [] : mover(right.amount.index)),
    ...known(deliveries, right.amount.perUnit?.delivery, 'delivery'),
  ]
}

function shapeFaults(right: Right): Missing[] {
  const { noticeYears = 0, price, instrument, frictions, amount, id, kind } = right
  const isPlain = instrument === undefined || instrument.kind === 'shares'
  const when = (fault: boolean, what: string, remedy: string): Missing[] =>
    fault ? [{ what: `${what} of ${id}`, remedy }] : []
  return [
    ...when(
      noticeYears > 0 && (!isFixedPrice(price) || !isPlain || frictions !== undefined),
      'worth of notice at a price or claim that is not fixed',
      'no notice, or shares at a fixed price',
    ),
    ...when(
      kind === 'put' && (!isPlain || frictions !== undefined),
      'worth of handing back anything but shares',
      'a put of shares without frictions',
    ),
    ...when(
      amount.draws === 'several' && kind !== 'option',
      'several draws of what the investor does not decide',
      'one draw',
    ),
    ...when(useDates(right.window).length === 0, 'day of use', 'a window that is not over'),
    ...pricesIn(price).flatMap((one) => [
      ...when(one.kind === 'lowest' && one.of.length === 0, 'prices to take the lowest', 'a price'),
      ...when(
        one.kind === 'highest' && one.of.length === 0,
        'prices to take the highest',
        'a price',
      ),
      ...when(
        one.kind === 'blend' && Math.abs(total(one.parts.map(({ weight }) => weight)) - 1) > 1e-9,
        'weights of the blended price',
        'weights that sum to 1',
      ),
      ...when(
        one.kind === 'average-price' && one.window.toYears < 0,
        'average over days that are past',
        'the price itself',
      ),
    ]),
  ]
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function budgetFaults({ budgets = [], rights }: Composition): Missing[] {
  const unknown = budgets.flatMap((budget) =>
    budget.rights.filter((id) => !rights.some((right) => right.id === id)),
  )
  return unknown.map((id) => ({ what: `right ${id} of a budget`, remedy: 'a right of that name' }))
}

/** Numbers that are not, anywhere in the plain data; infinite amounts only where they mean no limit. */
function numberFaults(composition: Composition): Missing[] {
  const places: string[] = []
  const visit = (value: unknown, place: string) => {
    if (typeof value === 'number' && !Number.isFinite(value)) places.push(place)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${place} ${key}`.trim())
    }
  }
  visit(composition, '')
  return places.map((place) => ({ what: `number at “${place}”`, remedy: 'a finite number' }))
}

function companyFaults(composition: Composition): Missing[] {
  const { companies, milestones = [], chances = [], rights } = composition
  const fault = (holds: boolean, what: string, remedy: string): Missing[] =>
    holds ? [] : [{ what, remedy }]
  const isLoading = (loading: number | undefined) => Math.abs(loading ?? 0) <= 1
  return [
    ...allProcesses(composition).flatMap(({ id, value, law, loading }) => [
      ...fault(value > 0, `value of ${id}`, 'a value above 0'),
      ...fault(law.volatilityAnnual >= 0, `volatility of ${id}`, 'a volatility of 0 or more'),
      ...fault(isLoading(loading), `loading of ${id}`, 'a loading from -1 to 1'),
      ...fault((law.failure?.hazardAnnual ?? 0) >= 0, `failure of ${id}`, 'a hazard of 0 or more'),
    ]),
    ...companies.flatMap(({ id, ownStake = 0, rounds = [], exits = [], shares = 1 }) => [
      ...fault(ownStake >= 0 && ownStake <= 1, `own stake in ${id}`, 'a fraction from 0 to 1'),
      ...fault(shares > 0, `shares of ${id}`, 'a count above 0'),
      ...fault(
        rounds.every(({ belowFair = 0 }) => belowFair >= 0 && belowFair < 1),
        `price of a round of ${id}`,
        'a discount from 0 to below 1',
      ),
      ...fault(
        exits.every(({ hazardAnnual }) => hazardAnnual >= 0),
        `exits of ${id}`,
        'hazards of 0 or more',
      ),
    ]),
    ...milestones.flatMap(({ id, hazardAnnual }) =>
      fault(hazardAnnual >= 0, `hazard of ${id}`, 'a hazard of 0 or more'),
    ),
    ...chances.flatMap(({ id, probability, years }) => [
      ...fault(probability >= 0 && probability <= 1, `odds of ${id}`, 'a probability'),
      ...fault(years > 0, `day on which ${id} turns out`, 'a day after today'),
    ]),
    ...rights.flatMap(({ id, amount }) => [
      ...fault(amount.amountCap >= 0, `amount of ${id}`, 'an amount of 0 or more'),
    ]),
  ]
}

function sizeFaults(composition: Composition): Missing[] {
  const places = { composition }
  const tooMany = groupsOf(places).filter((group) => nodesNeeded(group, places) > MOST_NODES)
  const { times } = stepsOf(composition)
  const years = times.at(-1) ?? 0
  const jumps = Math.max(
    0,
    ...allProcesses(composition).map(({ law }) => (law.jumps?.perYear ?? 0) * years),
  )
  return [
    ...tooMany.map((group) => ({
      what: `best use of ${group.length} rights that hang together`,
      remedy: 'fewer rights at once, all or nothing, or in one draw',
    })),
    ...(times.length > MOST_STEPS
      ? [{ what: `${times.length} days to look at`, remedy: `${MOST_STEPS} days or fewer` }]
      : []),
    ...(jumps > MOST_JUMPS
      ? [{ what: `about ${Math.round(jumps)} jumps`, remedy: `${MOST_JUMPS} jumps or fewer` }]
      : []),
  ]
}
