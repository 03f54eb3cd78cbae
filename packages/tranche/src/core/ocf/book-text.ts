import { currencyCodes, whole } from '../quantity/index.ts'
import { type BookLines, conversionOf, decimal, ratioIn, stockClassLines } from './book-classes.ts'
import {
  adjustmentFacts,
  type BookFact,
  eventFacts,
  splitFacts,
  type Teller,
} from './book-events.ts'
import { furtherClasses, issueFacts } from './book-issues.ts'
import { writeBook } from './book-layout.ts'
import { type BookNames, bookNames, legalNameOf } from './book-names.ts'
import { poolFacts, poolTargets, returningPlans, soundPools } from './book-pools.ts'
import { fieldOf, textOf } from './json.ts'
import type { OcfObject, OcfPackage } from './package.ts'
import { securitiesOf } from './securities.ts'
import { parseNumeric } from './shape.ts'
import { vestingSource } from './vesting-days.ts'

/** A package in the words of a book. */
export type BookOfPackage = {
  /** YAML. */
  readonly text: string
  /** Objects that the text does not say. */
  readonly unsaid: readonly OcfObject[]
}

/**
 * Writes the book of a package: the company with its classes, holders, and one fact for each event
 * in the words of a book. The holdings of the book on any day are the positions of the package.
 */
export function bookOfPackage(read: OcfPackage): BookOfPackage {
  const { issuer, objects, asOf, version } = read
  const names = bookNames(read)
  const currency = currencyOf(objects)
  const securities = securitiesOf(objects)
  const stockClasses = objects.filter(({ kind }) => kind === 'STOCK_CLASS')
  const classes = stockClassLines(stockClasses, names, currency)
  const further = furtherClasses(securities, objects, names, currency)
  const targets = poolTargets(objects, names)
  const teller: Teller = {
    names,
    currency,
    securities,
    conversions: new Map([...conversionsOf(stockClasses, names, further.lines), ...targets]),
    adjustments: adjustmentsOf(objects, names),
    vesting: vestingSource(objects),
    returning: returningPlans(objects),
    ...further,
  }
  const { facts, explained } = allFacts(teller, objects)
  const pools = [...names.pools].map(([id, name]) => {
    const into = targets.get(name)?.into
    return [name, { kind: 'pool', ...(into !== undefined && { into }), note: id }] as const
  })
  const text = writeBook({
    tranche: '1',
    title: `${titleOf(issuer)}: cap table`,
    currency,
    sources: {
      package: {
        title: `Open Cap Format package, version ${version}`,
        ...(asOf !== null && { day: asOf }),
        grade: 'A',
      },
    },
    parties: {
      [names.company]: {
        name: titleOf(issuer),
        kind: 'company',
        classes: Object.fromEntries(
          [...classes, ...pools, ...further.lines].map(([name, lines]) => [name, inWords(lines)]),
        ),
        note: issuer?.id ?? '',
      },
      ...Object.fromEntries(holderLines(objects, names.holders)),
    },
    facts: facts.map(({ day, lines }) => ({ day, ...inWords(lines), source: 'package' })),
  })
  const said = new Set([...explained, ...facts.flatMap(({ ids }) => ids)])
  return { text, unsaid: objects.filter(({ id, kind }) => !said.has(id) && !isStanding(kind)) }
}

/** What a unit of each class turns into: as stock classes say, and one for one by a grant or warrant. */
function conversionsOf(
  stockClasses: readonly OcfObject[],
  names: BookNames,
  further: ReadonlyMap<string, BookLines>,
): Teller['conversions'] {
  const stated = stockClasses.flatMap((each) => {
    const conversion = conversionOf(each, names)
    return conversion === null ? [] : [[names.classes.get(each.id) ?? '', conversion] as const]
  })
  const rights = [...further].flatMap(([name, { into }]) =>
    typeof into === 'string' ? [[name, { into, ratio: whole(1) }] as const] : [],
  )
  return new Map([...stated, ...rights])
}

function adjustmentsOf(objects: readonly OcfObject[], names: BookNames): Teller['adjustments'] {
  return objects
    .flatMap((object, order) => {
      if (object.kind !== 'TX_STOCK_CLASS_CONVERSION_RATIO_ADJUSTMENT') return []
      const name = names.classes.get(textOf(object.json, 'stock_class_id') ?? '')
      const ratio = ratioIn(object.json, 'new_ratio_conversion_mechanism')
      const day = textOf(object.json, 'date')
      if (name === undefined || ratio === null || day === undefined) return []
      return [{ day, order, class: name, ratio, object }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function isStanding(kind: string): boolean {
  return ['STAKEHOLDER', 'STOCK_CLASS', 'STOCK_PLAN'].includes(kind)
}

function titleOf(issuer: OcfObject | null): string {
  return (issuer === null ? undefined : textOf(issuer.json, 'legal_name')) ?? 'Company'
}

/** Everything that happened, in the order in which a book tells it. */
function allFacts(teller: Teller, objects: readonly OcfObject[]) {
  const { facts: events, explained } = eventFacts(teller)
  const issues = issueFacts(teller, explained)
  const byDay = (facts: readonly BookFact[]) => [...facts].sort(inOrder)
  const pools = poolFacts(objects, teller.names, byDay(issues))
  const facts = byDay([
    ...splitFacts(teller),
    ...pools,
    ...issues,
    ...events,
    ...adjustmentFacts(teller),
  ])
  const sound = soundPools(facts)
  const sayable = facts.flatMap((fact) => {
    const { reserved, released, pool, ...others } = fact.lines
    const named = String(reserved ?? released ?? pool ?? '')
    if (named === '' || sound.has(named)) return [fact]
    return pool === undefined ? [] : [{ ...fact, lines: others }]
  })
  const explainedIds = [...explained].flatMap(
    (id) => teller.securities.byId.get(id)?.object.id ?? [],
  )
  return { facts: togetherWhereAlike(sayable), explained: explainedIds }
}

/** Two certificates of one kind, size, holder and day are one fact of twice the size. */
function togetherWhereAlike(facts: readonly BookFact[]): BookFact[] {
  const alike = new Map<string, BookFact[]>()
  for (const fact of facts) {
    const { note, ...said } = fact.lines
    const isOwn = said.quantity === undefined || said.vests !== undefined
    const key = JSON.stringify(isOwn ? fact : [fact.day, said])
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [fact])
    else group.push(fact)
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    const each = parseNumeric(String(first?.lines.quantity ?? ''))
    if (first === undefined || group.length === 1 || each === null) return group
    const quantity = decimal(each.mul(group.length))
    const note = group.map(({ lines }) => lines.note).join('; ')
    return [
      { ...first, lines: { ...first.lines, quantity, note }, ids: group.flatMap(({ ids }) => ids) },
    ]
  })
}

const phases = { split: 0, return: 1, issue: 2, event: 3 } as const

function inOrder(a: BookFact, b: BookFact): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return phases[a.phase] - phases[b.phase] || a.order - b.order
}

/** The currency named most often; US dollars where none is. */
function currencyOf(objects: readonly OcfObject[]): string {
  const counts = new Map<string, number>()
  for (const { json } of objects) {
    for (const key of ['share_price', 'investment_amount', 'exercise_price', 'price_per_share']) {
      const money = fieldOf(json, key)
      const currency = money?.kind === 'object' ? textOf(money, 'currency') : undefined
      if (currency === undefined || !currencyCodes.some((code) => code === currency)) continue
      counts.set(currency, (counts.get(currency) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? 'USD'
}

function holderLines(
  objects: readonly OcfObject[],
  holders: ReadonlyMap<string, string>,
): [string, BookLines][] {
  const known = new Map(objects.map((object) => [object.id, object]))
  return [...holders].map(([id, name]) => {
    const object = known.get(id)
    const isPerson =
      object !== undefined && textOf(object.json, 'stakeholder_type') === 'INDIVIDUAL'
    const legalName = (object === undefined ? undefined : legalNameOf(object)) ?? id
    return [name, { name: legalName, ...(isPerson && { kind: 'person' }), note: id }]
  })
}

/** Keys as a book writes them: `optionsExercised` is `options exercised`. */
function inWords(lines: BookLines): BookLines {
  return Object.fromEntries(
    Object.entries(lines).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      value,
    ]),
  )
}
