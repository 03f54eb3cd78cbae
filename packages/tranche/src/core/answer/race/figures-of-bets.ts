import type { Extent, Figure } from '../../origin/index.ts'
import { type Maker, ofContest, ofOffers } from './figure-maker.ts'
import type { RaceGame, RouletteLine } from './race-answer.ts'

const ofGame = (id: string) =>
  ofOffers(id) ||
  ofContest(id) ||
  /\/(chest|cash|sole-gain|shared-part|rival-harm|wedge)$|\/stake\//.test(id)

export function rouletteFigures(maker: Maker, odds: readonly Figure[]): Figure[] {
  return maker.answer.roulette.flatMap((line) => figuresOfLine(maker, line, odds))
}

type Told = readonly [
  key: string,
  label: string,
  unit: 'fraction' | 'money',
  extent: Extent,
  formula: string,
]

const isStake = (id: string, backer: string) =>
  ['sole-gain', 'shared-part', 'rival-harm'].some((key) => id === `${backer}/${key}`) ||
  id.endsWith('/used-now')

function figuresOfLine(
  { name, figure, of }: Maker,
  line: RouletteLine,
  odds: readonly Figure[],
): Figure[] {
  const { backer, rival } = line
  const [red, black] = [name(line.red), name(line.black)]
  const side = of((id) => isStake(id, backer))
  const both = odds.filter(
    ({ id }) => id === `race/odds/${line.red}` || id === `race/odds/${line.black}`,
  )
  const told: Told[] = [
    [
      'red-wins',
      `chance of ${red} if it or ${black} wins`,
      'fraction',
      line.redWins,
      'P(red) / (P(red) + P(black))',
    ],
    [
      'critical',
      `${black} is the better bet below this chance of ${red}`,
      'fraction',
      line.criticalChance,
      '(S + d) / ((1 + α) S + H), d over the chance that either wins',
    ],
    [
      'discount',
      `what a right to ${black} gains if used now, less one to ${red}`,
      'money',
      line.blackDiscount,
      'worth of using the one today − worth of using the other today',
    ],
    [
      'discount-if-either',
      'the same over the chance that either wins: d',
      'money',
      line.discountIfEither,
      'd = (worth of using the one − worth of using the other) / (P(red) + P(black))',
    ],
    [
      'leave-red',
      `what ${black} gains over ${red}`,
      'money',
      line.leaveRed,
      '(P(red) + P(black)) ((1 − p) S − p H − p α S + d)',
    ],
    [
      'leave-black',
      `what ${red} would gain over ${black} against a rival there`,
      'money',
      line.leaveBlack,
      '(P(red) + P(black)) (p S − (1 − p) H − (1 − p) α S − d)',
    ],
  ]
  const against = `${name(backer)} against ${name(rival)} on ${red}`
  return told.map(([key, label, unit, extent, formula]) =>
    figure(
      `roulette/${backer}/${rival}/${key}`,
      `${against}: ${label}`,
      unit,
      extent,
      formula,
      key === 'red-wins' ? both : [...side, ...both],
    ),
  )
}

const growth = 'Σ p ln(wealth after / wealth before)'

const exact = (value: number): Extent => ({ value, low: value, high: value })

export function gameFigures(maker: Maker, game: RaceGame, odds: readonly Figure[]): Figure[] {
  const { name, figure, of } = maker
  const inputs = [...odds, ...of(ofGame)]
  const money = (id: string, label: string, extent: Extent, formula: string) =>
    figure(id, label, 'money', extent, formula, inputs)
  const payoff =
    'Σ P(k wins) (stake × prize + strategic gain) − (1 + wedge) × money bet, P by the contest'
  const played = game.equilibria.flatMap(({ profile, payoffs, nashConv }, e) => {
    const [id, called] = [`equilibrium-${e + 1}`, `equilibrium ${e + 1}`]
    return [
      ...profile.map(({ backer }, i) =>
        money(
          `${id}/${backer}`,
          `what ${name(backer)} expects in ${called}, at the middle of every range, each knowing the figures of all and wanting the most`,
          exact(payoffs[i] ?? 0),
          payoff,
        ),
      ),
      money(
        `${id}/could-gain`,
        `what all could still gain by moving alone in ${called}, each knowing the figures of all and wanting the most`,
        exact(nashConv),
        'Σ over backers (best reply − payoff)',
      ),
    ]
  })
  return [
    ...played,
    ...turnFigures(maker, game, inputs),
    money(
      'elsewhere',
      'what all could still gain from the bets of equilibrium 1 elsewhere in the ranges',
      game.elsewhere,
      'Σ over backers (best reply − payoff) of the same bets, over every point looked at',
    ),
    money(
      'reply/all',
      'what all could gain by moving alone if nobody bets any more',
      game.actual.nashConv,
      'Σ over backers (best reply − payoff), over every point looked at',
    ),
    ...game.actual.replies.map(({ backer, gain }) =>
      money(
        `reply/${backer}`,
        `what ${name(backer)} gains by its best reply to what rivals have bet so far`,
        gain,
        'payoff of the best bets − payoff of none',
      ),
    ),
  ]
}

function turnFigures(
  { name, figure }: Maker,
  { inTurn }: RaceGame,
  inputs: readonly Figure[],
): Figure[] {
  const induction =
    'payoff by backward induction, over the orders of the others and every tie, each knowing the figures of all and wanting the most'
  return (inTurn?.movingFirst ?? []).flatMap(({ backer, first, last, firstOverLast }) => {
    const who = name(backer)
    const money = (id: string, label: string, extent: Extent, formula: string) =>
      figure(`in-turn/${backer}/${id}`, label, 'money', extent, formula, inputs)
    return [
      money('first', `what ${who} expects if it bets first`, first, induction),
      money('last', `what ${who} expects if it bets last`, last, induction),
      money(
        'first-over-last',
        `what ${who} gains by betting first instead of last`,
        firstOverLast,
        'payoff as the first − payoff as the last, the others in the same order',
      ),
    ]
  })
}

/** What one step more changes, and where a chest goes if the odds do not move. */
export function splitFigures(
  { answer, name, figure, of }: Maker,
  odds: readonly Figure[],
): Figure[] {
  const inputs = [...odds, ...of(ofGame)]
  const marginal = answer.marginal.flatMap(({ backer, contender, chance, gain }) => {
    const id = `marginal/${backer}/${contender}`
    const more = `one step more of ${name(backer)} on ${name(contender)}`
    return [
      figure(`${id}/chance`, `${more}: its chance`, 'fraction', chance, 'P after − P now', inputs),
      figure(`${id}/gain`, `${more}: gain`, 'money', gain, 'payoff after − payoff now', inputs),
    ]
  })
  const splits = answer.splits.flatMap(({ backer, amounts, gainPerUnit, nextStep }) => {
    const purse = [...odds, ...of((id) => ofOffers(id) || isPurse(id, backer))]
    const id = `split/${backer}`
    return [
      ...amounts.map(({ contender, amount }) =>
        figure(
          `${id}/${contender}`,
          `part of the chest of ${name(backer)} that goes to ${name(contender)}, odds not moving`,
          'money',
          amount,
          'x = √(A K / μ) − K, A = chance × prize − price, the same μ everywhere',
          purse,
        ),
      ),
      figure(
        `${id}/last-unit`,
        `what the last unit of the chest of ${name(backer)} earns`,
        'number',
        gainPerUnit,
        'μ = A K / (K + x)²',
        purse,
      ),
      ...(nextStep === null
        ? []
        : [
            figure(
              `${id}/next`,
              `what one step more in the chest of ${name(backer)} would gain`,
              'money',
              nextStep.gain,
              'gain of the larger chest − gain of the chest',
              purse,
            ),
          ]),
    ]
  })
  return [...marginal, ...splits]
}

const isPurse = (id: string, backer: string) => id === `${backer}/chest` || id === `${backer}/cash`

/** Stakes of the largest expected growth: of wealth at the odds of prices, and of each chest with the price the stake moves. */
export function purseFigures(maker: Maker, odds: readonly Figure[]): Figure[] {
  const { answer, name, figure, of } = maker
  const { kelly } = answer
  const bets = [...odds, ...of(ofOffers)]
  const stakes = (kelly?.stakes ?? []).map(({ contender, fraction }) =>
    figure(
      `kelly/${contender}`,
      `part of wealth on ${name(contender)} with the largest expected growth`,
      'fraction',
      fraction,
      'p − R / o, o = prize / price, R the reserve rate',
      bets,
    ),
  )
  const parts = (kelly?.fractions ?? []).flatMap(({ fraction, growth: extent, leftIfLost }) => {
    const part = `${100 * fraction}`
    return [
      figure(
        `kelly/growth/${part}`,
        `expected growth of the logarithm of wealth at ${part} % of these stakes`,
        'number',
        extent,
        growth,
        bets,
      ),
      figure(
        `kelly/left/${part}`,
        `part of wealth left at ${part} % of these stakes if none of them wins`,
        'fraction',
        leftIfLost,
        '1 − Σ stakes',
        bets,
      ),
    ]
  })
  return [...stakes, ...parts, ...chestFigures(maker, odds)]
}

function chestFigures({ answer, name, figure, of }: Maker, odds: readonly Figure[]): Figure[] {
  const bets = [...odds, ...of(ofOffers)]
  return answer.purses.flatMap(({ backer, amounts, cash, growth: extent }) => {
    const purse = [...bets, ...of((id) => isPurse(id, backer))]
    return [
      ...amounts.map(({ contender, amount }) =>
        figure(
          `purse/${backer}/${contender}`,
          `bet of ${name(backer)} on ${name(contender)} with the largest expected growth of its chest`,
          'money',
          amount,
          'max Σ p ln(W − Σx + x M / (K + x)): the stake moves its own price',
          purse,
        ),
      ),
      figure(
        `purse/${backer}/not-bet`,
        `what ${name(backer)} keeps of its chest`,
        'money',
        cash,
        'chest − Σ bets',
        purse,
      ),
      figure(
        `purse/${backer}/growth`,
        `expected growth of the logarithm of the chest of ${name(backer)}`,
        'number',
        extent,
        growth,
        purse,
      ),
    ]
  })
}

export function optionFigures({ answer, name, figure, of }: Maker): Figure[] {
  return answer.options.flatMap(({ backer, option, cost, gain }) => {
    if (option === 'stay out') return []
    const money = (
      key: string,
      label: string,
      extent: Extent,
      formula: string,
      inputs: readonly Figure[],
    ) =>
      figure(
        `option/${backer}/${option}/${key}`,
        `${name(backer)}: what to ${option} ${label}`,
        'money',
        extent,
        formula,
        inputs,
      )
    if (option === 'back')
      return [money('cost', 'costs', cost, 'Σ of its best reply to what rivals have bet', [])]
    const own = of((id) =>
      [`${option}-cost`, `${option}-odds`, `${option}-prize`, 'wedge'].some(
        (key) => id === `${backer}/${key}`,
      ),
    )
    return [
      money('cost', 'costs', cost, '(1 + wedge) × cost', own),
      money('gain', 'is expected to gain', gain, 'chance × prize − (1 + wedge) × cost', own),
    ]
  })
}
