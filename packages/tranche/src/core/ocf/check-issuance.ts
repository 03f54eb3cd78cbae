import type { Faults } from './faults.ts'
import { labelOf, type OcfObject, placeOfObject } from './package.ts'
import type { Securities, Taking } from './securities.ts'

/** Checks that every security is issued once, and that what is named was issued. */
export function checkIssuance(securities: Securities, faults: Faults): void {
  for (const object of securities.repeated) {
    faults.error(
      'ocf/security-twice',
      placeOfObject(object),
      `${labelOf(object)} issues a security that is issued already; only the first counts`,
      'give every security an id of its own',
    )
  }
  for (const { object } of securities.unreadSplits) {
    faults.error(
      'ocf/too-many-splits',
      placeOfObject(object),
      `${labelOf(object)} is one split too many of its class; it is not counted`,
      'check whether the class was really split so often',
    )
  }
  for (const taking of allTakings(securities)) checkNamed(taking, securities, faults)
  reportCycles(securities, faults)
}

/** Each taking once, however many securities it takes from. */
export function allTakings({ takings }: Securities): Set<Taking> {
  return new Set([...takings.values()].flat())
}

function checkNamed(
  { of, results, balance, object }: Taking,
  securities: Securities,
  faults: Faults,
) {
  for (const id of of) {
    if (!securities.byId.has(id)) reportNotIssued(object, id, 'takes from', faults)
  }
  for (const id of results) {
    if (!securities.byId.has(id)) reportNotIssued(object, id, 'results in', faults)
  }
  if (balance !== null && !securities.byId.has(balance)) {
    reportNotIssued(object, balance, 'leaves the balance in', faults)
  }
}

function reportNotIssued(object: OcfObject, id: string, how: string, faults: Faults): void {
  faults.warn(
    'ocf/security-not-issued',
    placeOfObject(object),
    `${labelOf(object)} ${how} security “${id.slice(0, 80)}”, which no issuance carries`,
    'add the issuance, or correct the id',
  )
}

/** A security cannot come, by whatever way, out of itself. */
function reportCycles(securities: Securities, faults: Faults): void {
  const state = new Map<string, 'open' | 'done'>()
  for (const start of securities.takings.keys()) {
    const path: { id: string; next: Iterator<readonly [string, OcfObject]> }[] = []
    const enter = (id: string) => {
      state.set(id, 'open')
      path.push({ id, next: comingOutOf(id, securities) })
    }
    if (!state.has(start)) enter(start)
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const { value, done } = last.next.next()
      if (done === true) {
        state.set(last.id, 'done')
        path.pop()
        continue
      }
      const [id, object] = value
      const seen = state.get(id)
      if (seen === undefined) enter(id)
      else if (seen === 'open') reportCycle(object, id, faults)
    }
  }
}

function* comingOutOf(
  id: string,
  { takings }: Securities,
): Generator<readonly [string, OcfObject], undefined> {
  for (const { results, balance, object } of takings.get(id) ?? []) {
    for (const result of results) yield [result, object]
    if (balance !== null) yield [balance, object]
  }
}

function reportCycle(object: OcfObject, id: string, faults: Faults): void {
  faults.error(
    'ocf/security-cycle',
    placeOfObject(object),
    `${labelOf(object)} gives security “${id.slice(0, 80)}”, which it comes from itself`,
    'give what comes out of a security an id of its own',
  )
}
