import type { Resolved } from '../../belief/index.ts'
import type { Book } from '../../book/index.ts'
import { type Extent, exactExtent } from '../../origin/index.ts'
import type { PlainDate } from '../../time/index.ts'
import { paymentsSeen } from '../flows/cash.ts'
import { wholeBook } from '../whole-book.ts'
import { addedUp } from './money-of-deals.ts'
import type { Amounts, Holding } from './stakes.ts'

/** Money put into a company under no tranche: a fact `paid: …, for: investment`. */
export type OutsideTranches = {
  readonly holder: string
  readonly company: string
  readonly day: PlainDate
  readonly amount: Extent
}

export function putInOutside(
  book: Book,
  asOf: PlainDate,
  scenario: Resolved,
): readonly OutsideTranches[] {
  return paymentsSeen(wholeBook(book, asOf, scenario))
    .filter(({ invested, under }) => invested && under === null)
    .map(({ from, to, day, amount }) => ({ holder: from, company: to, day, amount }))
}

/** What was bought with it nobody says, so that it is money and no counted share. */
export function holdingOutside({ holder, day, amount }: OutsideTranches): Holding {
  return {
    holder,
    security: `paid ${day.slice(0, 7)}`,
    class: 'undisclosed',
    quantity: null,
    range: null,
    vested: null,
    funded: amount,
  }
}

/** The amounts of tranches with what came in outside them: funded, and never announced or committed under a tranche. */
export function withOutside(
  amounts: readonly Amounts[],
  outside: readonly OutsideTranches[],
): Amounts[] {
  const nothing = exactExtent(0)
  const more = outside.map(({ holder, amount }): Amounts => {
    return { holder, announced: nothing, committed: nothing, callable: nothing, funded: amount }
  })
  const holders = [...new Set([...amounts, ...more].map(({ holder }) => holder))]
  return holders.map((who) => {
    const own = [...amounts, ...more].filter(({ holder }) => holder === who)
    const [only] = own
    return own.length === 1 && only !== undefined ? only : addedUp(who, own)
  })
}
