import type { ActSignal, RightSignal, SignalAnswer } from '../answer/index.ts'
import { wireExtent, wireNumber } from './extent.ts'

/** The answer to `signal` as other programs read it. */
export function wireSignal(answer: SignalAnswer) {
  const { book, title, asOf, scenario, currency, shareBase, rights } = answer
  return {
    schema: 'tranche.signal/1',
    book,
    title,
    asOf,
    at: 'opening',
    scenario,
    currency,
    shareBase: { day: shareBase.day, count: 'fully-diluted', includes: shareBase.includes },
    rights: rights.map(wireRight),
  }
}

function wireRight(right: RightSignal) {
  const { id, holder, company, byGap, map, missing, assumptions, how } = right
  return {
    id,
    holder,
    company,
    knowledgeGap: wireExtent(right.knowledgeGap),
    companyValue: wireExtent(right.companyValue),
    strike: wireExtent(right.strike),
    mark: wireExtent(right.mark),
    thresholds: {
      some: wireExtent(right.thresholds.some),
      all: wireExtent(right.thresholds.all),
    },
    acts: right.acts.map(wireAct),
    expectedBits: wireExtent(right.expectedBits),
    thin: {
      bits: right.thin.bits,
      knowledgeGap: wireExtent(right.thin.knowledgeGap),
      at: right.thin.at.map((cell) => ({ ...cell })),
    },
    byKnowledgeGap: byGap.map((line) => ({
      knowledgeGap: line.knowledgeGap,
      believed: line.believed,
      probabilityOfAll: wireExtent(line.probabilityOfAll),
      bitsOfAll: wireExtent(line.bitsOfAll),
      meanAfterAll: wireExtent(line.meanAfterAll),
      expectedBits: wireExtent(line.expectedBits),
    })),
    map: map.map((cell) => ({
      ...cell,
      bitsOfAll: wireNumber(cell.bitsOfAll),
      meanAfterAll: wireNumber(cell.meanAfterAll),
    })),
    timing: wireTiming(right),
    missing: missing.map(({ what }) => what),
    remedies: missing.map(({ remedy }) => remedy),
    assumptions,
    how,
  }
}

function wireTiming({ timing }: RightSignal) {
  switch (timing.kind) {
    case 'last day':
    case 'not to be told':
      return { kind: timing.kind }
    case 'waiting is free':
      return { kind: timing.kind, lastDay: timing.lastDay, givesUp: wireExtent(timing.givesUp) }
    case 'waiting costs': {
      const timed = ({ probability, bits, mean }: typeof timing.used) => ({
        probability: wireExtent(probability),
        bits: wireExtent(bits),
        mean: wireExtent(mean),
      })
      const { kind, lastDay, trigger, used, held } = timing
      return { kind, lastDay, trigger: wireExtent(trigger), used: timed(used), held: timed(held) }
    }
    default:
      return timing satisfies never
  }
}

function wireAct({ act, probability, bits, mean, earlierStake, offPath }: ActSignal) {
  return {
    act,
    probability: wireExtent(probability),
    bits: bits === null ? null : wireExtent(bits),
    mean: mean === null ? null : wireExtent(mean),
    earlierStake: earlierStake === null ? null : wireExtent(earlierStake),
    offPath,
  }
}

export type WireSignal = ReturnType<typeof wireSignal>
