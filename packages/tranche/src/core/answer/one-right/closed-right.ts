import { supersededOn } from '../../deal/index.ts'
import { seen } from '../../fact/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import type { Bounds } from '../../quantity/index.ts'
import {
  boundsInBook,
  capBounds,
  drawsAllowed,
  fundings,
  openingOf,
  type Question,
} from '../../situation/index.ts'
import type { ClosedRight } from '../decide/decide-answer.ts'

/** Why a right needs no decision on the day; null where it does. */
export function closedRight(question: Question): ClosedRight | null {
  const { tranche, book, asOf } = question
  const view = openingOf(question)
  const uses = fundings(question, view, tranche)
  const used = sumOf(
    uses.map(({ amount }) => (amount === undefined ? null : boundsInBook(question, amount.value))),
  )
  const cap = capBounds(question)
  const last = uses.at(-1)
  const nothingLeft =
    used === null ||
    cap === null ||
    used.low >= cap.high * (1 - 1e-12) ||
    drawsAllowed(question) === 'one'
  if (last !== undefined && nothingLeft) {
    return {
      id: tranche.id,
      how: 'used',
      day: last.day.value.lastDay,
      amount:
        used === null ? unknownExtent : { value: used.centre, low: used.low, high: used.high },
    }
  }
  const lapsed = seen(book.facts, 'lapsed', view).find(
    (fact) => book.resolve('tranche', fact.lapsed.value) === tranche.id,
  )
  if (lapsed !== undefined)
    return { id: tranche.id, how: 'lapsed', day: lapsed.day.value.lastDay, amount: unknownExtent }
  const newer = supersededOn(book.terms, asOf).get(tranche.dealName)
  const replacing = book.terms.find(({ name }) => name === newer)
  if (replacing !== undefined) {
    const day = replacing.value.announced.value.firstDay
    return { id: tranche.id, how: 'superseded', day, amount: unknownExtent }
  }
  const window = tranche.terms.window?.value
  if (window !== undefined && window !== 'undisclosed' && asOf > window.lastDay) {
    return { id: tranche.id, how: 'window-closed', day: window.lastDay, amount: unknownExtent }
  }
  return null
}

function sumOf(amounts: readonly (Bounds | null)[]): Bounds | null {
  let low = 0
  let high = 0
  for (const bounds of amounts) {
    if (bounds === null) return null
    low += bounds.low
    high += bounds.high
  }
  return { low, high, centre: low === high ? low : null }
}
