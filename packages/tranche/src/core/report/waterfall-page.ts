import type { ExitAnswer, LicenceAndHire, MoneyRange, WaterfallAnswer } from '../answer/index.ts'
import { barLines } from './bars.ts'
import type { Sheet } from './csv.ts'
import { nameIn } from './names.ts'
import type { Block, Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Table } from './table.ts'
import type { Words } from './words/index.ts'

/** The answer to `waterfall`: who is paid what, where payouts change course, and why. */
export function waterfallPages(answer: WaterfallAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const said = words.waterfall
  const { company, names, title, asOf, exits, licences, assumed, missing } = answer
  const [only, second] = exits
  const paid =
    only === undefined
      ? []
      : second === undefined
        ? [
            tableUnder(
              said.paidAt(show.count(only.value), answer.currency),
              holdersTable(answer, show, words),
            ),
          ]
        : [tableUnder(said.byClass(answer.currency), classesTable(answer, show, words))]
  return [
    {
      title: said.title(nameIn(names, company)),
      subtitle: said.subtitle({ title, asOf }),
      sections: [
        ...paid,
        ...plotSection(answer, show, words),
        ...breakpointSection(answer, show, words),
        ...sentencesUnder(said.choicesHeading, choices(answer, show, words)),
        ...sentencesUnder(said.laterHeading, laterSentences(answer, words)),
        ...licences.flatMap((licence) => licenceSections(licence, answer, show, words)),
        ...sentencesUnder(
          said.assumed,
          assumed.map((each) => grouped(words.phrase(each), show)),
        ),
        ...sentencesUnder(said.unknownHeading, answer.unknown.map(said.unknown)),
        ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
      ],
    },
  ]
}

const left = { align: 'left' } as const
const right = { align: 'right' } as const

function tableUnder(heading: string, table: Table): Section {
  const block: Block = { kind: 'table', table }
  return { heading, blocks: [block] }
}

function holdersTable(answer: WaterfallAnswer, show: Show, { waterfall: said }: Words): Table {
  const [exit] = answer.exits
  const all = Number(exit?.value ?? 0)
  const choiceOf = (name: string) =>
    exit?.classes.find((each) => each.class === name)?.choice ?? null
  const later = exit?.later ?? []
  return {
    columns: [
      { head: said.holder, ...left },
      { head: said.class, ...left },
      { head: later.length === 0 ? said.amount : said.atSale, ...right },
      ...later.map(({ name }) => ({ head: said.fromLater(name), ...right })),
      { head: said.part, ...right },
      { head: said.choice, ...left },
    ],
    rows: (exit?.payouts ?? []).map(({ holder, class: name, ...paid }) => {
      const [low, high] = [Number(paid.low), Number(paid.high)].map((each) =>
        all === 0 ? 0 : each / all,
      )
      const choice = choiceOf(name)
      const part = { value: low === high ? (low ?? 0) : null, low: low ?? 0, high: high ?? 0 }
      return [
        nameIn(answer.names, holder),
        said.claim(name),
        inFull(paid, show),
        ...later.map(({ payouts }) => {
          const found = payouts.find((each) => each.holder === holder && each.class === name)
          return found === undefined ? '' : inFull(found, show)
        }),
        show.fraction(part),
        choice === null ? '' : said.choiceOf(choice),
      ]
    }),
  }
}

/** To the last minor unit. */
function inFull(
  { low, high }: { readonly low: string; readonly high: string },
  show: Show,
): string {
  return low === high ? show.count(low) : show.counts({ low, high })
}

function classesTable({ exits }: WaterfallAnswer, show: Show, { waterfall: said }: Words): Table {
  const classes = (exits[0]?.classes ?? []).map((each) => each.class)
  const money = (range: MoneyRange) => show.moneyInColumn(extentOf(range))
  return {
    columns: [
      { head: said.exit, ...right },
      ...classes.map((name) => ({ head: said.claim(name), ...right })),
      { head: said.perCommon, ...right },
    ],
    rows: exits.map((exit) => [
      show.moneyInColumn(exact(Number(exit.value))),
      ...exit.classes.map(money),
      money(exit.commonPrice),
    ]),
  }
}

function exact(value: number) {
  return { value, low: value, high: value }
}

function plotSection({ plot }: WaterfallAnswer, show: Show, { waterfall: said }: Words): Section[] {
  if (plot === null) return []
  const labels = plot.values.map((value) => show.moneyInColumn(exact(value)))
  const lines = barLines(
    labels,
    plot.classes.map(({ class: name, paid }) => ({ name: said.claim(name), paid })),
  )
  return [{ heading: said.plot, blocks: [{ kind: 'lines', lines }] }]
}

function breakpointSection(
  { breakpoints, withoutBreakpoints }: WaterfallAnswer,
  show: Show,
  { waterfall: said, phrase }: Words,
): Section[] {
  if (withoutBreakpoints !== null) {
    return sentencesUnder(said.breakpoints, [said.withoutBreakpoints(withoutBreakpoints)])
  }
  if (breakpoints.length === 0) return []
  const pairs = breakpoints.map(({ low, high, reasons }): [string, string] => [
    said.from(show.moneyInColumn(extentOf({ low, high }))),
    said.reasons(reasons.map((each) => grouped(phrase(each), show))),
  ])
  return [{ heading: said.breakpoints, blocks: [{ kind: 'pairs', pairs }] }]
}

/** Amounts in a sentence with their thousands apart; digits inside of a name or a day stay. */
function grouped(sentence: string, show: Show): string {
  return sentence.replace(/(?<![\p{L}\p{N}.,_/-])\d{4,}(\.\d+)?/gu, (digits) => show.count(digits))
}

function choices(
  { exits, bound }: WaterfallAnswer,
  show: Show,
  { waterfall: said }: Words,
): string[] {
  if (exits.length === 0) return []
  const ties = exits.flatMap(({ value, classes }) =>
    classes
      .filter(({ choice }) => choice === 'either')
      .map((each) => said.tie(each.class, show.money(exact(Number(value))))),
  )
  return [...ties, bound.length === 0 ? said.bestReplies : said.bestRepliesBut(bound)]
}

function laterSentences({ later, exits }: WaterfallAnswer, { waterfall: said }: Words): string[] {
  if (later.length === 0 || exits.length === 0) return []
  const sentences = later.map(said.later)
  return exits.length === 1 ? sentences : [...sentences, said.laterAtOnePrice]
}

function licenceSections(
  licence: LicenceAndHire,
  { currency, names }: WaterfallAnswer,
  show: Show,
  { waterfall: said }: Words,
): Section[] {
  const inColumn = (range: MoneyRange) =>
    range.low !== null && range.low === range.high
      ? show.count(range.low)
      : show.moneyInColumn(extentOf(range))
  const money = (range: MoneyRange) => `${inColumn(range)} ${currency}`
  const table: Table = {
    columns: [
      { head: said.round, ...left },
      { head: said.invested, ...right },
      { head: said.multiple, ...right },
      { head: said.paid, ...right },
    ],
    rows: [
      ...licence.rounds.map(({ round, invested, multiple, paid }) => [
        round,
        inColumn(invested),
        show.figure(extentOf(multiple), 'multiple'),
        inColumn(paid),
      ]),
      [said.total, '', '', inColumn(licence.total)],
    ],
  }
  const { by, day, keepEquity, written } = licence
  const sentences = [
    said.fees(money(licence.licenceFee), money(licence.waiverFee), money(licence.fees)),
    said.covered(
      money(licence.total),
      isNothing(licence.uncovered) ? null : money(licence.uncovered),
    ),
    ...(keepEquity === null ? [] : [said.keepEquity(keepEquity)]),
    ...(written.sources.length === 0 ? [] : [said.source(written.sources, written.grade)]),
  ]
  return [
    { ...tableUnder(said.licence(nameIn(names, by), day), table) },
    { heading: null, blocks: [{ kind: 'sentences', sentences }] },
  ]
}

function isNothing({ high }: MoneyRange): boolean {
  return high !== null && Number(high) === 0
}

function extentOf({ low, high }: MoneyRange) {
  const [bottom, top] = [low === null ? null : Number(low), high === null ? null : Number(high)]
  return { value: bottom === top ? bottom : null, low: bottom, high: top }
}

/** Every payout at every price, in full. */
export function waterfallSheet({ company, asOf, exits, licences }: WaterfallAnswer): Sheet {
  const rowsOf = (value: string, when: string, payouts: ExitAnswer['later'][number]['payouts']) =>
    payouts.map(({ holder, class: name, low, high }) => {
      const amount = low === high ? low : `${low} .. ${high}`
      return [company, asOf, value, holder, name, amount, when]
    })
  return {
    heads: ['company', 'asOf', 'exit', 'holder', 'class', 'amount', 'when'],
    rows: [
      ...exits.flatMap(({ value, payouts, later }) => [
        ...rowsOf(value, 'sale', payouts),
        ...later.flatMap((each) => rowsOf(value, each.name, each.payouts)),
      ]),
      ...licences.flatMap(({ day, rounds }) =>
        rounds.map(({ round, paid }) => [
          company,
          day,
          'licence and hire',
          `investors of ${round}`,
          round,
          paid.low === paid.high ? paid.low : `${paid.low} .. ${paid.high}`,
          'sale',
        ]),
      ),
    ],
  }
}
