import type { ValueAnswer } from '../answer/index.ts'
import { wireEngine } from './engine.ts'
import { wireExtent } from './extent.ts'

/** The answer to `value` as other programs read it. */
export function wireValue(answer: ValueAnswer) {
  const { book, title, asOf, scenario, currency, items, assumptions } = answer
  return {
    schema: 'tranche.value/1',
    book,
    title,
    asOf,
    at: 'opening',
    scenario,
    currency,
    items: items.map(
      ({ id, kind, term, holder, company, value, error, method, engine, missing }) => ({
        id,
        kind,
        ...(term === undefined ? {} : { term }),
        holder,
        company,
        value: wireExtent(value),
        numerical: error,
        method,
        ...wireEngine(engine),
        missing: missing.map(({ what }) => what),
        remedies: missing.map(({ remedy }) => remedy),
      }),
    ),
    assumptions,
  }
}

export type WireValue = ReturnType<typeof wireValue>
