import { askedOf } from './asked.ts'
import type { Answering } from './conversation.ts'
import { type Book, rightsOn, stakesOn, wireRights, wireStakes } from './core.ts'
import type { Answers, Command, Question } from './question.ts'

/**
 * Answers one question on a book that was read without faults: the same question, the same answer. Code that the desk does not need is loaded
 * with the first question that needs it.
 */
export async function answerQuestion<C extends Command>(
  book: Book,
  question: Question & { readonly command: C },
): Promise<Answers[C]> {
  // Each branch answers its own command; the compiler does not follow that through the type parameter.
  return (await answerTo(book, question)) as Answers[C]
}

async function answerTo(book: Book, question: Question): Promise<Answers[Command]> {
  const asked = askedOf(book, question)
  const { asOf, scenario } = asked
  switch (question.command) {
    case 'stakes':
      return wireStakes(stakesOn(book, asOf, scenario))
    case 'rights':
      return wireRights(rightsOn(book, asOf, scenario))
    case 'waterfall':
      return (await import('./answers/waterfall.ts')).answerWaterfall(asked)
    case 'value':
      return (await import('./answers/value.ts')).answerValue(asked)
    case 'decide':
      return (await import('./answers/decide.ts')).answerDecide(asked)
    case 'figures':
      return (await import('./answers/decide.ts')).answerFigures(asked)
    case 'decision':
      return last((await import('./answers/decide.ts')).answersToDecision(asked))
    case 'race':
      return (await import('./answers/race.ts')).answerRace(asked)
    case 'payoffs':
      return (await import('./answers/race.ts')).answerPayoffs(asked)
    case 'report':
      return (await import('./answers/report.ts')).answerReport(asked)
    case 'signal':
      return (await import('./answers/signal.ts')).answerSignal(asked)
    case 'flows':
      return (await import('./answers/flows.ts')).answerFlows(asked)
    case 'explain':
      return (await import('./answers/explain.ts')).answerExplain(asked)
    case 'explainable':
      return (await import('./answers/explain.ts')).answerExplainable(asked)
    default:
      return question.command satisfies never
  }
}

/** Every answer to a question, the roughest first; most have one. */
export async function* answersTo(book: Book, question: Question): Answering<Answers[Command]> {
  if (question.command !== 'decision') return await answerTo(book, question)
  const { answersToDecision } = await import('./answers/decide.ts')
  return yield* answersToDecision(askedOf(book, question))
}

async function last<T>(answers: Answering<T>): Promise<T> {
  for (;;) {
    const { value, done } = await answers.next()
    if (done) return value
  }
}
