import type { Survey } from './survey.ts'

/** Beliefs that move what a share of a company is worth to somebody with a right to it, and nothing else. */
const ofCompaniesWithRights = ['payout', 'jumps', 'news', 'issued', 'efficiency'] as const

/** Beliefs about a party that they cannot concern: nobody in the book has a right to its shares. */
export function checkIdleBeliefs({ book, reading }: Survey): void {
  const companies = new Set(book.terms.map(({ value }) => value.company.value))
  if (companies.size === 0) return
  for (const { value: scenario } of book.scenarios) {
    for (const key of ofCompaniesWithRights) {
      for (const { name, nameSpan } of scenario[key] ?? []) {
        if (companies.has(name)) continue
        reading.warn(
          'meaning/no-effect',
          nameSpan,
          `nothing hangs on “${key}” of ${name}: it is the company of no deal in the book`,
          `name one of ${[...companies].slice(0, 4).join(', ')}, or leave it out`,
        )
      }
    }
  }
}
