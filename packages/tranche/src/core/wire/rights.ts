import type { RightsAnswer } from '../answer/index.ts'
import { wireExtent } from './extent.ts'

/** The answer to `rights` as other programs read it. */
export function wireRights(answer: RightsAnswer) {
  const { book, title, asOf, scenario, currency, rights, later, recorded } = answer
  return {
    schema: 'tranche.rights/1',
    book,
    title,
    asOf,
    at: 'opening',
    scenario,
    currency,
    rights: rights.map((right) => ({
      id: right.id,
      kind: right.kind,
      holder: right.holder,
      company: right.company,
      status: right.status,
      window: { ...right.window },
      notice: right.notice,
      amountCap: wireExtent(right.amountCap),
      amountUsed: wireExtent(right.amountUsed),
      amountLeft: wireExtent(right.amountLeft),
      draw: right.draw,
      conditions: right.conditions.map(({ words, standing }) => ({ words, standing })),
      cash:
        right.cash === null ? null : { day: right.cash.day, amount: wireExtent(right.cash.amount) },
      strike: right.strike,
      unvalued: right.unvalued,
      missing: right.missing.map(({ what }) => what),
    })),
    recorded: recorded.map(({ id, words, enters }) => ({ id, words, enters })),
    later: later.map(({ id, what, day, amount }) => ({
      id,
      what,
      day,
      amount: wireExtent(amount),
    })),
  }
}

export type WireRights = ReturnType<typeof wireRights>
