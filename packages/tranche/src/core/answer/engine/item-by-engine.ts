import { unknownExtent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import { type PlainDate, yearsBetween } from '../../time/index.ts'
import type { ValueItem } from '../value/value-item.ts'
import type { EngineDesk } from './worth-by-engine.ts'
import { hangsOnPath } from './years-to-simulate.ts'

/** A duty, a company's call or a put by the engine, where its own formula only bounds it or a route is forced; as it was found otherwise. */
export function itemByEngine(
  desk: EngineDesk,
  item: ValueItem,
  { right, day }: { readonly right: RightSituation; readonly day: PlainDate | undefined },
): ValueItem {
  const { engine } = desk
  const { asOf, tranche } = right.question
  if (day === undefined || day <= asOf || right.conditions.some(({ missed }) => missed)) return item
  const isForced = engine?.isForced === true
  // A company may call on any day of its window, not on the last alone.
  const isAnyDay = tranche.terms.kind === 'call' && tranche.terms.due === undefined
  if (!isForced && !isAnyDay && !hangsOnPath(right)) return item
  desk.wanted = true
  if (engine === null) return item
  const years = yearsBetween(asOf, day)
  const found = engine.worthOf({ right, years, isFree: false, hasSideBenefit: false })
  if (found.kind === 'valued') {
    const { extent, error, method, route, why } = found
    return { ...item, value: extent, error, method, engine: { route, why }, missing: [] }
  }
  const engineNote = { route: null, why: found.missing.map(({ what }) => what).join('; ') }
  if (!isForced) return { ...item, engine: engineNote }
  return {
    ...item,
    value: unknownExtent,
    error: null,
    method: 'not to be told by the route asked for',
    engine: engineNote,
    missing: found.missing,
  }
}
