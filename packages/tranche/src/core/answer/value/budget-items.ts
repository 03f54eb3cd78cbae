import {
  beliefForParty,
  companyOf,
  holderOf,
  type Question,
  type RightSituation,
  situationOf,
} from '../../situation/index.ts'
import { waitingAtPoints } from '../decide/decide.ts'
import type { EngineQuestion } from '../engine/right-engine.ts'
import type { EngineDesk } from '../engine/worth-by-engine.ts'
import { yearsLeft } from '../engine/years-to-simulate.ts'
import { closedRight } from '../one-right/closed-right.ts'
import type { ValueItem } from './value-item.ts'

/**
 * What the open rights of one holder are worth together where a scenario states its budget and that does not pay for all of them: no more than
 * the sum of each alone, and no less than the best of them.
 */
export function budgetItems(questions: readonly Question[], desk: EngineDesk): ValueItem[] {
  const open = questions.filter(
    (question) =>
      question.tranche.terms.kind === 'right' &&
      beliefForParty(question, 'budget', holderOf(question.tranche)) !== null &&
      closedRight(question) === null,
  )
  return [...new Set(open.map(({ tranche }) => holderOf(tranche)))].flatMap((holder) => {
    const rights = open
      .filter(({ tranche }) => holderOf(tranche) === holder)
      .map(situationOf)
      .flatMap((right) => asked(right))
    return rights.length < 2 || !isShort(rights) ? [] : together(holder, rights, desk)
  })
}

function asked(right: RightSituation): EngineQuestion[] {
  const years = yearsLeft(right)
  const waiting = waitingAtPoints(right)
  if (years === null || waiting === 'unknown') return []
  return [{ right, years, isFree: waiting === 'free', hasSideBenefit: false }]
}

/** Whether the budget may fall short of all amounts, somewhere in what is not known. */
function isShort(rights: readonly EngineQuestion[]): boolean {
  const ends = (which: 'low' | 'high') =>
    rights.map(({ right }) => right.model.at(right.model.inputs.map((input) => input[which])).terms)
  const amounts = ends('high').reduce((sum, terms) => sum + (terms?.amountMax ?? 0), 0)
  return ends('low').some((terms) => (terms?.budget ?? Number.POSITIVE_INFINITY) < amounts)
}

function together(
  holder: string,
  rights: readonly EngineQuestion[],
  desk: EngineDesk,
): ValueItem[] {
  desk.wanted = true
  if (desk.engine === null) return []
  const found = desk.engine.worthTogether(holder, rights)
  const tranches = rights.map(({ right }) => right.question.tranche)
  const shared = {
    id: `${holder}/budget`,
    kind: 'together',
    term: 'right',
    holder,
    company: [...new Set(tranches.map(companyOf))].join(', '),
    inputs: rights.flatMap(({ right }) => right.collector.figures),
  } as const
  if (found.kind === 'untold') {
    const why = found.missing.map(({ what }) => what).join('; ')
    return [
      {
        ...shared,
        value: { value: null, low: null, high: null },
        error: null,
        method: 'not to be told: an input is missing',
        engine: { route: null, why },
        missing: found.missing,
      },
    ]
  }
  const { extent, error, method, route, why } = found
  const names = tranches.map(({ id }) => id).join(', ')
  return [
    {
      ...shared,
      value: extent,
      error,
      method: `under one budget ${names}: ${method}`,
      engine: { route, why },
      missing: [],
    },
  ]
}
