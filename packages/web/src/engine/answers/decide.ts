import type { Asked } from '../asked.ts'
import {
  type Care,
  curvesOn,
  type DecideAnswer,
  decide,
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
  const { book, asOf, scenario } = asked
  const alone = decide(book, asOf, scenario, null, 'quick')
  if (!alone.wantsEngine && !alone.isRough) return withCurves(alone, asked, 'quick')
  const quick = alone.wantsEngine
    ? decide(book, asOf, scenario, await loadEngine({ paths: quickPaths }), 'quick')
    : alone
  yield withCurves(quick, asked, 'quick')
  const thorough = await withEngine((engine) => decide(book, asOf, scenario, engine))
  return withCurves(thorough, asked, 'thorough')
}

async function withCurves(
  decided: DecideAnswer,
  asked: Asked,
  care: Care,
): Promise<Answers['decision']> {
  const { book, asOf, scenario, question } = asked
  const answer = await said(decided, asked)
  const right = answer.rights.find(({ id }) => id === question.right) ?? answer.rights[0]
  const curves = right === undefined ? null : curvesOn(book, asOf, scenario, right.id, care)
  return { answer, curves }
}
