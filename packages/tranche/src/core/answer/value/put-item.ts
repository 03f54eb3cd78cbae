import { Widening } from '../../decision/index.ts'
import { exactExtent, unknownExtent } from '../../origin/index.ts'
import {
  holderOf,
  isSale,
  nameOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'
import { valueSaleBack } from '../../valuation/index.ts'
import { itemByEngine } from '../engine/item-by-engine.ts'
import type { EngineDesk } from '../engine/worth-by-engine.ts'
import { evaluate } from '../one-right/evaluate.ts'
import { missingOf, worthByConditions } from './owed-item.ts'
import type { ValueItem } from './value-item.ts'

/** A right to sell a holding to the company or to another party: a put on it, usable on any day of its window; null once that has closed. */
export function putItem(question: Question, desk: EngineDesk): ValueItem | null {
  const { tranche, asOf } = question
  const window = tranche.terms.window?.value
  if (window !== undefined && window !== 'undisclosed' && window.lastDay < asOf) return null
  const right = situationOf(question)
  const day = right.timing?.lastPracticable?.latest
  const worth = new Widening()
  const isOver = day !== undefined && day < asOf
  const evaluated = evaluate(right, null, false)
  const known = day !== undefined && !isOver && evaluated.complete
  let method = ''
  let middle: number | null = null
  if (known)
    for (const { situation } of evaluated.situations) {
      const { terms, companyValue, law } = situation
      if (terms === null || companyValue === null || law === null) {
        worth.add(null)
        continue
      }
      const sold = valueSaleBack(terms, law, { companyValue, ...daysOf(right, asOf, day) })
      worth.add(sold.value, sold.error)
      middle = evaluated.situations.length === 1 ? sold.value : null
      method = sold.method
    }
  if (isOver) method = 'nothing: the last practicable day has passed'
  const extent = isOver ? exactExtent(0) : known ? worth.extent(middle) : unknownExtent
  const { value, words } = worthByConditions(right, extent)
  const item: ValueItem = {
    id: tranche.id,
    kind: 'right',
    term: 'put',
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value,
    error: null,
    inputs: right.collector.figures,
    method: isOver ? method : methodOf(question, `${method}${words}`),
    missing: value.low === null ? missingOf(question, right, day) : [],
  }
  return itemByEngine(desk, item, { right, day })
}

function methodOf({ book, tranche }: Question, method: string): string {
  const { terms } = tranche
  return terms.kind === 'put' && terms.buyer !== undefined && isSale(tranche)
    ? `a sale to ${nameOf(book, terms.buyer.value)}: a put, and no share ends; ${method}`
    : `a sale back to the company: a put with the shares it ends out of the count; ${method}`
}

function daysOf({ timing }: RightSituation, asOf: Question['asOf'], last: Question['asOf']) {
  const first = timing === null || timing.firstDay < asOf ? asOf : timing.firstDay
  return { fromYears: yearsBetween(asOf, first), years: yearsBetween(asOf, last) } satisfies {
    fromYears: number
    years: number
  }
}
