import type { Asked } from '../asked.ts'
import {
  curvesOn,
  decide,
  figuresOf,
  languages,
  Show,
  sentenceOf,
  wireDecide,
  wireExtent,
} from '../core.ts'
import type { Answers } from '../question.ts'
import { withEngine } from './with-engine.ts'

/** As JSON has it, its reasons in the language asked for. */
export async function answerDecide({ book, asOf, scenario, question }: Asked) {
  const answer = await withEngine((engine) => decide(book, asOf, scenario, engine))
  const wire = wireDecide(answer)
  const { language = 'en' } = question
  if (language === 'en') return wire
  const words = await languages[language]()
  const show = new Show(answer.currency, words.shown)
  const rights = wire.rights.map((right, i) => {
    const reasons = answer.rights[i]?.verdict.reasons ?? []
    const said = reasons.map((reason) => sentenceOf(reason, show, words))
    return { ...right, verdict: { ...right.verdict, reasons: said } }
  })
  return { ...wire, rights }
}

/** The figures of the decision, every one with its range: what sliders stand on. */
export async function answerFigures({ book, asOf, scenario }: Asked): Promise<Answers['figures']> {
  const { figures } = await withEngine((engine) => decide(book, asOf, scenario, engine))
  return {
    figures: [...figuresOf(figures).values()].map(({ id, label, unit, extent }) => ({
      id,
      label,
      unit,
      extent: wireExtent(extent),
    })),
  }
}

/** The decision, and the curves of the right that is looked at. */
export async function answerDecision(asked: Asked): Promise<Answers['decision']> {
  const { book, asOf, scenario, question } = asked
  const answer = await answerDecide(asked)
  const right = answer.rights.find(({ id }) => id === question.right) ?? answer.rights[0]
  return { answer, curves: right === undefined ? null : curvesOn(book, asOf, scenario, right.id) }
}
