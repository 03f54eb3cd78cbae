import { heldFor } from '../../belief/index.ts'
import { type Outcome, widest } from '../../decision/index.ts'
import type { Extent } from '../../origin/index.ts'
import { type Bounds, boundsOf } from '../../quantity/index.ts'
import { holderOf, type Question } from '../../situation/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'
import { insiderOf, readingsAt, sightsOf } from './insider.ts'

/** What a holder counts of what outsiders then think of its earlier stake, and what that adds to using all of it over using none. */
export type Counted = {
  readonly part: Extent
  /** Null where outsiders never expect none of it, so that nothing is known of what they would think then. */
  readonly allOverNone: Extent | null
}

/**
 * The decision with what outsiders would think of the earlier stake counted in, beside the side benefits, as far as the scenario counts it
 * (`signal`). Outsiders are taken to read the act as that of a holder who does not care; a holder and outsiders who see through each other
 * need beliefs and acts solved together (Leland & Pyle 1977). Null where the scenario counts nothing.
 */
export function withBeliefOfOthers(
  question: Question,
  evaluated: Evaluated,
): { readonly evaluated: Evaluated; readonly counted: Counted } | null {
  const held = heldFor(question.scenario, 'signal', (party) => party === holderOf(question.tranche))
  const part = held === null ? null : boundsOf(held.value.value)
  if (part === null || !evaluated.complete) return null
  const insider = insiderOf(question)
  const extent = { value: part.centre, low: part.low, high: part.high }
  if (insider.gap === null) return { evaluated, counted: { part: extent, allOverNone: null } }
  const effects = new Map<Outcome, Effect[]>()
  for (const { sight, reading } of readingsAt(sightsOf(evaluated), insider, insider.gap)) {
    const { outcome } = sight
    const [none, some, all] = reading.acts
    if (none.mean === null || all.mean === null) continue
    const stake = outcome.terms.ownStake
    const effect = {
      all: stake * (all.mean - none.mean),
      // A part that nobody expects is read as none.
      some: stake * ((some.mean ?? none.mean) - none.mean),
    }
    effects.set(outcome, [...(effects.get(outcome) ?? []), effect])
  }
  const found = [...effects.values()].flat()
  const counted: Counted = {
    part: extent,
    allOverNone:
      found.length === 0
        ? null
        : widest(
            found.flatMap(({ all }) => [part.low * all, part.high * all]),
            (each) => each,
          ),
  }
  const counting = (outcome: Outcome) => variantsOf(outcome, effects.get(outcome) ?? [], part)
  const { central } = evaluated
  return {
    evaluated: {
      ...evaluated,
      outcomes: evaluated.outcomes.flatMap(counting),
      // Without a stated centre of what the holder knows more there is no central figure.
      central: central === null || part.centre === null ? null : (counting(central)[0] ?? null),
    },
    counted,
  }
}

type Effect = { readonly all: number; readonly some: number }

/** The outcome with the least and with the most of it counted. */
function variantsOf(outcome: Outcome, effects: readonly Effect[], part: Bounds): Outcome[] {
  if (effects.length === 0) return [outcome]
  const by = (number: (effect: Effect) => number) => effects.map(number)
  const least = {
    all: part.low * Math.min(...by(({ all }) => all)),
    some: part.low * Math.min(...by(({ some }) => some)),
  }
  const most = {
    all: part.high * Math.max(...by(({ all }) => all)),
    some: part.high * Math.max(...by(({ some }) => some)),
  }
  return least.all === most.all && least.some === most.some
    ? [counting(outcome, least)]
    : [counting(outcome, least), counting(outcome, most)]
}

function counting(outcome: Outcome, effect: Effect): Outcome {
  const { amountMax } = outcome.terms
  const of = (amount: number) =>
    amount === 0 ? 0 : amount === amountMax ? effect.all : effect.some
  const draws = outcome.draws.map((draw) => {
    return { ...draw, sideBenefit: draw.sideBenefit + of(draw.amount) }
  })
  const full = draws.at(-1)
  const best = { ...outcome.best, gain: outcome.best.gain + of(outcome.best.amount) }
  const gainOfFull =
    full === undefined || !full.allowed || full.amount !== amountMax
      ? Number.NEGATIVE_INFINITY
      : full.valueAdded + full.sideBenefit + outcome.opens
  const takesFull = gainOfFull > best.gain && gainOfFull > 0
  return {
    ...outcome,
    draws,
    best: takesFull
      ? {
          ...best,
          amount: amountMax,
          gain: gainOfFull,
          valueAdded: full?.valueAdded ?? 0,
          sideBenefit: full?.sideBenefit ?? 0,
          position: 'maximum',
          runnerUp: null,
          tie: false,
        }
      : best,
    margin: Math.max(
      ...draws
        .filter(({ amount, allowed }) => amount > 0 && allowed)
        .map(({ amount, valueAdded, sideBenefit }) => {
          return valueAdded + sideBenefit + (amount === amountMax ? outcome.opens : 0)
        }),
    ),
  }
}
