import type { OthersRound } from './company.ts'
import type { Layout, PathState } from './path-state.ts'
import type { Places } from './places.ts'
import type { Scene } from './scene.ts'

/** Sets a path of a scene to today, before anything is decided. */
export type Start = (state: PathState, scene: Scene, path: number) => void

/** Takes a path to its next step: levels grow, others invest, units come, rules look. */
export type Advance = (state: PathState, scene: Scene, path: number) => void

export type Walk = { readonly start: Start; readonly advance: Advance }

export function walkOf(places: Places): Walk {
  const { composition, layout, steps, asked } = places
  const { companies, deliveries = [] } = composition
  const todays = slotsToday(places)
  const onDay = companies.map(({ rounds = [] }) => roundsByStep(rounds, places))
  const rounds = (state: PathState, scene: Scene, path: number) => {
    for (let c = 0; c < companies.length; c++) {
      for (const round of onDay[c]?.get(state.step) ?? []) invest(state, layout, c, round)
      const byHazard = scene.rounds[c] ?? []
      for (let k = 0; k < byHazard.length; k++) {
        const counts = byHazard[k]
        if (!counts || state.step === 0) continue
        const happened = counts[(state.step - 1) * scene.points + path] as number
        const round = companies[c]?.rounds?.[k]
        for (let n = 0; round && n < happened; n++) invest(state, layout, c, round)
      }
    }
  }
  const look = (state: PathState) => {
    for (const watch of asked.watchers) watch(state)
  }
  return {
    start: (state, scene, path) => {
      state.step = 0
      state.years = 0
      state.slots.set(todays)
      for (let e = 0; e < layout.events; e++) {
        state.events[e] = scene.events[e * scene.points + path] as number
      }
      rounds(state, scene, path)
      look(state)
    },
    advance: (state, scene, path) => {
      const at = state.step * scene.points + path
      const { slots } = state
      for (let p = 0; p < layout.level.length; p++) {
        const level = layout.level[p] as number
        slots[level] = (slots[level] as number) * ((scene.growth[p] as Float64Array)[at] as number)
      }
      for (let d = 0; d < deliveries.length; d++) {
        const units = layout.units[d] as number
        slots[units] = (slots[units] as number) + ((scene.units[d] as Float64Array)[at] as number)
      }
      if (scene.factor !== null) slots[layout.factor] = scene.factor[at] as number
      state.step++
      state.years = steps.times[state.step] as number
      rounds(state, scene, path)
      look(state)
    },
  }
}

function slotsToday({ composition, layout, asked, valueToday, sharesToday }: Places): Float64Array {
  const slots = new Float64Array(layout.slots + asked.memory.length)
  layout.level.forEach((slot, mover) => {
    slots[slot] = valueToday(mover)
  })
  composition.companies.forEach(({ ownStake = 0 }, company) => {
    const shares = sharesToday(company)
    slots[layout.shares[company] as number] = shares
    slots[layout.own[company] as number] = ownStake * shares
  })
  composition.deliveries?.forEach(({ delivered }, place) => {
    slots[layout.units[place] as number] = delivered
  })
  return slots
}

function roundsByStep(
  rounds: readonly OthersRound[],
  { steps }: Places,
): ReadonlyMap<number, readonly OthersRound[]> {
  const byStep = new Map<number, OthersRound[]>()
  for (const round of rounds) {
    if (round.when.kind !== 'day' || round.when.years < 0) continue
    const step = steps.at(round.when.years)
    byStep.set(step, [...(byStep.get(step) ?? []), round])
  }
  return byStep
}

/** Others put money in at a price at or below the fair one; own shares stay as many. */
function invest(state: PathState, layout: Layout, company: number, round: OthersRound): void {
  const { slots } = state
  const [level, shares] = [layout.level[company] as number, layout.shares[company] as number]
  const before = slots[level] as number
  if (before <= 0) return
  const { size, belowFair = 0 } = round
  const money = size.kind === 'amount' ? size.amount : size.ofValue * before
  slots[shares] = (slots[shares] as number) * (1 + money / ((1 - belowFair) * before))
  slots[level] = before + money
}
