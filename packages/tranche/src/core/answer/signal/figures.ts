import { type Extent, type Figure, type Unit, unknownExtent } from '../../origin/index.ts'
import type { ActSignal, RightSignal } from './signal-answer.ts'

/** The figures of a signal as trees, over those of the decision on the same right. */
export function figuresOfSignal(
  signal: RightSignal,
  insider: readonly Figure[],
  decided: readonly Figure[],
): Figure[] {
  const { id, holder } = signal
  const named = (name: string) => decided.filter((figure) => figure.id === `${id}/${name}`)
  const threshold: Figure = {
    id: `${id}/signal/threshold`,
    label: `company value from which ${holder} uses all of it`,
    unit: 'money',
    currency: decided.find(({ unit }) => unit === 'money')?.currency ?? null,
    extent: signal.thresholds.all,
    words: null,
    origin: {
      kind: 'formula',
      formula: 'the value at which all of it is just best',
      inputs: named('strike'),
      method: 'M3: K without frictions',
    },
  }
  const figure: Make = (name, label, unit, extent, formula) => ({
    id: `${id}/signal/${name}`,
    label,
    unit,
    currency: unit === 'money' ? threshold.currency : null,
    extent,
    words: null,
    origin: {
      kind: 'formula',
      formula,
      inputs: [
        ...named('company-value'),
        ...named('own-stake').filter(() => name.startsWith('earlier-stake')),
        threshold,
        ...insider,
      ],
      method: 'M12',
    },
  })
  return [
    ...signal.acts
      .filter(({ offPath }) => !offPath)
      .flatMap((act) => actFigures(act, holder, figure)),
    figure(
      'expected',
      'what the decision tells on average, before it is seen',
      'bits',
      signal.expectedBits,
      'Σ P(act) × bits of the act',
    ),
    figure(
      'thin-up-to',
      `the most ${holder} may know more for using all of it to tell at most ${signal.thin.bits} bits`,
      'fraction',
      signal.thin.knowledgeGap,
      'the larger root τ of P(all) = 2^−bits',
    ),
    ...gapFigures(signal, figure),
    ...timingFigures(signal, figure),
    threshold,
    {
      ...threshold,
      id: `${id}/signal/threshold-some`,
      label: `company value from which ${holder} uses some of it`,
      extent: signal.thresholds.some,
    },
  ]
}

type Make = (name: string, label: string, unit: Unit, extent: Extent, formula: string) => Figure

/** The rows of the map that span what else is not known. */
function gapFigures({ byGap, holder }: RightSignal, figure: Make): Figure[] {
  return byGap.flatMap(
    ({ knowledgeGap, probabilityOfAll, bitsOfAll, meanAfterAll, expectedBits }) => {
      const id = `by-gap/${+(100 * knowledgeGap).toFixed(6)}`
      const at = `if ${holder} knows ${+(100 * knowledgeGap).toFixed(6)} % more`
      return [
        figure(
          `${id}/probability`,
          `chance of using all of it ${at}`,
          'fraction',
          probabilityOfAll,
          'P(V above the threshold)',
        ),
        figure(`${id}/bits`, `what using all of it tells ${at}`, 'bits', bitsOfAll, '−log₂ P'),
        figure(
          `${id}/mean`,
          `company value in the eyes of outsiders after all of it ${at}`,
          'money',
          meanAfterAll,
          'E[V | all]',
        ),
        figure(
          `${id}/expected`,
          `what the decision tells on average ${at}`,
          'bits',
          expectedBits,
          'Σ P(act) × bits of the act',
        ),
      ]
    },
  )
}

function timingFigures({ timing, holder }: RightSignal, figure: Make): Figure[] {
  if (timing.kind === 'waiting is free')
    return [
      figure(
        'timing/gives-up',
        'worth of waiting that using it today gives up',
        'money',
        timing.givesUp,
        'worth of the right − worth of using it today',
      ),
    ]
  if (timing.kind !== 'waiting costs') return []
  const acts = [
    ['used', `using it today, and not waiting until ${timing.lastDay},`, timing.used],
    ['held', 'not using it today', timing.held],
  ] as const
  return [
    figure(
      'timing/trigger',
      `company value from which ${holder} uses it today`,
      'money',
      timing.trigger,
      'the value at which using it today and waiting are worth the same',
    ),
    ...acts.flatMap(([key, words, { probability, bits, mean }]) => [
      figure(
        `timing/${key}/probability`,
        `chance of ${words}`,
        'fraction',
        probability,
        'P(V on that side of the trigger)',
      ),
      figure(`timing/${key}/bits`, `what ${words} tells`, 'bits', bits, '−log₂ P'),
      figure(
        `timing/${key}/mean`,
        `company value in the eyes of outsiders after ${words}`,
        'money',
        mean,
        'E[V | act of today]',
      ),
    ]),
  ]
}

function actFigures(
  { act, probability, bits, mean, earlierStake }: ActSignal,
  holder: string,
  figure: Make,
) {
  return [
    figure(
      `probability/${act}`,
      `chance, in the eyes of outsiders, that ${holder} uses ${act} of it`,
      'fraction',
      probability,
      'P(value on that side of the thresholds), ln V ~ N(ln mean − τ²/2, τ²)',
    ),
    figure(
      `told-by/${act}`,
      `what using ${act} of it tells outsiders`,
      'bits',
      bits ?? unknownExtent,
      'divergence of their belief after from their belief before; −log₂ P without noise or other motives',
    ),
    figure(
      `mean-after/${act}`,
      `company value in the eyes of outsiders after ${act} of it is used`,
      'money',
      mean ?? unknownExtent,
      'E[V | act]',
    ),
    figure(
      `earlier-stake/${act}`,
      `what that adds to the earlier stake of ${holder} in the eyes of outsiders`,
      'money',
      earlierStake ?? unknownExtent,
      'own stake × (E[V | act] − V)',
    ),
  ]
}
