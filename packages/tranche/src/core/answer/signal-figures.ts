import { type Extent, type Figure, type Unit, unknownExtent } from '../origin/index.ts'
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
      inputs: [...named('company-value'), threshold, ...insider],
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
    threshold,
  ]
}

type Make = (name: string, label: string, unit: Unit, extent: Extent, formula: string) => Figure

function actFigures({ act, probability, bits, mean }: ActSignal, holder: string, figure: Make) {
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
  ]
}
