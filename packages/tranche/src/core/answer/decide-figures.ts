import { type Extent, type Figure, type Origin, type Unit, unknownExtent } from '../origin/index.ts'
import { agreed, type Lead, type RightSituation } from '../situation/index.ts'
import { leadInWords } from './choose.ts'
import type { RightDecision } from './decide-answer.ts'

/** The figures of a decision as trees: each formula over its inputs, down to the lines of the book. */
export function figuresOfDecision(decision: RightDecision, right: RightSituation): Figure[] {
  const id = decision.id
  const leaves = right.collector.figures
  const currency = right.collector.currency
  const figure = (
    name: string,
    label: string,
    unit: Unit,
    extent: Extent,
    origin: Origin,
  ): Figure => ({
    id: `${id}/${name}`,
    label,
    unit,
    currency: unit === 'money' ? currency : null,
    extent,
    words: null,
    origin,
  })
  const formula = (
    text: string,
    inputs: readonly Figure[],
    method: string | null = null,
  ): Origin => ({ kind: 'formula', formula: text, inputs, method })
  const starting = (...prefixes: readonly string[]) =>
    leaves.filter((leaf) => prefixes.some((prefix) => leaf.id.startsWith(prefix)))
  const { company, holder } = decision

  const counting = countingLeaves(decision, right)
  const shareGrowth = figure(
    'share-growth',
    `shares of ${company} today for one on the strike’s own base`,
    'multiple',
    decision.shareGrowth,
    formula(
      '(1 + pool + notes at the strike / price + (notes at the round + new money) / round price), in shares of the base',
      counting,
      'M1: one share base',
    ),
  )
  const strike = figure(
    'strike',
    'strike on the share base of today, as a valuation of all shares before the new money',
    'money',
    decision.strike.today,
    formula(
      'strike per share × shares today',
      [
        ...leaves
          .filter((leaf) => leaf.id === `${id}/strike` || leaf.id === `${id}/strike-basis`)
          .map((leaf) => ({ ...leaf, id: `${leaf.id}-as-written` })),
        shareGrowth,
      ],
      'M1: K today = p × N today',
    ),
  )
  const mark = figure(
    'mark',
    `price per share of ${decision.mark.round ?? 'the latest round'} × shares today`,
    'money',
    decision.mark.extent,
    formula('round price × shares today', [...starting(`${decision.mark.round}/`), shareGrowth]),
  )
  const companyValue = figure(
    'company-value',
    `fair value of all equity of ${company} before the new money`,
    'money',
    decision.companyValue,
    formula('step × mark, or the value the scenario states', [
      ...starting(`${company}/step`, `${company}/value`),
      mark,
    ]),
  )
  const ownStake = figure(
    'own-stake',
    `part of ${company} that ${holder} holds before, on the same share base`,
    'fraction',
    decision.ownStake,
    formula('own shares, notes as converted / all shares', [
      ...starting(`${holder}/stake`),
      shareGrowth,
    ]),
  )
  const available = figure(
    'available',
    'what is left of the right',
    'money',
    decision.available,
    formula(
      'amount − what was drawn before',
      leaves.filter((leaf) => leaf.id === `${id}/amount` || leaf.id.startsWith(`${id}/funded`)),
    ),
  )
  const frictions = leaves.filter((leaf) => isFriction(leaf.id, decision))
  const gainInputs = [companyValue, strike, available, ownStake, ...frictions]
  const gain = 'x [ (V − K) (1 − s) / (K + x) ], frictions of the scenario taken off'
  const valueAdded = decision.alternatives.map((alternative) =>
    figure(
      `value-added/${Math.round(alternative.share * 100)}`,
      `value added by using ${Math.round(alternative.share * 100)} % of it today`,
      'money',
      alternative.valueAdded,
      formula(gain, gainInputs, 'M1 (1), M3'),
    ),
  )
  const stakes = decision.alternatives.map((alternative) =>
    figure(
      `stake-after/${Math.round(alternative.share * 100)}`,
      `stake of ${holder} after using ${Math.round(alternative.share * 100)} % of it`,
      'fraction',
      alternative.stakeAfter,
      formula('(sK + x) / (K + x)', [strike, ownStake, available]),
    ),
  )
  const lawLeaves = starting(
    'rate',
    `${company}/volatility`,
    `${company}/payout`,
    `${company}/jumps`,
    `${company}/failure`,
    `${id}/lapse`,
  )
  const usedNow = figure(
    'used-now',
    'worth of using it today',
    'money',
    decision.usedNow,
    formula('the most that any amount gains, nothing at least', gainInputs, 'M3'),
  )
  const lastDay: Figure = {
    ...figure(
      'last-practicable-day',
      'last practicable day',
      'words',
      unknownExtent,
      formula(
        'last business day of the window, less notice, less execution time',
        dayLeaves(right),
        'days on the calendar the book names',
      ),
    ),
    words: decision.window.lastPracticableDay ?? 'not known',
  }
  const isLastDay = decision.window.lastPracticableDay === right.question.asOf
  const value = figure(
    'value',
    'worth of the right today',
    'money',
    decision.value.extent,
    isLastDay
      ? formula('worth of using it today: the last practicable day has come', [usedNow], 'M4')
      : formula(
          '(1 − s) X / (K + X) × call on V struck at K, to the last practicable day',
          [...gainInputs, ...lawLeaves, lastDay],
          decision.value.method,
        ),
  )
  const waiting = figure(
    'waiting',
    'worth of waiting',
    'money',
    decision.waiting,
    formula('worth of the right − worth of using it today', [value, usedNow], 'M4'),
  )
  const oneDay = figure(
    'one-day',
    'change of its worth over one day, nothing else changed',
    'money',
    decision.oneDay,
    formula('worth tomorrow − worth today', [value], 'M4'),
  )
  const discount = figure(
    'discount',
    'discount of the strike to the latest mark',
    'fraction',
    decision.mark.discount,
    formula('1 − strike today / mark', [strike, mark]),
  )
  const breakEvens = [
    figure(
      'break-even/company-value',
      'company value at which using all of it neither gains nor loses',
      'money',
      decision.breakEven.companyValue,
      formula(
        'gain(V) = 0',
        [strike, available, ownStake, ...frictions],
        'M3: V° = K without frictions',
      ),
    ),
    figure(
      'break-even/strike',
      'strike, on today’s share base, at which it neither gains nor loses',
      'money',
      decision.breakEven.strike,
      formula('gain(K) = 0', [companyValue, available, ownStake, ...frictions]),
    ),
    figure(
      'break-even/step',
      'step from the round’s price to value at which it neither gains nor loses',
      'fraction',
      decision.breakEven.step,
      formula('break-even company value / mark', [strike, mark]),
    ),
  ]
  const regret = figure(
    'regret',
    'chance that using all of it ends below not using it',
    'fraction',
    decision.regret.chance,
    formula(
      'P[(a (V + x) − s V) G < x e^(rH)] under the stated real-world drift',
      [
        companyValue,
        strike,
        available,
        ownStake,
        ...starting('real-world', 'rate', `${company}/volatility`),
      ],
      'M4, lognormal growth',
    ),
  )
  const bits = figure(
    'bits',
    'what using all of it would tell outsiders',
    'bits',
    decision.signal.bits,
    formula(
      '−log₂ P(V above the break-even value), as outsiders see it',
      [companyValue, strike],
      'M12',
    ),
  )
  return [
    value,
    waiting,
    usedNow,
    oneDay,
    ...valueAdded,
    ...stakes,
    companyValue,
    strike,
    mark,
    discount,
    ownStake,
    available,
    shareGrowth,
    ...breakEvens,
    regret,
    bits,
    lastDay,
  ]
}

/** The leaves that the share count is replayed from: pools, notes, rounds, conversions, counts. */
function countingLeaves(decision: RightDecision, right: RightSituation): Figure[] {
  return right.collector.figures.filter(
    ({ id }) =>
      id.startsWith(`${decision.company}/issued`) ||
      id.startsWith(`${decision.company}/shares`) ||
      id.endsWith('/converts') ||
      (id.includes('/funded/') && !id.startsWith(`${decision.id}/`)) ||
      (/\/(valuation|amount|basis)$/.test(id) && !id.includes(`${decision.id}/`)),
  )
}

function isFriction(id: string, { id: right, holder, company }: RightDecision): boolean {
  return [
    `${holder}/wedge`,
    `${company}/efficiency`,
    `${right}/impact`,
    `${holder}/budget`,
    `${right}/others`,
    `${holder}/ownership-cap`,
    `${right}/side-benefit`,
    `${right}/preference`,
  ].some((prefix) => id.startsWith(prefix))
}

/** The days of a right as leaves: its window, notice, execution time and calendar. */
function dayLeaves({ question, timing }: RightSituation): Figure[] {
  const { tranche, book } = question
  if (timing === null) return []
  const leaf = (name: string, label: string, words: string, origin: Origin): Figure => ({
    id: `${tranche.id}/${name}`,
    label,
    unit: 'words',
    currency: null,
    extent: unknownExtent,
    words,
    origin,
  })
  const window = tranche.terms.window
  const lead = (found: Lead | null, otherwise: string): { words: string; origin: Origin } =>
    found === null
      ? { words: 'not known', origin: { kind: 'missing', remedy: otherwise } }
      : {
          words: leadInWords(found),
          origin:
            found.written === null
              ? { kind: 'asserted', by: otherwise, written: null }
              : { kind: 'written', written: found.written },
        }
  const notice = lead(timing.notice, 'the terms hold no notice clause')
  const execution = lead(timing.execution, 'the law: no friction, so no execution time')
  return [
    ...(window === undefined
      ? []
      : [
          leaf('window', 'window of the right', `${timing.firstDay} to ${timing.lastDay}`, {
            kind: 'written',
            written: agreed(window.span, tranche, book),
          }),
        ]),
    leaf('notice', 'notice', notice.words, notice.origin),
    leaf('execution', 'time to carry out a decision', execution.words, execution.origin),
    leaf('calendar', 'calendar of business days', timing.calendar?.name ?? 'none named', {
      kind: 'asserted',
      by: timing.calendar === null ? 'no calendar is named' : timing.calendar.source,
      written: null,
    }),
  ]
}
