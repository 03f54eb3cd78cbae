/**
 * Two companies that move together, one of them jumping, under one budget: a hurdle on the way, preferred shares, a benefit that
 * fades, and a price that follows the market. Whatever a simulation calls on is in it.
 */
export const composition = {
  rateAnnual: 0.045,
  companies: [
    {
      id: 'red',
      value: 12,
      loading: 0.6,
      ownStake: 0.1,
      law: {
        payoutAnnual: 0.06,
        volatilityAnnual: 0.8,
        jumps: { perYear: 0.4, meanLog: -0.2, deviationLog: 0.3 },
      },
    },
    {
      id: 'black',
      value: 10,
      loading: 0.7,
      law: {
        payoutAnnual: 0.04,
        volatilityAnnual: 0.9,
        failure: { hazardAnnual: 0.1, recovery: 0.2 },
      },
      rounds: [
        {
          when: { kind: 'hazard', perYear: 0.5 },
          size: { kind: 'fraction', ofValue: 0.1 },
          belowFair: 0.05,
        },
      ],
      exits: [{ kind: 'ipo', hazardAnnual: 0.1 }],
    },
  ],
  milestones: [{ id: 'plant', hazardAnnual: 1, loading: 0.4 }],
  deliveries: [{ id: 'gigawatts', delivered: 0, perYear: 1, deviation: 0.3, loading: 0.2 }],
  rights: [
    {
      id: 'right to red',
      company: 'red',
      kind: 'option',
      window: { kind: 'dates', years: [0.25, 0.5, 1] },
      amount: { amountCap: 4, draw: 'any-amount', draws: 'one' },
      price: { kind: 'pre-money', value: 10 },
      instrument: { kind: 'preferred', multiple: 1, exit: { kind: 'years', years: 2 } },
      frictions: { sideConcave: { limit: 0.1, scale: 2 } },
    },
    {
      id: 'right to black',
      company: 'black',
      kind: 'option',
      window: { kind: 'dates', years: [0.5, 1] },
      amount: {
        amountCap: 4,
        draw: 'any-amount',
        draws: 'one',
        perUnit: { delivery: 'gigawatts', amount: 8 },
      },
      price: {
        kind: 'lowest',
        of: [
          { kind: 'pre-money', value: 11 },
          { kind: 'next-round', discount: 0.2 },
        ],
      },
      condition: {
        kind: 'any',
        of: [
          { kind: 'milestone', milestone: 'plant' },
          {
            kind: 'hurdle',
            of: 'black',
            measure: 'price',
            atLeast: 12,
            when: { kind: 'ever', fromYears: 0 },
          },
        ],
      },
    },
  ],
  budgets: [{ rights: ['right to red', 'right to black'], amount: 5 }],
}
