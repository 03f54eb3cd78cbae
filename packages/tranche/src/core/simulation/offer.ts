import type { ExitKind } from './company.ts'
import type { Rule } from './condition-rule.ts'
import { conditionRule } from './condition-rule.ts'
import { type GainRule, gainRule } from './gain-rule.ts'
import type { PathState } from './path-state.ts'
import type { Places } from './places.ts'
import { type PriceRule, priceRule } from './price-rule.ts'
import type { Right, RightKind } from './right.ts'
import { usesOf } from './steps.ts'

/** What a right offers on one day of one path. Reused: read it before asking again. */
export type Offer = {
  /** The most and the least that can be drawn, the least being 0 where nothing can. */
  most: number
  least: number
  /** All that is left by the terms, whatever budgets and ownership caps say. */
  whole: number
  /** The amount that gains most by itself, and its gain; 0 where nothing gains. */
  best: number
  bestGain: number
}

/** A right, ready to be asked on paths. */
export type RightRule = {
  readonly right: Right
  readonly place: number
  readonly company: number
  readonly kind: RightKind
  /** Steps on which it can be used at all. */
  readonly opens: ReadonlySet<number>
  readonly lastStep: number
  readonly price: PriceRule
  /** Usable on this path today but for what has been drawn already. */
  readonly usable: Rule<boolean>
  /** Conditions alone. */
  readonly met: Rule<boolean>
  /** Works out the offer, at most `allowed` of money. */
  readonly offer: (state: PathState, allowed: number) => Offer
  /** Gain of drawing an amount of the last offer, present value on the day. */
  readonly gain: (amount: number) => number
  /** Puts the amount of the last offer into the company. */
  readonly draw: (state: PathState, amount: number) => void
  /** The cap of the day, whatever was drawn. */
  readonly cap: Rule<number>
}

const endings: readonly ExitKind[] = ['sale', 'failure', 'licence-and-hire']

export function rightRule(right: Right, places: Places, anyDayDates?: number): RightRule {
  const place = places.right(right.id)
  const company = places.company(right.company)
  const dates = usesOf(right, anyDayDates).map(places.steps.at)
  const price = priceRule(right, places)
  const met = conditionRule(right.condition ?? { kind: 'always' }, places)
  const cap = capRule(right, places)
  const minimum = minimumRule(right, places)
  const gains = gainRule(right, price, places)
  const offer: Offer = { most: 0, least: 0, whole: 0, best: 0, bestGain: 0 }
  const drawn = places.layout.drawn[place] as number
  return {
    right,
    place,
    company,
    kind: right.kind,
    opens: new Set(dates),
    lastStep: Math.max(-1, ...dates),
    price,
    usable: usableRule(right, met, places),
    met,
    cap,
    offer: (state, allowed) => {
      const left = cap(state) - (state.slots[drawn] as number)
      offer.whole = left
      askFor(offer, gains, { right, left, allowed, least: minimum(state) }, state)
      return offer
    },
    gain: gains.gain,
    draw: drawRule(right, gains, places, offer),
  }
}

/** Fills an offer with what is allowed and what is best. */
function askFor(
  offer: Offer,
  gains: GainRule,
  wanted: { right: Right; left: number; allowed: number; least: number },
  state: PathState,
): void {
  const { right, left, allowed } = wanted
  offer.most = 0
  offer.least = 0
  offer.best = 0
  offer.bestGain = 0
  if (!(left > 0)) return
  const whole = right.amount.draw === 'all-or-nothing' || right.kind === 'duty'
  const most = gains.prepare(state, Math.min(left, allowed), { left, whole })
  const least = whole ? Math.min(left, most) : Math.min(wanted.least, left)
  if (!(most > 0) || most < least || (whole && most < left * (1 - 1e-12))) return
  offer.most = most
  offer.least = least
  const { amount, gain } = gains.best(state, least, most)
  offer.best = amount
  offer.bestGain = gain
}

function usableRule(right: Right, met: Rule<boolean>, places: Places): Rule<boolean> {
  const { layout } = places
  const company = places.company(right.company)
  const [exit, exitKind] = [layout.exit[company], layout.exitKind[company]] as [number, number]
  const ends = places.exitsOf(company, right.endsAt ?? endings)
  const lapse = layout.lapse[places.right(right.id)] as number
  return (state) => {
    const { events, years } = state
    if ((events[lapse] as number) <= years) return false
    const ended = (events[exit] as number) <= years && ends.has(events[exitKind] as number)
    return !ended && met(state)
  }
}

function capRule({ amount }: Right, places: Places): Rule<number> {
  const { stepDown, perUnit } = amount
  const growth = indexGrowth(amount.index, places)
  const stepped = stepDown && {
    ...stepDown,
    first: places.steps.at(stepDown.fromYears),
    holds: conditionRule(stepDown.unless, places),
    flag: places.remember('flag'),
  }
  if (stepped) {
    // Looked at on one day; what holds later does not bring the rest back.
    places.watch((state) => {
      if (state.step === stepped.first && !stepped.holds(state)) state.slots[stepped.flag] = 1
    })
  }
  const units = perUnit ? places.units(perUnit.delivery) : 0
  return (state) => {
    let cap = amount.amountCap
    if (stepped && state.slots[stepped.flag] === 1) cap = Math.min(cap, stepped.to)
    if (perUnit) cap = Math.min(cap, perUnit.amount * (state.slots[units] as number))
    return cap * growth(state)
  }
}

function minimumRule({ amount }: Right, places: Places): Rule<number> {
  const growth = indexGrowth(amount.index, places)
  const minimum = amount.amountMin ?? 0
  return minimum === 0 ? () => 0 : (state) => minimum * growth(state)
}

function indexGrowth(index: string | undefined, places: Places): Rule<number> {
  if (index === undefined) return () => 1
  const mover = places.mover(index)
  const [slot, start] = [places.layout.level[mover] as number, places.valueToday(mover)]
  return ({ slots }) => (slots[slot] as number) / start
}

/** Money in or out: the company grows by what the money is worth inside, shares by those bought. */
function drawRule(
  right: Right,
  gains: GainRule,
  { layout, company, right: placeOf }: Places,
  offer: Offer,
): (state: PathState, amount: number) => void {
  const owner = company(right.company)
  const [level, shares] = [layout.level[owner], layout.shares[owner]] as [number, number]
  const own = layout.own[owner] as number
  const place = placeOf(right.id)
  const [drawn, full] = [layout.drawn[place], layout.full[place]] as [number, number]
  return (state, amount) => {
    if (amount === 0) return
    const { slots } = state
    const { money, bought, boughtByOthers } = gains.issue(state, amount)
    slots[level] = Math.max(0, (slots[level] as number) + money)
    slots[shares] = (slots[shares] as number) + bought + boughtByOthers
    slots[own] = (slots[own] as number) + bought
    slots[drawn] = (slots[drawn] as number) + amount
    if (amount >= offer.whole * (1 - 1e-9)) slots[full] = 1
  }
}
