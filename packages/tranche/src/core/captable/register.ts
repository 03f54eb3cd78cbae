import type { ShareClass } from '../deal/index.ts'
import type { Amount, Named, Placed } from '../grammar/index.ts'
import {
  type ClassKind,
  type ClassTerms,
  type ConvertibleTerms,
  faultsOfRegister,
  type InterestTerms,
  type Register,
} from '../ledger/index.ts'
import { whole } from '../quantity/index.ts'
import {
  type CapTableFault,
  type CapTableSource,
  classesOf,
  classNamed,
  exactAmount,
  exactOf,
} from './source.ts'

/** Who may hold something in a company, and what there is to hold. */
export function registerOf(source: CapTableSource, company: string): Register {
  const classes = classesOf(source, company)
  const common = classes.find(({ value }) => kindOf(value) === 'common')?.name ?? null
  return {
    holders: new Set(source.parties.map(({ name }) => name)),
    classes: new Map(classes.map(({ name, value }) => [name, termsOf(source, value, common)])),
  }
}

export function kindOf({ kind }: ShareClass): ClassKind {
  switch (kind.value) {
    case 'common':
    case 'non-voting common':
      return 'common'
    case 'preferred':
    case 'non-voting preferred':
      return 'preferred'
    case 'safe':
    case 'convertible note':
      return 'convertible'
    case 'profit participation':
    case 'revenue share':
      return 'participation'
    default:
      return kind.value
  }
}

function termsOf(source: CapTableSource, stated: ShareClass, common: string | null): ClassTerms {
  const kind = kindOf(stated)
  const quantity = exactOf(stated.converts) ?? whole(1)
  const isMoney = kind === 'convertible' || kind === 'participation'
  const isRight = isMoney || kind === 'pool' || kind.endsWith('option')
  const votesNot = isRight || kind === 'warrant' || stated.kind.value.startsWith('non-voting')
  const named = stated.into === undefined ? null : classNamed(source, stated.into)
  const target = stated.into === undefined ? common : (named?.name ?? stated.into.value)
  const stays =
    isMoney ||
    stated.convertible?.value === 'no' ||
    (kind === 'common' && stated.into === undefined)
  return {
    kind,
    votesPerShare: votesNot ? whole(0) : (exactOf(stated.votes) ?? quantity),
    becomes: stays || target === null ? null : { class: target, quantity },
    strike: exactAmount(source, stated.strike),
  }
}

/** What a class of SAFE or note promises. */
export function convertibleTerms(source: CapTableSource, stated: ShareClass): ConvertibleTerms {
  const cap = exactAmount(source, stated.valuationCap)
  const form = stated.capForm?.value ?? 'post-money'
  const rate = exactOf(stated.interest)
  return {
    conversion: {
      valuationCap:
        cap === null ? null : { amount: cap, form, countsPoolIncrease: form === 'pre-money' },
      discount: exactOf(stated.discount) ?? whole(0),
    },
    interest: rate === null ? null : interestTerms(stated, rate, stated.compounding?.value),
    mostFavoured: stated.mostFavoured?.value === 'yes',
  }
}

const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const

export function interestTerms(
  { dayCount }: ShareClass,
  rateAnnual: InterestTerms['rateAnnual'],
  gathers: 'simple' | keyof typeof monthsOf = 'simple',
): InterestTerms {
  return {
    rateAnnual,
    dayCount: dayCount?.value ?? 'actual/365',
    compounding: gathers === 'simple' ? 'simple' : { everyMonths: monthsOf[gathers] },
  }
}

/** What is wrong with the classes of a company themselves. */
export function classFaults(source: CapTableSource, company: string): CapTableFault[] {
  const classes = classesOf(source, company)
  const faults = classes.flatMap((named) => faultsOfClass(source, company, named))
  for (const { code, class: id, message } of faultsOfRegister(registerOf(source, company))) {
    const span = classes.find(({ name }) => name === id)?.nameSpan
    if (span !== undefined) faults.push({ code, span, ...inTwo(message) })
  }
  return faults
}

function faultsOfClass(
  source: CapTableSource,
  company: string,
  { name, nameSpan, value }: Named<ShareClass>,
): CapTableFault[] {
  const faults: CapTableFault[] = []
  const into = value.into === undefined ? null : classNamed(source, value.into)
  if (value.into !== undefined && into !== null && into.company !== company) {
    const message = `${name} of ${company} turns into a class of ${into.company}`
    const help = `name a class of ${company}`
    faults.push({ code: 'another-company', span: value.into.span, message, help })
  }
  const steps = (value.profit ?? []).map(({ until }) => until)
  const amounts = [value.price, value.strike, value.valuationCap, value.automaticConversion]
  for (const stated of [...amounts, ...steps]) {
    if (stated !== undefined) faults.push(...currencyFaults(source, stated))
  }
  const needsPrice = value.preference !== undefined || value.cumulative !== undefined
  const isPriced = value.price !== undefined || isSoldInRound(source, company, name)
  if (kindOf(value) === 'preferred' && needsPrice && !isPriced) {
    const message = `the preference of ${name} is a multiple of a price that is not stated`
    const help = 'add “price”: the original price of one share'
    faults.push({ code: 'price-missing', span: nameSpan, message, help })
  }
  const lacking =
    value.kind.value === 'revenue share' && value.cap === undefined
      ? { what: 'what it takes in all', help: 'add “cap”: times the money put in' }
      : value.kind.value === 'profit participation' && value.profit === undefined
        ? { what: 'the part of profit it takes', help: 'add “profit”: its steps' }
        : null
  if (lacking !== null) {
    const message = `${lacking.what} is not stated for ${name}`
    faults.push({ code: 'terms-missing', span: nameSpan, message, help: lacking.help })
  }
  return faults
}

/** What is wrong with an amount of a cap table that is in another currency. */
export function currencyFaults(source: CapTableSource, placed: Placed<Amount>): CapTableFault[] {
  const { currency } = placed.value
  if (currency === null || currency === source.currency) return []
  const message = `the cap table is kept in ${source.currency}, and this amount is in ${currency}`
  const help = `write it in ${source.currency}, with the amount paid in the note`
  return [{ code: 'other-currency', span: placed.span, message, help }]
}

/** Whether a round says at which price shares of a class were sold, or SAFEs and notes turned into them. */
function isSoldInRound(source: CapTableSource, company: string, wanted: string): boolean {
  const isMeant = (placed: Placed<string> | undefined) =>
    placed !== undefined && source.resolve('class', placed.value) === `${company}/${wanted}`
  return source.facts.some((fact) => {
    if (fact.kind !== 'pricedRound') return false
    const { pricedRound, converting } = fact
    if (isMeant(pricedRound) || isMeant(converting?.into)) return true
    const turning = (converting?.classes ?? []).map((placed) => classNamed(source, placed)?.name)
    return classesOf(source, company).some(
      ({ name, value }) => turning.includes(name) && isMeant(value.into),
    )
  })
}

/** What is wrong, and what to do: the two halves of an engine's message. */
export function inTwo(message: string): { readonly message: string; readonly help: string } {
  const colon = message.lastIndexOf(': ')
  return colon === -1
    ? { message, help: 'correct one of the facts' }
    : { message: message.slice(0, colon), help: message.slice(colon + 2) }
}
