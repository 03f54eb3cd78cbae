import type { Asked } from '../asked.ts'
import { curvesOn, decide, figuresOf, wireDecide, wireExtent } from '../core.ts'
import type { Answers } from '../question.ts'

export function answerDecide({ book, asOf, scenario }: Asked) {
  return wireDecide(decide(book, asOf, scenario))
}

/** The figures of the decision, every one with its range: what sliders stand on. */
export function answerFigures({ book, asOf, scenario }: Asked): Answers['figures'] {
  const { figures } = decide(book, asOf, scenario)
  return {
    figures: [...figuresOf(figures).values()].map(({ id, label, unit, extent }) => ({
      id,
      label,
      unit,
      extent: wireExtent(extent),
    })),
  }
}

export function answerCurves({ book, asOf, scenario, question }: Asked) {
  return curvesOn(book, asOf, scenario, question.right ?? '')
}
