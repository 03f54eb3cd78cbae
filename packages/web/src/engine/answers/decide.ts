import type { Asked } from '../asked.ts'
import { type Answering, pause } from '../conversation.ts'
import {
  type DecideAnswer,
  type DrawnDecision,
  decide,
  decideAndDraw,
  type EngineSettings,
  figuresOf,
  languages,
  loadEngine,
  loadEngineInSteps,
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

/** The figures of the decision that sliders stand on, every one with its range; no worth that would have to be simulated first. */
export function answerFigures({ book, asOf, scenario }: Asked): Answers['figures'] {
  const { figures } = decide(book, asOf, scenario, null, 'quick')
  return {
    figures: [...figuresOf(figures).values()].map(({ id, label, unit, extent }) => ({
      id,
      label,
      unit,
      extent: wireExtent(extent),
    })),
  }
}

/** A simulated answer that somebody waits for while a slider moves, and sharper ones; the last has as many paths as its width asks for. */
const quickly: EngineSettings = { paths: 2048, pathsOfLook: 256 }
const sharper: readonly EngineSettings[] = [{ paths: 16_384 }, {}]

/** The decision, and the curves of the right that is looked at: quickly, and then with all care where that says more. */
export async function* answersToDecision(asked: Asked): Answering<Answers['decision']> {
  const about = { ...asked, right: asked.question.right }
  const alone = decideAndDraw(about, null, 'quick')
  const { wantsEngine, isRough } = alone.answer
  if (!wantsEngine && !isRough) return drawn(alone, asked)
  if (!wantsEngine) {
    yield drawn(alone, asked)
    return drawn(decideAndDraw(about), asked)
  }
  yield drawn(decideAndDraw(about, await loadEngine(quickly), 'quick'), asked)
  let last = alone
  for (const settings of sharper) {
    if (last !== alone) yield drawn(last, asked)
    const inSteps = await loadEngineInSteps(settings)
    last = yield* stoppable(inSteps((engine) => decideAndDraw(about, engine)))
  }
  return drawn(last, asked)
}

/** Work in steps, between which nobody may be waiting for it any more. */
function* stoppable<T>(steps: Generator<undefined, T>): Generator<typeof pause, T> {
  for (;;) {
    const { value, done } = steps.next()
    if (done) return value
    yield pause
  }
}

async function drawn(
  { answer, curves }: DrawnDecision,
  asked: Asked,
): Promise<Answers['decision']> {
  return { answer: await said(answer, asked), curves }
}
