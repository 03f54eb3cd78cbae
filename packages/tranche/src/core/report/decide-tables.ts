import type { Told } from './decide-page.ts'
import type { Block, Section } from './page.ts'
import type { Table } from './table.ts'

/** The window, what is left of it, and the last practicable day with its neighbours. */
export function daysSection({ right, answer, show, words }: Told): Section {
  const { decide } = words
  const { firstDay, lastDay, daysLeft, businessDaysLeft, neighbours } = right.window
  const { lastPracticableDay: latest, earliestLastPracticableDay: earliest } = right.window
  const practicable =
    latest === null
      ? decide.notKnown
      : earliest === null || earliest === latest
        ? show.day(latest)
        : decide.either(earliest, latest)
  const pairs: [string, string][] = [
    [
      decide.window,
      firstDay === null || lastDay === null
        ? decide.notKnown
        : decide.windowDays({ firstDay, lastDay }),
    ],
    [
      decide.daysLeft,
      daysLeft === null
        ? decide.notKnown
        : decide.daysLeftOf({ days: daysLeft, businessDays: businessDaysLeft }),
    ],
    [decide.lastPracticable, practicable],
  ]
  const isWorthTold = neighbours.some(({ value }) => value.high !== null)
  const table: Table = {
    columns: [
      { head: decide.execution, align: 'left' },
      { head: decide.lastPracticable.toLowerCase(), align: 'left' },
      ...(isWorthTold
        ? [{ head: decide.worthThen(answer.currency), align: 'right' } as const]
        : []),
    ],
    rows: neighbours.map(({ executionDays, day, value }) => [
      decide.executionOf(executionDays),
      show.day(day),
      ...(isWorthTold ? [show.moneyInColumn(value)] : []),
    ]),
  }
  const blocks: Block[] = [{ kind: 'pairs', pairs }]
  return {
    heading: decide.days,
    blocks: neighbours.length === 0 ? blocks : [...blocks, { kind: 'table', table }],
  }
}

/** None, some and all side by side; side benefits in a column of their own where there are any. */
export function amountsSection({ right, answer, show, words }: Told): Section[] {
  const { alternatives } = right
  if (alternatives.length === 0) return []
  const { decide } = words
  const { currency } = answer
  const hasSide = alternatives.some(({ sideBenefit: { low, high } }) => low !== 0 || high !== 0)
  const right_ = { align: 'right' } as const
  const table: Table = {
    columns: [
      { head: decide.choice, align: 'left' },
      { head: decide.amount(currency), ...right_ },
      { head: decide.valueAdded(currency), ...right_ },
      ...(hasSide ? [{ head: decide.sideBenefit(currency), ...right_ }] : []),
      { head: decide.stakeAfter, ...right_ },
      { head: decide.dilution, ...right_ },
    ],
    rows: alternatives.map((alternative) => [
      alternative.allowed
        ? decide.share(alternative.share)
        : decide.notAllowed(decide.share(alternative.share)),
      show.moneyInColumn(alternative.amountExtent),
      show.moneyInColumn(alternative.valueAdded),
      ...(hasSide ? [show.moneyInColumn(alternative.sideBenefit)] : []),
      show.fraction(alternative.stakeAfter),
      show.fraction(alternative.dilution),
    ]),
  }
  const remark = hasSide ? decide.sideApart : decide.noSideBenefit
  return [
    {
      heading: decide.amounts,
      blocks: [
        { kind: 'table', table },
        { kind: 'sentences', sentences: [remark] },
      ],
    },
  ]
}

/** The two or three inputs that come nearest to turning the verdict. */
export function turnsSection({ right, show, words }: Told): Section[] {
  const { decide } = words
  if (right.verdict.action === 'hold' || right.alternatives.length === 0) return []
  const table: Table = {
    columns: [
      { head: decide.input, align: 'left' },
      { head: decide.stated, align: 'right' },
      { head: decide.turnsAt, align: 'right' },
      { head: '', align: 'left' },
    ],
    rows: right.turns.map(({ label, unit, low, high, turnsAt, inside }) => [
      words.phrase(label),
      show.figure({ value: null, low, high }, unit),
      show.figure({ value: turnsAt, low: turnsAt, high: turnsAt }, unit),
      inside ? decide.turnsInside : decide.turnsOutside,
    ]),
  }
  const blocks: Block[] =
    right.turns.length === 0
      ? [{ kind: 'sentences', sentences: [decide.nothingTurns] }]
      : [{ kind: 'table', table }]
  return [{ heading: decide.turns, blocks }]
}

/** The unknown inputs that move the gain most. */
export function unknownsSection({ right, answer, show, words }: Told): Section[] {
  const { decide } = words
  const { unknowns } = right
  if (unknowns.length === 0) return []
  const isOpen = right.verdict.action === 'undetermined'
  const hasWorth = unknowns.some(({ worthOfKnowing }) => worthOfKnowing !== null)
  const shown = (value: number) => show.moneyInColumn({ value, low: value, high: value })
  const table: Table = {
    columns: [
      { head: decide.input, align: 'left' },
      { head: decide.moves(answer.currency), align: 'right' },
      ...(isOpen ? [{ head: decide.settles, align: 'left' } as const] : []),
      ...(hasWorth
        ? [{ head: decide.worthOfKnowing(answer.currency), align: 'right' } as const]
        : []),
    ],
    rows: unknowns.map(({ label, swing, settles, worthOfKnowing }) => [
      words.phrase(label),
      shown(swing),
      ...(isOpen ? [settles ? decide.yes : decide.no] : []),
      ...(hasWorth ? [worthOfKnowing === null ? '' : shown(worthOfKnowing)] : []),
    ]),
  }
  const settled: Block[] = isOpen ? [] : [{ kind: 'sentences', sentences: [decide.settled] }]
  return [{ heading: decide.unknowns, blocks: [...settled, { kind: 'table', table }] }]
}
