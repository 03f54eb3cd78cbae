import { isPriceRule, type PriceTerm } from '../../deal/index.ts'
import {
  chanceOfAll,
  hasReportedAverage,
  isAskedOnUse,
  isSettled,
  mayFall,
  type RightSituation,
  statesDeliveries,
} from '../../situation/index.ts'
import { yearsBetween } from '../../time/index.ts'

/**
 * Years to the last practicable day where a right hangs on more than the value of the day, so that the quick routes of an answer only bound it:
 * conditions that are open and have no stated chance, prices and amounts that follow a path. Null where they do, and on the last day, on which
 * nothing is simulated.
 */
export function yearsToSimulate(right: RightSituation): number | null {
  const years = yearsLeft(right)
  return years !== null && hangsOnPath(right) ? years : null
}

/** Years to the last practicable day; null on it and after it, and where a condition can no longer be met. */
export function yearsLeft({ timing, question, conditions }: RightSituation): number | null {
  const latest = timing?.lastPracticable?.latest
  if (latest === undefined || latest <= question.asOf) return null
  return conditions.some(({ missed }) => missed) ? null : yearsBetween(question.asOf, latest)
}

/** Whether a quick route of an answer only bounds what it is worth. */
export function hangsOnPath(right: RightSituation): boolean {
  const { conditions, question, price } = right
  const open = conditions.filter(({ standing }) => standing !== 'met')
  if (open.length > 0 && chanceOfAll(question, conditions) === null) return true
  if (conditions.some(({ condition }) => isAskedOnUse(condition))) return true
  const rule = price !== null && 'span' in price.price ? price.price : null
  return (
    (rule !== null && followsPath(right, rule)) || mayFall(question) || statesDeliveries(question)
  )
}

function followsPath(right: RightSituation, term: PriceTerm): boolean {
  if (!isPriceRule(term)) return false
  switch (term.kind) {
    case 'averagePrice':
      return !hasReportedAverage(right.question, term)
    case 'indexed':
      return true
    case 'if':
      return (
        !isSettled(right.question, term.if) ||
        [term.use, term.else].some((one) => followsPath(right, one))
      )
    case 'lowestOf':
      return term.lowestOf.some((one) => followsPath(right, one))
    case 'highestOf':
      return term.highestOf.some((one) => followsPath(right, one))
    case 'blend':
      return term.blend.some(({ price }) => followsPath(right, price))
    case 'nextRound':
    case 'fairPrice':
    case 'multipleOf':
    case 'buys':
    case 'bringsTo':
      return false
    default:
      return term satisfies never
  }
}
