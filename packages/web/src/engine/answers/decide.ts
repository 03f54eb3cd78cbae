import type { Asked } from '../asked.ts'
import {
  type DecideAnswer,
  type DrawnDecision,
  decide,
  decideAndDraw,
  figuresOf,
  languages,
  loadEngine,
  Show,
  sentenceOf,
  type WireDecide,
  wireDecide,
  wireExtent,
} from '../core.ts'
import type { Answers } from '../question.ts'
import { withEngine } from './with-engine.ts'

/** As JSON has it, its reasons in the language asked for. */
export async function answerDecide(asked: Asked): Promise<WireDecide> {
  const { book, asOf, scenario } = asked
  return said(await withEngine((engine) => decide(book, asOf, scenario, engine)), asked)
}

async function said(answer: DecideAnswer, { question }: Asked): Promise<WireDecide> {
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

/** Paths of an answer that somebody waits for while a slider moves; the next one has as many as its width asks for. */
const quickPaths = 4096

/** The decision, and the curves of the right that is looked at: quickly, and then with all care where that says more. */
export async function* answersToDecision(
  asked: Asked,
): AsyncGenerator<Answers['decision'], Answers['decision']> {
  const about = { ...asked, right: asked.question.right }
  const alone = decideAndDraw(about, null, 'quick')
  const { wantsEngine, isRough } = alone.answer
  if (!wantsEngine && !isRough) return drawn(alone, asked)
  yield await drawn(
    wantsEngine ? decideAndDraw(about, await loadEngine({ paths: quickPaths }), 'quick') : alone,
    asked,
  )
  const thorough = wantsEngine ? await loadEngine({}) : null
  return drawn(decideAndDraw(about, thorough), asked)
}

async function drawn(
  { answer, curves }: DrawnDecision,
  asked: Asked,
): Promise<Answers['decision']> {
  return { answer: await said(answer, asked), curves }
}
