import type { Figure, Origin } from '../../../origin/index.ts'
import { companyName, holderName } from '../../../situation/index.ts'
import type { Standing } from '../../one-right/standing.ts'
import { formula, type Tracer } from './tracer.ts'

/** Everything a gain is made of: price, worth, holding and what is left, on one share base. */
export type PriceFigures = {
  readonly shareGrowth: Figure
  readonly strike: Figure
  readonly mark: Figure
  readonly companyValue: Figure
  readonly discount: Figure
  readonly ownStake: Figure
  readonly available: Figure
  readonly frictions: readonly Figure[]
}

export function priceFigures(tracer: Tracer<Standing>): PriceFigures {
  const { decision, right, figure, leaves } = tracer
  const { id, company, holder } = decision
  const shareGrowth = figure(
    'share-growth',
    `shares of ${companyName(right.question)} today for one on the strike’s own base`,
    decision.shareGrowth,
    'multiple',
    formula(
      '(1 + pool + notes at the strike / price + (notes at the round + new money) / round price), in shares of the base',
      countingLeaves(tracer),
      'M1: one share base',
    ),
  )
  const strike = figure(
    'strike',
    'strike on the share base of today, as a valuation of all shares before the new money',
    decision.strike.today,
    'money',
    formula(
      'strike per share × shares today',
      [...strikeAsWritten(tracer), shareGrowth],
      'M1: K today = p × N today',
    ),
  )
  const mark = figure(
    'mark',
    `price per share of ${decision.mark.round ?? 'the latest round'} × shares today`,
    decision.mark.extent,
    'money',
    formula('round price × shares today', [...leaves(`${decision.mark.round}/`), shareGrowth]),
  )
  return {
    shareGrowth,
    strike,
    mark,
    ...worthAndStake(tracer, { shareGrowth, strike, mark }),
    available: figure(
      'available',
      'what is left of the right',
      decision.available,
      'money',
      formula('amount − what was drawn before', leaves(`${id}/amount`, `${id}/funded`)),
    ),
    frictions: leaves(
      `${holder}/wedge`,
      `${company}/efficiency`,
      `${id}/impact`,
      `${holder}/budget`,
      `${id}/others`,
      `${holder}/ownership-cap`,
      `${id}/side-benefit`,
      `${id}/preference`,
    ),
  }
}

/** What the company is worth, how far the strike lies below the mark, and the holder's own part. */
function worthAndStake(
  tracer: Tracer<Standing>,
  { shareGrowth, strike, mark }: Pick<PriceFigures, 'shareGrowth' | 'strike' | 'mark'>,
): Pick<PriceFigures, 'companyValue' | 'discount' | 'ownStake'> {
  const { decision, right, figure, leaves } = tracer
  const { holder } = decision
  const [companyCalled, holderCalled] = [companyName(right.question), holderName(right.question)]
  return {
    companyValue: figure(
      'company-value',
      `fair value of all equity of ${companyCalled} before the new money`,
      decision.companyValue,
      'money',
      companyValueFrom(tracer, { mark, shareGrowth }),
    ),
    discount: figure(
      'discount',
      'discount of the strike to the latest mark',
      decision.mark.discount,
      'fraction',
      formula('1 − strike today / mark', [strike, mark]),
    ),
    ownStake: figure(
      'own-stake',
      `part of ${companyCalled} that ${holderCalled} holds before, on the same share base`,
      decision.ownStake,
      'fraction',
      formula('own shares, notes as converted / all shares', [
        ...leaves(`${holder}/stake`),
        shareGrowth,
      ]),
    ),
  }
}

/** What the worth of the company is made of: a price of one share and how many there are, or the mark of a round. */
function companyValueFrom(
  { decision: { company }, leaves }: Tracer<Standing>,
  { mark, shareGrowth }: Pick<PriceFigures, 'mark' | 'shareGrowth'>,
): Origin {
  const ofShare = leaves(`${company}/quote`, `${company}/value-per-share`)
  const stated = leaves(`${company}/step`, `${company}/value`)
  return ofShare.length === 0
    ? formula('step × mark, or the value the scenario states', [...stated, mark])
    : formula(
        'price of one share × step × shares today, and the warrant a quoted price knows of',
        [...new Set([...ofShare, ...stated, ...leaves(`${company}/shares`), shareGrowth])],
        'company value from a price, warrants counted',
      )
}

/** The strike as it stands in the book, under a path of its own beside the strike of today. */
function strikeAsWritten({ decision: { id }, leaves }: Tracer<Standing>): Figure[] {
  return leaves(`${id}/strike`).map((leaf) => ({ ...leaf, id: `${leaf.id}-as-written` }))
}

/** The leaves that the share count is replayed from: pools, notes, rounds, conversions, counts, and the strike where notes convert. */
function countingLeaves(tracer: Tracer<Standing>): Figure[] {
  const {
    decision: { id: own, company },
    right,
  } = tracer
  const counted = [`${company}/issued`, `${company}/shares`]
  const counting = right.collector.figures.filter(
    ({ id }) =>
      counted.some((prefix) => id.startsWith(prefix)) ||
      id.endsWith('/converts') ||
      (id.includes('/funded/') && !id.startsWith(`${own}/`)) ||
      (/\/(valuation|amount|basis|price-per-share|shares)$/.test(id) && !id.includes(`${own}/`)),
  )
  // Money that converts does so at the strike, or at a price between it and a round's.
  const converts = counting.some(({ id }) => /\/funded\/|\/issued\/notes$/.test(id))
  return converts ? [...strikeAsWritten(tracer), ...counting] : counting
}
