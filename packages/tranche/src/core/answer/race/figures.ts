import type { Extent, Figure } from '../../origin/index.ts'
import type { Paid } from '../flows/cash.ts'
import { type Maker, ofContest, ofOffers, type Told } from './figure-maker.ts'
import {
  gameFigures,
  optionFigures,
  purseFigures,
  rouletteFigures,
  splitFigures,
} from './figures-of-bets.ts'

const ofChances = (id: string) => /\/(odds|value|volatility)$/.test(id)
const ofRevenue = (id: string) => /\/(multiple|value|volatility)$|\/revenue\//.test(id)

/** Every figure of the page as a tree, down to beliefs and facts. */
export function figuresOfRace(
  answer: Told,
  leaves: readonly Figure[],
  paid: readonly Paid[],
): Figure[] {
  const known = [...new Map(leaves.map((leaf) => [leaf.id, leaf])).values()]
  const maker: Maker = {
    answer,
    name: (id) => answer.names.get(id) ?? id,
    figure: (id, label, unit, extent, formula, inputs) => ({
      id: `race/${id}`,
      label,
      unit,
      currency: unit === 'money' ? answer.currency : null,
      extent,
      words: null,
      origin: { kind: 'formula', formula, inputs, method: 'M10, M11' },
    }),
    of: (isMeant) => known.filter(({ id }) => isMeant(id)),
  }
  const odds = oddsFigures(maker)
  return [
    ...odds,
    ...revenueFigures(maker),
    ...fairFigures(maker, odds),
    ...overPricesFigures(maker, odds),
    ...positionFigures(maker, odds, paid),
    ...rouletteFigures(maker, odds),
    ...(answer.game === null ? [] : gameFigures(maker, answer.game, odds)),
    ...splitFigures(maker, odds),
    ...purseFigures(maker, odds),
    ...optionFigures(maker),
    // What is observed is explained by its own line.
    ...maker.of((id) => id.includes('/headline/') || id.includes('/revenue/')),
  ]
}

function oddsFigures({ answer, name, figure, of }: Maker): Figure[] {
  const { odds, noneOfThese, oddsFrom } = answer
  const formula =
    oddsFrom === 'values'
      ? 'P(most valuable at the horizon): lognormal values, one common factor'
      : oddsFrom === 'strengths'
        ? 'strength × own funds^decisiveness, as a part of the sum over all contenders'
        : 'as believed, cut to what leaves all chances adding up to 100 %'
  const inputs = oddsFrom === 'strengths' ? of(ofContest) : of(ofChances)
  return [
    ...odds.map(({ contender, probability }) =>
      figure(
        `odds/${contender}`,
        `chance that ${name(contender)} wins`,
        'fraction',
        probability,
        formula,
        inputs,
      ),
    ),
    figure(
      'odds/none',
      'chance that none of the contenders wins',
      'fraction',
      noneOfThese,
      formula,
      inputs,
    ),
  ]
}

function revenueFigures({ answer, name, figure, of }: Maker): Figure[] {
  const plans = answer.plans.map(({ contender, part }) =>
    figure(
      `plan/${contender}`,
      `part of its plan that ${name(contender)} has reached`,
      'fraction',
      part,
      'latest revenue / planned revenue',
      of((id) => id.startsWith(`${contender}/revenue/`)),
    ),
  )
  const implied = (answer.revenueOdds?.lines ?? []).flatMap((line) => {
    const { contender } = line
    const own = of((id) => id.startsWith(`${contender}/`) && ofRevenue(id))
    const value = (key: string, words: string, extent: Extent) =>
      figure(
        `revenue/${contender}/${key}`,
        `worth of ${name(contender)} ${words}`,
        'money',
        extent,
        'multiple × a year’s revenue, or the value believed',
        own,
      )
    const chance = (key: string, words: string, extent: Extent) =>
      figure(
        `revenue/${contender}/${key}`,
        `chance that ${name(contender)} wins ${words}`,
        'fraction',
        extent,
        'P(most valuable at the horizon) with these values',
        of(ofRevenue),
      )
    return [
      value('value-as-planned', 'if every plan is kept', line.valueAsPlanned),
      value('value-as-came', 'by what came of the plans', line.valueAsCame),
      chance('odds-as-planned', 'if every plan is kept', line.oddsAsPlanned),
      chance('odds-as-came', 'by what came of the plans', line.oddsAsCame),
      chance('tenth-more', 'with a tenth more revenue, over what came', line.tenthMore),
    ]
  })
  return [...plans, ...implied]
}

function fairFigures({ answer, name, figure, of }: Maker, odds: readonly Figure[]): Figure[] {
  return answer.fair.flatMap(({ contender, fairChance, worthPerUnit }) => {
    const own = of((id) => id.startsWith(`${contender}/`) && ofOffers(id))
    return [
      figure(
        `fair/${contender}`,
        `chance at which the price of ${name(contender)} is fair`,
        'fraction',
        fairChance,
        'price / prize',
        own,
      ),
      figure(
        `worth-per-unit/${contender}`,
        `what a unit put into ${name(contender)} is expected to be worth`,
        'number',
        worthPerUnit,
        'chance × prize / price',
        [...odds.filter(({ id }) => id === `race/odds/${contender}`), ...own],
      ),
    ]
  })
}

function overPricesFigures({ answer, figure, of }: Maker, odds: readonly Figure[]): Figure[] {
  if (answer.overPrices === null) return []
  const { divergence, restFair, restBelieved } = answer.overPrices
  return [
    figure(
      'over-prices',
      'what the beliefs know over the prices, in nats',
      'number',
      divergence,
      'D(p‖π) = Σ p ln(p / π), π = price / prize, the rest as one outcome',
      [...odds, ...of(ofOffers)],
    ),
    figure(
      'rest/fair',
      'chance that prices leave for all others and for nobody',
      'fraction',
      restFair,
      '1 − Σ price / prize',
      of(ofOffers),
    ),
    figure(
      'rest/believed',
      'chance believed that all others or nobody win',
      'fraction',
      restBelieved,
      '1 − Σ chances of those with a price',
      odds,
    ),
  ]
}

function positionFigures(
  { answer, name, figure, of }: Maker,
  odds: readonly Figure[],
  paid: readonly Paid[],
): Figure[] {
  return answer.positions.flatMap(({ backer, contender, moneyIn, stake, otherWins }) => {
    const id = `position/${backer}/${contender}`
    const [who, whom] = [name(backer), name(contender)]
    const payments = paid.filter(({ from, to }) => from === backer && to === contender)
    return [
      figure(
        `${id}/money-in`,
        `money of ${who} in ${whom}`,
        'money',
        moneyIn,
        'sum of what facts record as put in',
        of((each) => payments.some((payment) => payment.id === each)),
      ),
      figure(
        `${id}/stake`,
        `part of ${whom} held by ${who}`,
        'fraction',
        stake,
        'as believed, or as a right it holds finds it',
        of((each) => each === `${backer}/stake/${contender}`),
      ),
      figure(
        `${id}/other-wins`,
        `chance that ${whom} does not win`,
        'fraction',
        otherWins,
        '1 − chance that it wins',
        odds.filter((each) => each.id === `race/odds/${contender}`),
      ),
    ]
  })
}
