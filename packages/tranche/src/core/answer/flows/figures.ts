import type { Extent, Figure, Unit } from '../../origin/index.ts'
import type { Paid } from './cash.ts'
import type { CashLine, FlowPair, FlowsAnswer, ReturnRatios } from './flows-answer.ts'
import { grouped } from './grouped.ts'

type Told = Omit<FlowsAnswer, 'figures'>

/** Makes figures under `flows/` over the lines of the book that enter them. */
type Maker = {
  readonly answer: Told
  readonly name: (id: string) => string
  readonly figure: (
    id: string,
    label: string,
    unit: Unit,
    extent: Extent,
    origin: {
      readonly formula: string
      readonly inputs: readonly Figure[]
      readonly method?: string
    },
  ) => Figure
  /** Lines of the book whose path says yes. */
  readonly of: (isMeant: (id: string) => boolean) => readonly Figure[]
  /** The lines of these paths that there are. */
  readonly at: (ids: readonly string[]) => readonly Figure[]
  /** Lines that enter the figures of every pair. */
  readonly margins: readonly Figure[]
  readonly spending: readonly Figure[]
}

/** Every figure of the page as a tree, down to what facts record as paid and scenarios believe. */
export function figuresOfFlows(
  answer: Told,
  paid: readonly Paid[],
  leaves: readonly Figure[],
): Figure[] {
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]))
  const known = [...byId.values()]
  const maker: Maker = {
    answer,
    name: (id) => answer.names.get(id) ?? id,
    figure: (id, label, unit, extent, { formula, inputs, method = null }) => ({
      id: `flows/${id}`,
      label,
      unit,
      currency: unit === 'money' ? answer.currency : null,
      extent,
      words: null,
      origin: { kind: 'formula', formula, inputs, method },
    }),
    of: (isMeant) => known.filter(({ id }) => isMeant(id)),
    at: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    margins: known.filter(({ id }) => id.endsWith('/margin')),
    spending: known.filter(({ id }) => id.includes('/spends/')),
  }
  const paidBetween = grouped(paid, ({ from, to }) => [from, to].sort().join(' '))
  const paymentsOf = ({ investor, company }: FlowPair) =>
    (paidBetween.get([investor, company].sort().join(' ')) ?? []).map(({ id }) => id)
  return [
    ...answer.pairs.flatMap((pair) => pairFigures(maker, pair, maker.at(paymentsOf(pair)))),
    ...investorFigures(maker),
    ...totalFigures(maker),
    ...scheduleFigures(maker),
    ...clearingFigures(maker),
    ...holdingFigures(maker),
  ]
}

const lines = [
  'out',
  'back',
  'net',
  'backAtMargin',
  'netAtMargin',
] as const satisfies readonly (keyof CashLine)[]

const labels: Readonly<Record<(typeof lines)[number], string>> = {
  out: 'put in',
  back: 'paid back, sales at revenue',
  net: 'paid back less put in',
  backAtMargin: 'paid back, sales at margin',
  netAtMargin: 'paid back at margin less put in',
}

const clearingLabels = {
  cash: 'cash of all parties',
  owes: 'all that is owed',
  pays: 'all that can be paid if all is due at once',
  paysLeast: 'all that is paid if nobody pays before he is paid',
  keeps: 'all that is left to the parties',
} as const

const summed = 'sum over what was paid, by day, not discounted'
const clears = 'the most that all can pay together: p = min(owed, cash + Πᵀp)'

function pairFigures(maker: Maker, pair: FlowPair, payments: readonly Figure[]): Figure[] {
  const { name, figure } = maker
  const { investor, company } = pair
  const [id, both] = [`${investor}/${company}`, `${name(investor)} and ${name(company)}`]
  const inputs = [...payments, ...maker.margins]
  const cash = (at: string, when: string, line: CashLine) =>
    lines.map((key) =>
      figure(`${at}/${kebab(key)}`, `${both}${when}: ${labels[key]}`, 'money', line[key], {
        formula: summed,
        inputs,
      }),
    )
  return [
    ...cash(id, '', pair),
    ...ratioFigures(maker, id, both, pair),
    ...pair.years.flatMap(({ year, inYear, cumulated }) => [
      ...cash(`${id}/${year}`, ` in ${year}`, inYear),
      ...cash(`${id}/to-${year}`, ` to the end of ${year}`, cumulated),
    ]),
  ]
}

function ratioFigures(
  { figure, spending: inputs }: Maker,
  id: string,
  whose: string,
  { firstReturnRatio, grossRatio }: ReturnRatios,
): Figure[] {
  const ratio = (key: string, label: string, extent: Extent, formula: string) =>
    figure(`${id}/${key}`, `${whose}: ${label}`, 'fraction', extent, {
      formula,
      inputs,
      method: 'M13',
    })
  return [
    ratio(
      'first-return-ratio',
      'part of each unit put in that reaches the investor again',
      firstReturnRatio,
      'w·(I − C₋ᵢ)⁻¹C₋ᵢ,ᵢ: each unit counted once',
    ),
    ratio('gross-ratio', 'the same, counted each time it passes', grossRatio, 'w·[(I − C)⁻¹C]·ᵢ'),
  ]
}

function investorFigures(maker: Maker): Figure[] {
  const { answer, name, figure } = maker
  return answer.investors.flatMap((flow) => {
    const whose = `${name(flow.investor)} and all it invests in`
    const id = `${flow.investor}/all`
    return [
      ...lines.map((key) =>
        figure(`${id}/${kebab(key)}`, `${whose}: ${labels[key]}`, 'money', flow[key], {
          formula: 'sum over the companies it invests in',
          inputs: [],
        }),
      ),
      ...ratioFigures(maker, id, whose, flow),
    ]
  })
}

function totalFigures({ answer, figure }: Maker): Figure[] {
  if (answer.pairs.length === 0) return []
  return lines.map((key) =>
    figure(`all/${kebab(key)}`, `everybody: ${labels[key]}`, 'money', answer.total[key], {
      formula: 'sum over all pairs',
      inputs: [],
    }),
  )
}

function scheduleFigures({ answer, name, figure, at }: Maker): Figure[] {
  return answer.schedules.flatMap(({ party, days, worst, overlap, calls }) => {
    const inputs = at([
      `${party}/cash`,
      ...calls.flatMap(({ what }) => [`${what}/amount`, `${what}/left`]),
    ])
    const money = (key: string, label: string, extent: Extent, formula: string) =>
      figure(`calls/${party}/${key}`, `${name(party)}: ${label}`, 'money', extent, {
        formula,
        inputs,
      })
    return [
      ...days.map(({ day, balance }) =>
        money(
          `balance/${day}`,
          `cash at ${day}`,
          balance,
          'cash − calls, as early and large, or as late and small, as they may come',
        ),
      ),
      ...(worst === null
        ? []
        : [
            money(
              'least-cash',
              `least cash, on ${worst.day}`,
              worst.balance,
              'cash − calls, as early and large, or as late and small, as they may come',
            ),
          ]),
      ...(overlap === null
        ? []
        : [
            money(
              'most-at-once',
              'most that may be called at once',
              overlap.amount,
              'Σ calls whose days overlap',
            ),
          ]),
    ]
  })
}

function clearingFigures({ answer, name, figure, of, at }: Maker): Figure[] {
  const inputs = of((id) => /\/(cash|left)$/.test(id) || id.startsWith('default-costs/'))
  const money = (id: string, label: string, extent: Extent, formula: string) =>
    figure(id, label, 'money', extent, { formula, inputs, method: 'M13' })
  const cleared = answer.clearing.parties.flatMap(({ party, owes, pays, paysLeast, keeps }) => {
    const [id, who] = [`clearing/${party}`, name(party)]
    return [
      money(`${id}/owes`, `all that ${who} owes`, owes, 'sum of what is left of its obligations'),
      money(`${id}/pays`, `what ${who} can pay if all is due at once`, pays, clears),
      money(
        `${id}/pays-least`,
        `what ${who} pays if nobody pays before he is paid`,
        paysLeast,
        'the least p = min(owed, cash + Πᵀp)',
      ),
      money(`${id}/keeps`, `what ${who} is left with`, keeps, 'cash + received − paid, at least 0'),
    ]
  })
  const { total } = answer.clearing
  const sums = (['cash', 'owes', 'pays', 'paysLeast', 'keeps'] as const).map((key) =>
    money(`clearing/all/${kebab(key)}`, clearingLabels[key], total[key], 'sum over all parties'),
  )
  const count = figure(
    'clearing/all/fall-short',
    'how many fall short',
    'number',
    total.fallShort,
    { formula: clears, inputs, method: 'M13' },
  )
  const failed = answer.failures.flatMap(({ party, losses, contractsCut }) => [
    figure(
      `failure/${party}/cut`,
      `part of what others owe ${name(party)} under contracts that is cut if it fails`,
      'fraction',
      contractsCut,
      {
        formula: 'as believed, or from none to all where nobody says',
        inputs: at([`${party}/contracts-cut`]),
      },
    ),
    ...losses.map((loss) =>
      money(
        `failure/${party}/${loss.party}`,
        `what ${name(loss.party)} is left with less if ${name(party)} fails`,
        loss.amount,
        'left before − left after, without its cash and with its contracts cut',
      ),
    ),
  ])
  return [...cleared, ...(cleared.length === 0 ? [] : [...sums, count]), ...failed]
}

function holdingFigures({ answer, name, figure, of }: Maker): Figure[] {
  const held = answer.crossHoldings
  if (held === null) return []
  const inputs = of((id) => id.endsWith('/assets') || id.includes('/stake/'))
  const money = (id: string, label: string, extent: Extent, formula: string) =>
    figure(`holdings/${id}`, label, 'money', extent, { formula, inputs, method: 'M13' })
  return [
    ...held.companies.flatMap(({ company, total, toOutsiders }) => [
      money(
        `${company}/total`,
        `worth of ${name(company)} with its parts of others`,
        total,
        'V = (I − C)⁻¹ p',
      ),
      money(
        `${company}/to-outsiders`,
        `what owners outside have of ${name(company)}`,
        toOutsiders,
        'V × (1 − Σ parts held by the others)',
      ),
    ]),
    ...held.ifWorthless.flatMap(({ company, losses }) =>
      losses.map(({ party, amount }) =>
        money(
          `${company}/worthless/${party}`,
          `what ${name(party)} is worth less if ${name(company)} by itself were worth nothing`,
          amount,
          'V − V with its assets at nothing',
        ),
      ),
    ),
  ]
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
