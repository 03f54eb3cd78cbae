import { type Rational, whole } from '../quantity/index.ts'
import { type CapitalStructure, type Participation, unitsOf } from './capital.ts'
import type { Step } from './equity-steps.ts'
import { type Reason, reason } from './reason.ts'

/** Where a participation stands while proceeds rise. */
type Progress = {
  readonly claim: number
  readonly terms: Participation
  step: number
  received: Rational
}

/**
 * Puts the participations of a capital structure ahead of its shares: in every unit that debts
 * leave each takes its present fraction, by rank, and the shares divide the rest by their own
 * steps.
 */
export function withParticipations(capital: CapitalStructure, equity: readonly Step[]): Step[] {
  const participations = participationsOf(capital)
  const steps: Step[] = []
  let [at, inStep] = [0, whole(0)]
  let reasons = [...startReasons(participations), ...(equity[0]?.reasons ?? [])]
  for (;;) {
    const step = equity[at] as Step
    const { parts, left } = partsTaken(participations)
    for (const [claim, part] of step.parts) parts.set(claim, part.mul(left))
    const commonPrice = step.commonPrice.add(step.commonPricePerUnit.mul(inStep))
    const commonPricePerUnit = step.commonPricePerUnit.mul(left)
    const restOfStep = step.width === null ? null : step.width.sub(inStep)
    const width = untilChange(participations, parts, { restOfStep, left })
    steps.push({ width, parts, reasons, commonPrice, commonPricePerUnit })
    if (width === null) return steps
    reasons = collect(participations, parts, width)
    inStep = inStep.add(left.mul(width))
    if (step.width !== null && inStep.equals(step.width)) {
      at += 1
      inStep = whole(0)
      reasons.push(...(equity[at]?.reasons ?? []))
    }
  }
}

function participationsOf(capital: CapitalStructure): Progress[] {
  const progress = capital.flatMap((terms, claim): Progress[] =>
    terms.kind === 'participation' && unitsOf(terms).compare(0) > 0
      ? [{ claim, terms, step: 0, received: terms.received ?? whole(0) }]
      : [],
  )
  for (const each of progress) passSteps(each)
  return progress.sort((a, b) => a.terms.rank - b.terms.rank)
}

/** Leaves the steps whose end is reached. */
function passSteps(progress: Progress): void {
  const { steps } = progress.terms
  for (;;) {
    const until = steps[progress.step]?.until ?? null
    if (until === null || until.compare(progress.received) > 0) return
    progress.step += 1
  }
}

function fractionOf({ terms, step }: Progress): Rational {
  return terms.steps[step]?.fraction ?? whole(0)
}

function startReasons(participations: readonly Progress[]): Reason[] {
  return participations
    .filter((each) => fractionOf(each).compare(0) > 0)
    .map((each) => reason([each.terms.id], 'takes {}% of every unit', fractionOf(each).mul(100)))
}

/** What each participation takes of a unit, and what all of them leave. */
function partsTaken(participations: readonly Progress[]) {
  const parts = new Map<number, Rational>()
  let left = whole(1)
  let [rank, ofRank] = [Number.NaN, left]
  for (const each of participations) {
    if (each.terms.rank !== rank) [rank, ofRank] = [each.terms.rank, left]
    const part = fractionOf(each).mul(ofRank)
    parts.set(each.claim, part)
    left = left.sub(part)
  }
  return { parts, left }
}

/** How far proceeds may rise until somebody's part changes; null for without end. */
function untilChange(
  participations: readonly Progress[],
  parts: ReadonlyMap<number, Rational>,
  shares: { readonly restOfStep: Rational | null; readonly left: Rational },
): Rational | null {
  const { restOfStep, left } = shares
  const ends = participations.flatMap(({ claim, terms, step, received }) => {
    const part = parts.get(claim) ?? whole(0)
    const until = terms.steps[step]?.until ?? null
    return until === null || part.equals(0) ? [] : [until.sub(received).div(part)]
  })
  if (restOfStep !== null && left.compare(0) > 0) ends.push(restOfStep.div(left))
  return ends.reduce<Rational | null>(
    (least, end) => (least === null || end.compare(least) < 0 ? end : least),
    null,
  )
}

/** Pays the participations and says which of them went on to another step. */
function collect(
  participations: readonly Progress[],
  parts: ReadonlyMap<number, Rational>,
  width: Rational,
): Reason[] {
  return participations.flatMap((each) => {
    const before = each.step
    each.received = each.received.add((parts.get(each.claim) ?? whole(0)).mul(width))
    passSteps(each)
    if (each.step === before) return []
    const next = fractionOf(each)
    return next.equals(0)
      ? [reason([each.terms.id], 'has received {} and takes no more', each.received)]
      : [
          reason(
            [each.terms.id],
            'has received {} and takes {}% from here',
            each.received,
            next.mul(100),
          ),
        ]
  })
}
