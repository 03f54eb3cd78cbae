import { tranchesOf } from '../../deal/index.ts'
import { widest } from '../../decision/index.ts'
import { unknownExtent } from '../../origin/index.ts'
import {
  holderOf,
  instrumentOf,
  noShareOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../../situation/index.ts'
import { evaluate } from '../one-right/evaluate.ts'
import { statedHolding } from './stated-holding.ts'
import type { ValueItem } from './value-item.ts'

/** A funded tranche at its part of the company, as if converted: no preference, no discount for lack of a market. */
export function heldItem(question: Question): ValueItem {
  const { tranche } = question
  const right = heldSituation(question)
  const noShare = noShareOf(question, tranche)
  const evaluated = evaluate(right, null, true)
  const value = widest(evaluated.situations, ({ situation }) => {
    const { companyValue, ownStake } = situation
    return companyValue === null || ownStake === null ? null : companyValue * ownStake
  })
  return {
    id: tranche.id,
    kind: isShares(tranche) ? 'class' : 'note',
    term: tranche.terms.kind,
    holder: holderOf(tranche),
    company: tranche.deal.company.value,
    value: evaluated.situations.length === 0 || noShare !== null ? unknownExtent : value,
    error: null,
    inputs: right.collector.figures,
    method:
      'part of the company as converted × company value: no preference and no discount for lack of a market',
    missing:
      noShare !== null
        ? [
            {
              what: `worth of ${tranche.id}, a ${noShare.value}, understood and not yet valued`,
              remedy: 'an instrument that is a share or turns into one',
            },
          ]
        : value.low === null
          ? right.collector.missing.map(({ what, remedy }) => ({ what, remedy }))
          : [],
  }
}

const shareKinds: ReadonlySet<string> = new Set([
  'preferred', 'non-voting preferred', 'common', 'non-voting common', 'shares',
]) // biome-ignore format: a list

/** Whether the money bought shares by the terms; a note, and what is not disclosed, is counted as if converted. */
function isShares(tranche: Question['tranche']): boolean {
  return shareKinds.has(instrumentOf(tranche)?.kind.value ?? '')
}

/** All that a party holds at the part that a belief or a fact states; null where nobody states it. */
export function wholeItem(id: string, funded: readonly Question[]): ValueItem | null {
  const [first] = funded
  const stated = first === undefined ? null : statedHolding(funded)
  if (first === undefined || stated === null) return null
  const { looked, right } = stated
  const value = widest(looked.situations, ({ situation: { companyValue, ownStake } }) =>
    companyValue === null || ownStake === null ? null : companyValue * ownStake,
  )
  if (value.low === null) return null
  return {
    id,
    kind: 'class',
    term: first.tranche.terms.kind,
    holder: holderOf(first.tranche),
    company: first.tranche.deal.company.value,
    value,
    error: null,
    inputs: right.collector.figures,
    method:
      'the stated part of the company × company value, for all that came in: no preference and no discount for lack of a market',
    missing: [],
  }
}

/** What a funded tranche stands on: the company, and the part of it that this tranche alone has become. */
export function heldSituation(question: Question): RightSituation {
  const tranche = pricedSibling(question)
  return situationOf({ ...question, tranche, ownOnly: question.tranche.id })
}

/** The tranche of the same deal whose strike is known: the price at which notes of the deal may be counted as converted. */
export function pricedSibling(question: Question): Question['tranche'] {
  const siblings = tranchesOf(question.book.terms, question.asOf).filter(
    ({ dealName }) => dealName === question.tranche.dealName,
  )
  return (
    siblings.find((tranche) => situationOf({ ...question, tranche }).price !== null) ??
    question.tranche
  )
}
