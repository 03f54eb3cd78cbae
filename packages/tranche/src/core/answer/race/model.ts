import { heldFor } from '../../belief/index.ts'
import { type Point, type Reader, recurrence } from '../../decision/index.ts'
import type { Amount, Placed } from '../../grammar/index.ts'
import { type Extent, exactExtent, type Unit, unknownExtent } from '../../origin/index.ts'
import { boundsOf, type Disclosed, type Rational } from '../../quantity/index.ts'
import { nameOf } from '../../situation/index.ts'
import { isPutIn, type Paid } from '../flows/cash.ts'
import { cashOf } from '../flows/owed.ts'
import type { RightNow } from '../one-right/right-now.ts'
import { believedAt, extentRead, type WholeBook } from '../whole-book.ts'
import { type Race, raceOf } from './belief.ts'
import { type OddsCase, oddsOf } from './odds.ts'

export type LabInputs = {
  readonly name: string
  readonly price: Reader | null
  readonly prize: Reader | null
  readonly funds: Reader | null
  readonly strength: Reader | null
}

export type BackerInputs = {
  readonly name: string
  readonly chest: Reader | null
  readonly soleGain: Reader | null
  readonly sharedPart: Reader | null
  readonly rivalHarm: Reader | null
  readonly wedge: Reader
  /** Part held of each contender; null where it holds some and nobody says how much. */
  readonly stakes: readonly Extent[]
  readonly stakeReaders: readonly (Reader | null)[]
  readonly moneyIn: readonly Extent[]
  readonly ownWays: readonly OwnWay[]
}

/** Getting the prize without a contender of others. */
export type OwnWay = {
  readonly option: 'build' | 'buy'
  readonly cost: Extent
  readonly odds: Extent
  readonly prize: Extent
}

/** The race as a scenario believes it; chances apart, since they must add up. */
export type RaceModel = {
  readonly whole: WholeBook
  readonly odds: readonly OddsCase[]
  readonly oddsFrom: 'beliefs' | 'values' | null
  readonly labs: readonly LabInputs[]
  readonly backers: readonly BackerInputs[]
  readonly decisiveness: Reader | null
  readonly step: number | null
  /** Every range at its stated centre, or its middle: a place to look, not a belief. */
  readonly middle: Point
  /** The middle, and each range alone at either end. */
  readonly points: readonly Point[]
  /** Points at which every range stands at one of its ends, drawn evenly. */
  readonly corners: readonly Point[]
  readonly input: (index: number) => string
}

export function raceModel(
  whole: WholeBook,
  paid: readonly Paid[],
  rights: readonly RightNow[],
): RaceModel | null {
  const held = raceOf(whole)
  if (held === null)
    return whole.collector.lacks(
      'who may win, and what winning is worth',
      'a belief “race: { contenders: […], … }”',
    )
  const race = held.value
  const read = new RaceReader(whole, held.scenario)
  const names = race.contenders.map(({ value }) => value)
  const said = (id: string) => nameOf(whole.book, id)
  const { cases, from } = oddsOf(whole, race, names)
  const labs = names.map(
    (name): LabInputs => ({
      name,
      price: read.amountOf(race.price, name, 'price', `price of the whole of ${said(name)} today`),
      prize: read.amountOf(
        race.prize,
        name,
        'prize',
        `worth of the whole of ${said(name)} if it wins`,
      ),
      funds: read.amountOf(
        race.ownFunds,
        name,
        'own-funds',
        `what ${said(name)} can spend by itself`,
      ),
      strength: read.portionOf(race.strength, name, 'strength', `strength of ${said(name)}`),
    }),
  )
  const backers = (race.backers ?? []).map(({ name, value }) =>
    backerOf({ whole, read, paid, rights, names }, name, value),
  )
  const decisiveness =
    race.decisiveness === undefined
      ? null
      : read.number('race/decisiveness', 'how much money decides', 'number', race.decisiveness)
  const step = race.step === undefined ? null : (boundsOf(race.step.value.amount)?.low ?? null)
  const { inputs } = whole.collector
  const middle = inputs.map(({ low, high, centre }) => centre ?? (low + high) / 2)
  const drawn = inputs.length === 0 ? [] : recurrence(inputs.length, cornersDrawn)
  return {
    whole,
    odds: cases,
    oddsFrom: from,
    labs,
    backers,
    decisiveness,
    step,
    middle,
    points: [
      middle,
      ...inputs.flatMap(({ low, high }, i) => [middle.with(i, low), middle.with(i, high)]),
    ],
    corners: drawn.map((at) => inputs.map(({ low, high }, i) => ((at[i] ?? 0) < 0.5 ? low : high))),
    input: (index) => inputs[index]?.label ?? '',
  }
}

/** Corners at which all ranges move together, beside those that move one alone. */
const cornersDrawn = 64

type Surroundings = {
  readonly whole: WholeBook
  readonly read: RaceReader
  readonly paid: readonly Paid[]
  readonly rights: readonly RightNow[]
  readonly names: readonly string[]
}

type BackerText = NonNullable<Race['backers']>[number]['value']

function backerOf(around: Surroundings, name: string, text: BackerText): BackerInputs {
  const { whole, read, names } = around
  const named = (key: string, label: string) =>
    [`${name}/${key}`, `${label} of ${nameOf(whole.book, name)}`] as const
  const [chestId, chestLabel] = named('chest', 'the largest bet')
  const amount = (key: string, label: string, stated: Placed<Amount> | undefined) =>
    stated === undefined ? null : read.amount(...named(key, label), stated)
  const wedge = heldFor(whole.scenario, 'wedge', (party) => party === name)
  const stakes = names.map((company) => stakeOf(around, name, company))
  return {
    name,
    chest:
      text.chest === undefined
        ? cashReader(whole, name)
        : read.amount(chestId, chestLabel, text.chest),
    soleGain: amount('sole-gain', 'gain as the only backer of the winner', text.soleGain),
    sharedPart:
      text.sharedPart === undefined
        ? null
        : read.number(
            ...named('shared-part', 'part of the gain left with a rival beside'),
            'fraction',
            text.sharedPart,
          ),
    rivalHarm: amount('rival-harm', 'loss when only rivals back the winner', text.rivalHarm),
    wedge:
      wedge === null
        ? () => 0
        : (read.number(
            ...named('wedge', 'cost of capital above par'),
            'fraction',
            wedge.value,
            wedge.scenario,
          ) ?? (() => 0)),
    stakes: stakes.map(({ extent }) => extent),
    stakeReaders: stakes.map(({ reader }) => reader),
    moneyIn: names.map((company) => moneyIn(around.paid, name, company)),
    ownWays: (['build', 'buy'] as const).flatMap((option): OwnWay[] => {
      const way = text[option]
      if (way === undefined) return []
      const of = (key: string, label: string) => named(`${option}-${key}`, `${label} (${option})`)
      const extent = (key: string) => extentRead(whole.collector, `${name}/${option}-${key}`)
      read.amount(...of('cost', 'cost'), way.cost)
      read.number(...of('odds', 'chance that it wins'), 'fraction', way.odds)
      read.amount(...of('prize', 'worth if it wins'), way.prize)
      return [{ option, cost: extent('cost'), odds: extent('odds'), prize: extent('prize') }]
    }),
  }
}

function cashReader(whole: WholeBook, party: string): Reader | null {
  const cash = cashOf(whole, party)
  const index = whole.collector.inputOf(`${party}/cash`)
  if (cash === null || cash.low === null) return null
  const { low } = cash
  return index === undefined ? () => low : (at) => at[index] ?? low
}

/** Money that came in, by what facts record: under tranches, or paid and not under a commercial commitment. */
function moneyIn(paid: readonly Paid[], backer: string, company: string): Extent {
  const own = paid.filter((payment) => isPutIn(payment, { investor: backer, company }))
  const sum = (end: 'low' | 'high') =>
    own.reduce<number | null>((total, { amount }) => {
      const part = amount[end]
      return total === null || part === null ? null : total + part
    }, 0)
  const [low, high] = [sum('low'), sum('high')]
  return { value: low === high ? low : null, low, high }
}

/** The part a backer holds: as believed, else as the right it holds finds it; nothing where it put in nothing. */
function stakeOf(
  { whole, read, paid, rights }: Surroundings,
  backer: string,
  company: string,
): { readonly extent: Extent; readonly reader: Reader | null } {
  const id = `${backer}/stake/${company}`
  const label = `part of ${nameOf(whole.book, company)} held by ${nameOf(whole.book, backer)}`
  const believed = heldFor(whole.scenario, 'stake', (party) => party === backer)
  const stated = believed?.value.find(({ name }) => name === company)?.value
  if (believed !== null && stated !== undefined) {
    const reader = read.number(id, label, 'fraction', stated, believed.scenario)
    return { extent: extentRead(whole.collector, id), reader }
  }
  const right = rights.find(
    (open) => open.holder === backer && open.company === company && open.ownStake.low !== null,
  )
  if (right !== undefined && right.ownStake.high !== null && right.ownStake.low !== null) {
    const { value, low, high } = right.ownStake
    const reader = whole.collector.number(
      id,
      label,
      'fraction',
      { low, high, centre: value },
      {
        kind: 'formula',
        formula: 'own shares, notes as converted / all shares',
        inputs: right.figures.filter(({ id }) => id.endsWith('/own-stake')),
        method: null,
      },
    )
    return { extent: right.ownStake, reader }
  }
  if (moneyIn(paid, backer, company).high === 0) return { extent: exactExtent(0), reader: () => 0 }
  whole.collector.lacks(label, `a belief “stake: { ${backer}: { ${company}: … } }”`)
  return { extent: unknownExtent, reader: null }
}

/** Reads what a race states into a collector. */
class RaceReader {
  readonly #whole: WholeBook
  readonly #scenario: string

  constructor(whole: WholeBook, scenario: string) {
    this.#whole = whole
    this.#scenario = scenario
  }

  amount(id: string, label: string, { value, span }: Placed<Amount>): Reader | null {
    return this.#whole.collector.amount(id, label, value, believedAt(span, this.#scenario), label)
  }

  number(
    id: string,
    label: string,
    unit: Unit,
    { value, span }: Placed<Disclosed<Rational>>,
    scenario = this.#scenario,
  ): Reader | null {
    const written = believedAt(span, scenario)
    return this.#whole.collector.disclosed(id, label, unit, value, written, label)
  }

  amountOf(entries: Race['prize'], name: string, key: string, label: string): Reader | null {
    const stated = entries?.find((entry) => entry.name === name)
    return stated === undefined ? null : this.amount(`${name}/${key}`, label, stated.value)
  }

  portionOf(entries: Race['strength'], name: string, key: string, label: string): Reader | null {
    const stated = entries?.find((entry) => entry.name === name)
    return stated === undefined
      ? null
      : this.number(`${name}/${key}`, label, 'number', stated.value)
  }
}
