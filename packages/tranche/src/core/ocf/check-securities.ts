import { type Rational, whole, writeDecimal } from '../quantity/index.ts'
import { dayOf } from '../time/index.ts'
import { allTakings } from './check-issuance.ts'
import type { Faults } from './faults.ts'
import { labelOf, type OcfObject, placeOfObject } from './package.ts'
import { beforeTaking, stepsOf } from './remaining.ts'
import type { Securities, Security, Taking } from './securities.ts'
import { targetIdOf } from './targets.ts'

const endOfDays = dayOf('9999-12-31')

/** Checks that nothing takes more than there is, and that what is given and received agree. */
export function checkSecurities(
  securities: Securities,
  objects: readonly OcfObject[],
  faults: Faults,
): void {
  for (const security of securities.byId.values()) checkLife(security, securities, faults)
  for (const taking of allTakings(securities)) checkReceived(taking, securities, faults)
  reportGrantsUnsplit(securities, objects, faults)
}

function checkLife(security: Security, securities: Securities, faults: Faults): void {
  for (const { happening, before } of stepsOf(security, securities, endOfDays)) {
    if ('ratio' in happening) continue
    const { day, quantity, object } = happening
    if (day < security.issued) {
      faults.warn(
        'ocf/before-issue',
        placeOfObject(object),
        `${labelOf(object)} is dated ${day}, before its security is issued on ${security.issued}`,
        'check both days',
      )
    }
    if (before === null) continue
    const ended = before.compare(0) === 0
    if (
      ended
        ? quantity === null || quantity.compare(0) > 0
        : quantity !== null && quantity.compare(before) > 0
    ) {
      faults.error(
        'ocf/overdrawn',
        placeOfObject(object),
        `${labelOf(object)} takes ${quantity === null ? 'all' : decimal(quantity)} from a security that holds ${decimal(before)}`,
        'check the quantity, and the events before it',
      )
    }
  }
}

function decimal(quantity: Rational): string {
  return writeDecimal(quantity, 10)
}

/** Movements in which units only change hands or paper: what comes out is what went in. */
const conserving = /_(?:TRANSFER|CONSOLIDATION|REISSUANCE)$/

function checkReceived(taking: Taking, securities: Securities, faults: Faults): void {
  const { object, results, balance } = taking
  const given = givenBy(taking, securities)
  if (conserving.test(object.kind) && results.length > 0) {
    compare(object, 'gives', given.taken, 'receivers get', sumOf(results, securities), faults)
  }
  if (balance === null || !securities.byId.has(balance)) return
  compare(object, 'leaves', given.left, 'the balance is', sumOf([balance], securities), faults)
}

function compare(
  object: OcfObject,
  does: string,
  expected: Rational | null,
  others: string,
  found: Rational | null,
  faults: Faults,
): void {
  if (expected === null || found === null || expected.compare(found) === 0) return
  faults.warn(
    'ocf/sums-differ',
    placeOfObject(object),
    `${labelOf(object)} ${does} ${decimal(expected)}, and ${others} ${decimal(found)}`,
    'check the quantities of the event and of the securities it names',
  )
}

/** What a taking takes from its securities together, and what it leaves in them. */
function givenBy(taking: Taking, securities: Securities) {
  let [taken, left]: [Rational | null, Rational | null] = [whole(0), whole(0)]
  for (const id of taking.of) {
    const before = beforeTaking(taking, id, securities)
    const quantity = taking.quantity ?? before
    taken = quantity === null ? null : (taken?.add(quantity) ?? null)
    left = quantity === null || before === null ? null : (left?.add(before.sub(quantity)) ?? null)
  }
  return { taken, left }
}

/** The quantities at issue of securities together; null where one is not known. */
function sumOf(ids: readonly string[], { byId }: Securities): Rational | null {
  return ids.reduce<Rational | null>((sum, id) => {
    const quantity = byId.get(id)?.quantity ?? null
    return sum === null || quantity === null ? null : sum.add(quantity)
  }, whole(0))
}

/** The format does not say whether a split changes grants and warrants; here it does not. */
function reportGrantsUnsplit(
  { byId, splits }: Securities,
  objects: readonly OcfObject[],
  faults: Faults,
): void {
  const byObjectId = new Map(objects.map((object) => [object.id, object]))
  for (const security of byId.values()) {
    const { kind, issued, object } = security
    if (kind !== 'equity_compensation' && kind !== 'warrant') continue
    const shareClass = targetIdOf(security, byObjectId)
    const split = (splits.get(shareClass) ?? []).find(({ day }) => day > issued)
    if (split === undefined) continue
    faults.warn(
      'ocf/grant-not-split',
      placeOfObject(object),
      `${labelOf(object)} is a right to a class that ${labelOf(split.object)} splits; it is counted as written`,
      'the format does not say whether a split changes it; if it does, issue it anew',
    )
  }
}
