import { isPriceRule, type PriceRule, type PriceTerm } from '../../deal/index.ts'
import type {
  CompanyWorth,
  ConversionPoint,
  ConversionRule,
  Placed,
  Price,
} from '../../grammar/index.ts'
import { ratio, whole } from '../../quantity/index.ts'
import { parsePeriod } from '../../time/index.ts'
import { type Survey, spanOfName, trancheOf } from './survey.ts'

/** What a phrase may refer to: rounds of the company, tranches of the deal. */
type Scope = { readonly company: string | null; readonly dealName: string }

/** Rounds and tranches named inside prices, worths and conversions; parts of a blended price. */
export function checkPrices(survey: Survey): void {
  const { book, tranches } = survey
  for (const { deal, dealName, terms, changes } of tranches.values()) {
    const scope = { company: deal.company.value, dealName }
    for (const { strike } of [terms, ...changes.map((change) => change.terms)]) {
      if (strike !== undefined) checkPriceTerm(survey, strike, scope)
    }
  }
  for (const { name: dealName, value: deal } of book.terms) {
    const scope = { company: deal.company.value, dealName }
    for (const { value } of deal.instruments ?? []) {
      const { conversion } = value
      if (conversion === undefined) continue
      if ('value' in conversion) checkConversion(survey, conversion, scope)
      else if (conversion.price !== undefined) checkPrice(survey, conversion.price, scope)
    }
  }
  for (const fact of book.facts) {
    const named = trancheOf(fact)
    if (named === null) continue
    const scope = scopeOf(survey, named.value)
    if (fact.kind === 'priceOf') checkPrice(survey, fact.is, scope)
    if (fact.kind === 'closed' && fact.strike !== undefined) {
      checkPrice(survey, fact.strike, scope)
    }
  }
  for (const { value } of book.scenarios) checkBelievedPrices(survey, value)
}

function checkBelievedPrices(
  survey: Survey,
  { strike, value, converts, issued }: Survey['book']['scenarios'][number]['value'],
): void {
  for (const { name, value: price } of strike ?? []) {
    checkPrice(survey, price, scopeOf(survey, name))
  }
  for (const { name, value: worth } of value ?? []) checkWorth(survey, worth, name)
  for (const { name, value: rule } of converts ?? []) {
    checkConversion(survey, rule, scopeOf(survey, name))
  }
  for (const { name, value: issue } of issued ?? []) {
    if (issue.converted !== undefined) {
      checkConversion(survey, issue.converted, { company: name, dealName: '' })
    }
  }
  checkShareDays(survey, strike ?? [], issued ?? [])
}

function scopeOf({ reading, tranches }: Survey, tranche: string): Scope {
  const found = tranches.get(reading.resolve('tranche', tranche) ?? '')
  return { company: found?.deal.company.value ?? null, dealName: found?.dealName ?? '' }
}

function checkPriceTerm(survey: Survey, term: PriceTerm, scope: Scope): void {
  if (!isPriceRule(term)) checkPrice(survey, term, scope)
  else for (const part of partsOf(survey, term)) checkPriceTerm(survey, part, scope)
}

/** The prices a rule is made of. */
function partsOf(survey: Survey, rule: PriceRule): readonly PriceTerm[] {
  switch (rule.kind) {
    case 'lowestOf':
      return rule.lowestOf
    case 'highestOf':
      return rule.highestOf
    case 'blend':
      checkBlend(survey, rule)
      return rule.blend.map(({ price }) => price)
    case 'indexed':
      return [rule.start]
    case 'if':
      return [rule.use, rule.else]
    case 'nextRound':
    case 'averagePrice':
    case 'fairPrice':
    case 'multipleOf':
    case 'buys':
    case 'bringsTo':
      return []
    default:
      return rule satisfies never
  }
}

function checkBlend({ reading }: Survey, rule: Extract<PriceRule, { kind: 'blend' }>): void {
  let sum = whole(0)
  for (const { share } of rule.blend) {
    if (share.value.kind !== 'exact') return
    sum = sum.add(share.value.value)
  }
  if (sum.sub(1).abs().compare(ratio(1, 10_000)) <= 0) return
  reading.report(
    'meaning/blend-sum',
    rule.blend[0]?.share.span ?? rule.span,
    `the parts of this price add up to ${sum.mul(100).toString()} %`,
    'write parts that add up to 100 %',
  )
}

function checkPrice(survey: Survey, { value, span }: Placed<Price>, scope: Scope): void {
  if (value.kind === 'round') checkRound(survey, value.round, span, scope.company)
  if (value.kind !== 'as' || parsePeriod(value.of) !== null) return
  survey.reading.checkReference({
    kinds: ['tranche'],
    name: value.of,
    span: spanOfName(survey, span, value.of),
    owner: scope.dealName,
  })
}

function checkWorth(survey: Survey, { value, span }: Placed<CompanyWorth>, company: string): void {
  if (value.kind === 'share of round') checkRound(survey, value.round, span, company)
}

function checkConversion(
  survey: Survey,
  { value, span }: Placed<ConversionRule>,
  { company }: Scope,
): void {
  if (value.kind === 'undisclosed') return
  const check = (point: ConversionPoint) => {
    if (point.at === 'round') checkRound(survey, point.round, span, company)
  }
  check(value.low)
  if (value.high !== value.low) check(value.high)
}

function checkRound(
  survey: Survey,
  round: string,
  span: Placed<Price>['span'],
  company: string | null,
): void {
  if (round === 'latest') return
  const place = spanOfName(survey, span, round)
  const raised = survey.companyOfRound.get(round)
  if (raised === undefined || company === null || raised === company) {
    survey.reading.checkReference({ kinds: ['round'], name: round, span: place, owner: '' })
    return
  }
  survey.reading.report(
    'reference/another-company',
    place,
    `“${round}” is a round of ${raised}, and this is about ${company}`,
    `name a round of ${company}, or “latest”`,
  )
}

type Scenario = Survey['book']['scenarios'][number]['value']

/** Shares issued are counted from the day whose count the strike stands on. */
function checkShareDays(
  survey: Survey,
  strikes: NonNullable<Scenario['strike']>,
  issues: NonNullable<Scenario['issued']>,
): void {
  const days = new Map(issues.map(({ name, value }) => [name, value.from]))
  for (const { name, value: strike } of strikes) {
    const company = scopeOf(survey, name).company
    const from = company === null ? undefined : days.get(company)
    if (from === undefined || strike.value.kind !== 'valuation') continue
    const { sharesOf } = strike.value
    if (sharesOf === null) continue
    const { firstDay, lastDay } = from.value
    if (sharesOf.firstDay <= lastDay && firstDay <= sharesOf.lastDay) continue
    survey.reading.warn(
      'days/shares-of-another-day',
      from.span,
      `the strike of ${name} stands on the shares of another day`,
      'write the same day after “from” and after “on the shares of”',
    )
  }
}
