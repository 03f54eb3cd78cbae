import type { Figure } from '../../../origin/index.ts'
import { holderName, type RightSituation } from '../../../situation/index.ts'
import type { Standing } from '../../one-right/standing.ts'
import type { RightDecision } from '../decide-answer.ts'
import { lastDayFigure } from './day-figures.ts'
import { type PriceFigures, priceFigures } from './price-figures.ts'
import { formula, type Tracer, tracerOf } from './tracer.ts'

/** The figures of a decision as trees: each formula over its inputs, down to the lines of the book. */
export function figuresOfDecision(decision: RightDecision, right: RightSituation): Figure[] {
  const tracer = tracerOf(decision, right)
  const price = priceFigures(tracer)
  const lastDay = lastDayFigure(tracer)
  const { frictions: _leaves, ...prices } = price
  return [
    ...worthFigures(tracer, price, lastDay),
    ...amountFigures(tracer, price),
    ...Object.values(prices),
    ...breakEvenFigures(tracer, price),
    ...readingFigures(tracer, price),
    lastDay,
  ]
}

/** What stands before anything is decided: the holder's part, and what using the right today gains. */
export function standingFigures(
  standing: Standing & Pick<RightDecision, 'usedNow'>,
  right: RightSituation,
): Figure[] {
  const tracer = tracerOf(standing, right)
  const price = priceFigures(tracer)
  return [price.ownStake, usedNowFigure(tracer, price)]
}

/** The figures of a sale as trees. */
export function figuresOfSale(decision: RightDecision, right: RightSituation): Figure[] {
  const tracer = tracerOf(decision, right)
  const price = priceFigures(tracer)
  const lastDay = lastDayFigure(tracer)
  const { company, id } = decision
  const { companyValue, strike, ownStake, available } = price
  const usedNow = tracer.figure(
    'used-now',
    'worth of using it today',
    decision.usedNow,
    'money',
    formula('x (K − V) / K to another party, (1 − s) x (K − V) / (K − x) to the company', [
      companyValue,
      strike,
      ownStake,
      available,
    ]),
  )
  const law = tracer.leaves('rate', `${company}/volatility`, `${company}/payout`, `${id}/lapse`)
  const value = tracer.figure(
    'value',
    'worth of the right today',
    decision.value.extent,
    'money',
    formula(
      'the most that selling on any day of the window is worth today',
      [usedNow, ...law, lastDay],
      decision.value.method,
    ),
  )
  return [value, usedNow, companyValue, strike, ownStake, available, lastDay]
}

function usedNowFigure(
  { decision, figure }: Tracer<Standing & Pick<RightDecision, 'usedNow'>>,
  price: PriceFigures,
): Figure {
  return figure(
    'used-now',
    'worth of using it today',
    decision.usedNow,
    'money',
    formula('the most that any amount gains, nothing at least', gainInputs(price), 'M3'),
  )
}

/** By the engine the worth also hangs on what only the composition has read. */
function worthFormula({ decision, right }: Tracer, inputs: readonly Figure[]): Figure['origin'] {
  const { engine, method } = decision.value
  if (engine === null || engine.route === null)
    return formula(
      '(1 − s) X / (K + X) × call on V struck at K, to the last practicable day',
      inputs,
      method,
    )
  const further = right.collector.figures.filter(({ id }) => isOfComposition(id, decision.id))
  return formula(
    'mean of what its best use gains, discounted, over everything it hangs on',
    [...inputs, ...further],
    method,
  )
}

function isOfComposition(id: string, right: string): boolean {
  const own = ['hurdle/', 'units/', 'looked-at/', 'amount/'].map((part) => `${right}/${part}`)
  const started = (start: string) => id.startsWith(start)
  return (
    [...own, 'hazard/', 'chance/', 'deliveries/', 'index/'].some(started) || id.endsWith('/common')
  )
}

function gainInputs({
  companyValue,
  strike,
  available,
  ownStake,
  frictions,
}: PriceFigures): Figure[] {
  return [companyValue, strike, available, ownStake, ...frictions]
}

function worthFigures(tracer: Tracer, price: PriceFigures, lastDay: Figure): Figure[] {
  const { decision, right, figure, leaves } = tracer
  const { id, company } = decision
  const law = leaves(
    'rate',
    `${company}/volatility`,
    `${company}/payout`,
    `${company}/jumps`,
    `${company}/failure`,
    `${id}/lapse`,
  )
  const usedNow = usedNowFigure(tracer, price)
  const hasCome = decision.window.lastPracticableDay === right.question.asOf
  const value = figure(
    'value',
    'worth of the right today',
    decision.value.extent,
    'money',
    hasCome
      ? formula('worth of using it today: the last practicable day has come', [usedNow], 'M4')
      : worthFormula(tracer, [...gainInputs(price), ...law, lastDay]),
  )
  return [
    value,
    figure(
      'waiting',
      'worth of waiting',
      decision.waiting,
      'money',
      formula('worth of the right − worth of using it today', [value, usedNow], 'M4'),
    ),
    usedNow,
    figure(
      'one-day',
      'change of its worth over one day, nothing else changed',
      decision.oneDay,
      'money',
      formula('worth tomorrow − worth today', [value], 'M4'),
    ),
  ]
}

function amountFigures({ decision, right, figure }: Tracer, price: PriceFigures): Figure[] {
  const gain = formula(
    'x [ (V − K) (1 − s) / (K + x) ], frictions of the scenario taken off',
    gainInputs(price),
    'M1 (1), M3',
  )
  const stake = formula('(sK + x) / (K + x)', [price.strike, price.ownStake, price.available])
  return decision.alternatives.flatMap(({ share, valueAdded, stakeAfter }) => {
    const part = Math.round(share * 100)
    return [
      figure(
        `value-added/${part}`,
        `value added by using ${part} % of it today`,
        valueAdded,
        'money',
        gain,
      ),
      figure(
        `stake-after/${part}`,
        `stake of ${holderName(right.question)} after using ${part} % of it`,
        stakeAfter,
        'fraction',
        stake,
      ),
    ]
  })
}

function breakEvenFigures(
  { decision: { breakEven }, figure }: Tracer,
  price: PriceFigures,
): Figure[] {
  const { strike, companyValue, available, ownStake, mark, frictions } = price
  return [
    figure(
      'break-even/company-value',
      'company value at which using all of it neither gains nor loses',
      breakEven.companyValue,
      'money',
      formula(
        'gain(V) = 0',
        [strike, available, ownStake, ...frictions],
        'M3: V° = K without frictions',
      ),
    ),
    figure(
      'break-even/strike',
      'strike, on today’s share base, at which it neither gains nor loses',
      breakEven.strike,
      'money',
      formula('gain(K) = 0', [companyValue, available, ownStake, ...frictions]),
    ),
    figure(
      'break-even/step',
      'step from the round’s price to value at which it neither gains nor loses',
      breakEven.step,
      'fraction',
      formula('break-even company value / mark', [strike, mark]),
    ),
  ]
}

/** Chances and information, which help to read the decision and do not enter it. */
function readingFigures(
  { decision, figure, leaves }: Tracer,
  { companyValue, strike, available, ownStake }: PriceFigures,
): Figure[] {
  const chance = leaves('real-world', 'rate', `${decision.company}/volatility`)
  return [
    figure(
      'regret',
      'chance that using all of it ends below not using it',
      decision.regret.chance,
      'fraction',
      formula(
        'P[(a (V + x) − s V) G < x e^(rH)] under the stated real-world drift',
        [companyValue, strike, available, ownStake, ...chance],
        'M4, lognormal growth',
      ),
    ),
    figure(
      'bits',
      'what using all of it would tell outsiders',
      decision.signal.bits,
      'bits',
      formula(
        '−log₂ P(V above the break-even value), as outsiders see it',
        [companyValue, strike],
        'M12',
      ),
    ),
  ]
}
