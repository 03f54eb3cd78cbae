import type { RightLine, RightsAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import type { Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Words } from './words/index.ts'

/** The answer to `rights`: one table of what stands, then each right that is open or still to come. */
export function rightsPages(answer: RightsAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const { rights, asOf, scenario, title, later } = answer
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
        ...rights.filter(isToCome).map((right) => rightSection(right, show, words)),
        ...sentencesUnder(said.laterHeading, laterUses),
      ],
    },
  ]
}

function isToCome({ status }: RightLine): boolean {
  return ['open', 'not-open-yet', 'committed', 'callable'].includes(status)
}

function tableSection({ rights, currency }: RightsAnswer, show: Show, words: Words): Section {
  const said = words.rights
  return {
    heading: null,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { head: said.tranche, align: 'left' },
            { head: said.kind, align: 'left' },
            { head: said.holder, align: 'left' },
            { head: said.status, align: 'left' },
            { head: said.closes, align: 'left' },
            { head: said.left(currency), align: 'right' },
          ],
          rows: rights.map(({ id, kind, holder, status, window, amountLeft }) => [
            id,
            kind,
            holder,
            said.statusOf(status),
            window.lastDay ?? '',
            show.moneyInColumn(amountLeft),
          ]),
        },
      },
    ],
  }
}

function rightSection(right: RightLine, show: Show, words: Words): Section {
  const said = words.rights
  const {
    window,
    notice,
    amountCap,
    amountUsed,
    amountLeft,
    draw,
    conditions,
    cash,
    unvalued,
    missing,
  } = right
  const { firstDay, lastDay, daysLeft, businessDaysLeft } = window
  const pairs: [string, string][] = [
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
          ] as [string, string],
        ]),
    [said.lastPracticable, practicableOf(right, words)],
    [said.notice, notice],
    [
      said.amount,
      said.amountOf({
        left: show.money(amountLeft),
        cap: show.money(amountCap),
        used: show.money(amountUsed),
      }),
    ],
    [said.draw, draw.replaceAll('-', ' ')],
    ...conditions.map(({ words: condition, standing }): [string, string] => [
      said.condition,
      said.conditionOf({ condition, standing }),
    ]),
    ...(cash === null
      ? []
      : [
          [said.cash, said.cashOf({ amount: show.money(cash.amount), day: cash.day })] as [
            string,
            string,
          ],
        ]),
    ...unvalued.map((what): [string, string] => [said.unvalued, what]),
    ...missing.map((lack): [string, string] => [said.missing, words.decide.missing(lack)]),
  ]
  return { heading: right.id, blocks: [{ kind: 'pairs', pairs }] }
}

function practicableOf({ window }: RightLine, { rights, decide }: Words): string {
  const { lastPracticableDay: latest, earliestLastPracticableDay: earliest } = window
  if (latest === null) return rights.notKnown
  return earliest === null || earliest === latest ? latest : decide.either(earliest, latest)
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
    ],
    rows: rights.map(({ id, kind, holder, company, status, window, amountLeft, cash }) => [
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
    ]),
  }
}
