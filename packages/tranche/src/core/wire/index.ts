/**
 * wire: what do other programs read?
 * One versioned JSON shape for each answer (`tranche.decide/1`); a field keeps its name and meaning as long as the number behind
 * the name of the shape stays. Money in major units as plain numbers, parts of one, days as `2024-03-27`; `low` and `high` span what
 * is not known, null where nothing bounds them; `value` is null without a stated centre. Reasons are English sentences.
 */
export { type WireCheck, wireCheck } from './check.ts'
export { type WireDecide, wireDecide } from './decide.ts'
export { type WireExplain, type WireFigures, wireExplain, wireFigures } from './explain.ts'
export { type WireExtent, wireExtent } from './extent.ts'
export { type WireFlows, wireFlows } from './flows.ts'
export { writeJson } from './json.ts'
export { type WireRace, wireRace } from './race.ts'
export { type WireRights, wireRights } from './rights.ts'
export { type WireRollForward, wireRollForward } from './roll-forward.ts'
export { type WireSignal, wireSignal } from './signal.ts'
export { type WireStakes, wireStakes } from './stakes.ts'
export { type WireValue, wireValue } from './value.ts'
export { type WireWaterfall, wireWaterfall } from './waterfall.ts'
