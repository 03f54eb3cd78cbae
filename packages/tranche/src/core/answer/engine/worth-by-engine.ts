import type { Waiting } from '../../decision/index.ts'
import { exactExtent, unknownExtent } from '../../origin/index.ts'
import type { RightSituation } from '../../situation/index.ts'
import type { Evaluated } from '../one-right/evaluate.ts'
import type { RightWorth } from '../one-right/worth-of-right.ts'
import type { RightEngine } from './right-engine.ts'
import { yearsLeft, yearsToSimulate } from './years-to-simulate.ts'

/** The engine of an answer, and whether anything there was that it would have been asked. */
export type EngineDesk = {
  readonly engine: RightEngine | null
  wanted: boolean
}

/**
 * The worth of a right by the engine, where the quick routes only bound it or a route is forced; as it was found otherwise. What keeps the
 * engine from telling it is said, and the bounds stand; a forced route leaves nothing else standing.
 */
export function worthByEngine(
  desk: EngineDesk,
  worth: RightWorth,
  { right, evaluated, waiting }: { right: RightSituation; evaluated: Evaluated; waiting: Waiting },
): RightWorth {
  const { engine } = desk
  const isForced = engine?.isForced === true
  const years = isForced ? yearsLeft(right) : yearsToSimulate(right)
  if (years === null || waiting === 'unknown') return worth
  desk.wanted = true
  if (engine === null) return worth
  const found = engine.worthOf({
    right,
    years,
    isFree: waiting === 'free',
    hasSideBenefit: evaluated.outcomes.some(({ best, bestWithout }) => best !== bestWithout),
  })
  if (found.kind === 'untold') {
    const why = found.missing.map(({ what }) => what).join('; ')
    if (!isForced) return { ...worth, engine: { route: null, why } }
    return {
      ...worth,
      extent: unknownExtent,
      waiting: unknownExtent,
      oneDay: unknownExtent,
      error: null,
      method: 'not to be told by the route asked for',
      engine: { route: null, why },
      lacks: found.missing,
      early: [],
      earlyWithout: [],
    }
  }
  const isOpen = right.conditions.some(({ standing }) => standing !== 'met')
  return {
    ...worth,
    ...found,
    isIfMet: false,
    usedNow: isOpen ? exactExtent(0) : found.usedNow,
    oneDay: unknownExtent,
    trigger: unknownExtent,
    volatility: unknownExtent,
    engine: { route: found.route, why: found.why },
  }
}
