import type { Names, RightLine, RightsAnswer } from '../answer/index.ts'
import { writePeriod } from '../time/index.ts'
import type { Sheet } from './csv.ts'
import { nameIn } from './names.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { isUnknown, Show } from './shown.ts'
import type { Table } from './table.ts'
import type { Words } from './words/index.ts'

/** The answer to `rights`: one table of what stands, then each right that is open or still to come. */
export function rightsPages(answer: RightsAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const { rights, asOf, scenario, title, later, names, recorded } = answer
  const said = words.rights
  const laterUses = later.map(({ id, day, amount }) =>
    said.later({ id, day, amount: show.money(amount) }),
  )
  return [
    {
      title,
      subtitle: rights.length === 0 ? said.none : said.subtitle({ asOf, scenario }),
      sections: [
        ...(rights.length === 0 ? [] : [tableSection(answer, show, words)]),
        ...rights.filter(isToCome).map((right) => rightSection(right, names, show, words)),
        ...sentencesUnder(said.recordedHeading, recorded.map(said.recorded)),
        ...sentencesUnder(said.laterHeading, laterUses),
      ],
    },
  ]
}

function isToCome({ status }: RightLine): boolean {
  return [
    'open',
    'not-open-yet',
    'committed',
    'callable',
    'non-binding',
    'condition-failed',
  ].includes(status)
}

function tableSection(
  { rights, currency, names }: RightsAnswer,
  show: Show,
  words: Words,
): Section {
  const said = words.rights
  const table: Table = {
    columns: [
      { head: said.tranche, align: 'left' },
      { head: said.kind, align: 'left' },
      { head: said.holder, align: 'left' },
      { head: said.status, align: 'left' },
      { head: said.closes, align: 'left' },
      { head: said.left(currency), align: 'right' },
    ],
    rows: rights.map(({ id, kind, holder, status, window, due, fallsDueBy, amountLeft }) => [
      id,
      said.kindOf(kind),
      nameIn(names, holder),
      said.statusOf(status),
      show.day(window.lastDay ?? (due === null ? (fallsDueBy ?? '') : writePeriod(due))),
      show.moneyInColumn(amountLeft),
    ]),
  }
  return { heading: null, blocks: [{ kind: 'table', table }] }
}

type Pair = readonly [label: string, shown: string]

function rightSection(right: RightLine, names: Names, show: Show, words: Words): Section {
  const said = words.rights
  const { kind, conditions, cash, unvalued, missing } = right
  const pairs: Pair[] = [
    ...dayPairs(right, words),
    [
      said.amount,
      isUnknown(right.amountCap)
        ? said.amountUnknown(show.money(right.amountUsed))
        : said.amountOf({
            left: show.money(right.amountLeft),
            cap: show.money(right.amountCap),
            used: show.money(right.amountUsed),
          }),
    ],
    ...(kind === 'duty' || kind === 'payment'
      ? []
      : [[said.draw, words.phrase(right.draw.replaceAll('-', ' '))] as const]),
    ...conditions.map(
      ({ words: condition, standing }): Pair => [
        said.condition,
        said.conditionOf({ condition: words.phrase(condition), standing }),
      ],
    ),
    ...(cash === null
      ? []
      : [
          [
            said.cash,
            said.cashOf({ kind, amount: show.money(cash.amount), day: cash.day }),
          ] as const,
        ]),
    ...unvalued.map((what): Pair => [said.unvalued, words.phrase(what)]),
    ...missing.map((lack): Pair => [said.missing, words.decide.missing(lack)]),
  ]
  const heading = said.headingOf({
    id: right.id,
    kind,
    holder: nameIn(names, right.holder),
    company: nameIn(names, right.company),
  })
  return { heading, blocks: [{ kind: 'pairs', pairs }] }
}

/** The day a firm amount falls due; else the window, what is left of it, and the notice it takes. */
function dayPairs(right: RightLine, words: Words): Pair[] {
  const said = words.rights
  const { kind, due, isOverdue, notice, noticeBelieved } = right
  const { firstDay, lastDay, daysLeft, businessDaysLeft } = right.window
  if (kind === 'payment') return [[said.due, whenPaid(right, words)]]
  const falls = due === null ? said.noDay : said.dueOf({ ...due, isOverdue })
  const owed: Pair[] = kind === 'duty' || due !== null ? [[said.due, falls]] : []
  if (kind === 'duty' && lastDay === null) return owed
  return [
    ...owed,
    [
      said.window,
      firstDay === null || lastDay === null ? said.notKnown : said.windowOf({ firstDay, lastDay }),
    ],
    ...(daysLeft === null
      ? []
      : [
          [
            said.daysLeft,
            words.decide.daysLeftOf({ days: daysLeft, businessDays: businessDaysLeft }),
          ] as const,
        ]),
    [said.lastPracticable, practicableOf(right, words)],
    [said.notice, said.noticeOf({ terms: notice, believed: noticeBelieved })],
  ]
}

/** The day of a payment, or by when the condition on which it hangs must be met. */
function whenPaid({ due, isOverdue, fallsDueBy, window, conditions }: RightLine, words: Words) {
  const said = words.rights
  const { firstDay, lastDay } = window
  if (due !== null) return said.dueOf({ ...due, isOverdue })
  if (firstDay !== null && lastDay !== null) return said.windowOf({ firstDay, lastDay })
  if (conditions.length === 0) return said.noDay
  return fallsDueBy === null ? said.onceMet : said.onceMetBy(fallsDueBy)
}

function practicableOf({ window }: RightLine, { rights, decide, shown }: Words): string {
  const { lastPracticableDay: latest, earliestLastPracticableDay: earliest } = window
  if (latest === null) return rights.notKnown
  return earliest === null || earliest === latest
    ? shown.day(latest)
    : decide.either(earliest, latest)
}

export function rightsSheet({ rights, currency, asOf }: RightsAnswer): Sheet {
  return {
    heads: [
      'tranche',
      'kind',
      'holder',
      'company',
      'asOf',
      'status',
      'firstDay',
      'lastDay',
      'daysLeft',
      'businessDaysLeft',
      'lastPracticableDay',
      'currency',
      'amountLeftLow',
      'amountLeftHigh',
      'cashDay',
      'dueFirstDay',
      'dueLastDay',
    ],
    rows: rights.map(({ id, kind, holder, company, status, window, amountLeft, cash, due }) => [
      id,
      kind,
      holder,
      company,
      asOf,
      status,
      window.firstDay,
      window.lastDay,
      window.daysLeft,
      window.businessDaysLeft,
      window.lastPracticableDay,
      currency,
      amountLeft.low,
      amountLeft.high,
      cash?.day ?? null,
      due?.firstDay ?? null,
      due?.lastDay ?? null,
    ]),
  }
}
