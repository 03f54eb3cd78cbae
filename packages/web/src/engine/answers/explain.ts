import { type Asked, Refused } from '../asked.ts'
import { explain, wireExplain, wireFigures } from '../core.ts'
import { withEngine } from './with-engine.ts'

export async function answerExplain({ book, asOf, scenario, question }: Asked) {
  const figure = question.figure ?? ''
  const answer = await withEngine((engine) => explain(book, asOf, scenario, figure, null, engine))
  if (answer.figure === null)
    throw new Refused(
      `no figure is named “${figure}”`,
      answer.nearest === null ? 'choose one from the list' : `did you mean “${answer.nearest}”?`,
    )
  return wireExplain(answer, answer.figure, book.texts)
}

export function answerExplainable({ book, asOf, scenario }: Asked) {
  return wireFigures(explain(book, asOf, scenario, ''))
}
