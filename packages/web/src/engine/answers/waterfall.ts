import { type Asked, Refused } from '../asked.ts'
import { companiesToExit, parseExit, waterfallOn, wireWaterfall } from '../core.ts'

/** Of the company asked for, else the first that has classes. */
export function answerWaterfall({ book, asOf, scenario, question }: Asked) {
  const known = companiesToExit(book)
  const company = question.company ?? known[0]
  if (company === undefined || !known.includes(company))
    throw new Refused(
      company === undefined ? 'no company of the book has classes' : `“${company}” has no classes`,
      'list them under “parties”, “classes”',
    )
  const parsed = question.exit === undefined ? null : parseExit(question.exit, book.currency)
  if (parsed !== null && !parsed.ok) throw new Refused(parsed.message, parsed.help)
  const exit = parsed?.exit ?? null
  return wireWaterfall(waterfallOn({ book, asOf, scenario, company, exit }), book.texts)
}
