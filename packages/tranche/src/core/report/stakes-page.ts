import { type Amounts, addedUp, type Names, type StakesAnswer } from '../answer/index.ts'
import type { Sheet } from './csv.ts'
import { nameIn } from './names.ts'
import type { Block, Page, Section } from './page.ts'
import { sentencesUnder } from './sentences.ts'
import { Show } from './shown.ts'
import type { Table } from './table.ts'
import type { Words } from './words/index.ts'

type Company = StakesAnswer['companies'][number]

/** The answer to `stakes`: a page a company, with holdings, parts on four bases, and where each investor's money stands. */
export function stakesPages(answer: StakesAnswer, words: Words): Page[] {
  const show = new Show(answer.currency, words.shown)
  const { companies, asOf, scenario, title, currency, names } = answer
  const said = words.stakes
  if (companies.length === 0) return [{ title, subtitle: said.none, sections: [] }]
  return [
    ...totalsPage(answer, show, words),
    ...companies.map((company): Page => {
      const { id, limits, assumed, missing } = company
      return {
        title: said.title(nameIn(names, id)),
        subtitle: said.subtitle({ title, asOf, scenario }),
        sections: [
          ...sentencesUnder(said.notYet, notYet(company, show, said)),
          ...underTable(said.stakes, stakesTable(company, names, show, words)),
          ...underTable(said.holdings, holdingsTable(company, answer, show, words)),
          ...underTable(said.amounts(currency), amountsTable(company.amounts, names, show, words)),
          ...underTable(said.rounds(currency), roundsTable(company, show, words)),
          ...sentencesUnder(said.limits, limits.map(words.phrase)),
          ...sentencesUnder(said.assumed, assumed.map(words.phrase)),
          ...sentencesUnder(words.decide.missingHeading, missing.map(words.decide.missing)),
        ],
      }
    }),
  ]
}

/** On a day before everything, what the book begins with. */
function notYet({ first, holdings, amounts }: Company, show: Show, said: Words['stakes']) {
  if (first !== null) return [said.first(show.day(first.day), first.what)]
  return holdings.length + amounts.length === 0 ? [said.nothing] : []
}

/** Over all companies: who has announced, owes, may be called for and has paid how much. */
function totalsPage(answer: StakesAnswer, show: Show, words: Words): Page[] {
  const { totals, title, asOf, scenario, currency, names } = answer
  if (totals.length === 0) return []
  const said = words.stakes
  const all = [...totals, addedUp(said.allParties, totals)]
  return [
    {
      title: said.totals,
      subtitle: said.subtitle({ title, asOf, scenario }),
      sections: underTable(said.amounts(currency), amountsTable(all, names, show, words)),
    },
  ]
}

function underTable(heading: string, table: Table): Section[] {
  const block: Block = { kind: 'table', table }
  return table.rows.length === 0 ? [] : [{ heading, blocks: [block] }]
}

const left = { align: 'left' } as const
const right = { align: 'right' } as const

function stakesTable(
  { stakes, counts }: Company,
  names: Names,
  show: Show,
  { stakes: said }: Words,
): Table {
  return {
    columns: [
      { head: said.holder, ...left },
      { head: said.outstanding, ...right },
      { head: said.asConverted, ...right },
      { head: said.fullyDiluted, ...right },
      { head: said.voting, ...right },
    ],
    rows: [
      ...stakes.map(({ holder, outstanding, asConverted, fullyDiluted, voting }) => [
        nameIn(names, holder),
        ...[outstanding, asConverted, fullyDiluted, voting].map((part) => show.fraction(part)),
      ]),
      ...(counts === null ? [] : [countsRow(counts, show, said)]),
    ],
  }
}

/** How many shares the parts are of. */
function countsRow(
  { outstanding, asConverted, fullyDiluted, voting }: NonNullable<Company['counts']>,
  show: Show,
  said: Words['stakes'],
): string[] {
  const inWhole = (text: string) => text.split('.')[0] ?? text
  return [
    said.inAll,
    ...[outstanding, asConverted, fullyDiluted, voting].map((ends) => {
      if (ends === null) return said.notKnown
      const [low, high] = [inWhole(ends.low), inWhole(ends.high)]
      return low === high ? show.count(low) : show.counts({ low, high })
    }),
  ]
}

function holdingsTable(
  { holdings }: Company,
  { currency, names }: StakesAnswer,
  show: Show,
  { stakes: said, waterfall }: Words,
): Table {
  return {
    columns: [
      { head: said.holder, ...left },
      { head: said.security, ...left },
      { head: said.class, ...left },
      { head: said.quantity, ...right },
      { head: said.vested, ...right },
      { head: said.funded(currency), ...right },
    ],
    rows: holdings.map(({ holder, security, class: name, quantity, range, vested, funded }) => [
      nameIn(names, holder),
      waterfall.claim(security),
      name === security ? '' : waterfall.claim(name),
      quantity !== null
        ? show.count(quantity)
        : range === null
          ? said.notCounted
          : show.counts(range),
      vested === null ? '' : show.count(vested),
      funded === null ? '' : show.moneyInColumn(funded),
    ]),
  }
}

function roundsTable({ rounds }: Company, show: Show, { stakes: said }: Words): Table {
  // Most headlines name no price of a share.
  const isPriced = rounds.some(({ price }) => price.low !== null)
  return {
    columns: [
      { head: said.day, ...left },
      { head: said.round, ...left },
      ...(isPriced ? [{ head: said.price, ...right }] : []),
      { head: said.newMoney, ...right },
      { head: said.preMoney, ...right },
      { head: said.postMoney, ...right },
    ],
    rows: rounds.map(({ round, day, price, newMoney, preMoney, postMoney }) => [
      show.day(day),
      round,
      ...(isPriced ? [show.price(price)] : []),
      ...[newMoney, preMoney, postMoney].map((amount) => show.moneyInColumn(amount)),
    ]),
  }
}

function amountsTable(
  amounts: readonly Amounts[],
  names: Names,
  show: Show,
  { stakes: said }: Words,
): Table {
  return {
    columns: [
      { head: said.holder, ...left },
      { head: said.announced, ...right },
      { head: said.committed, ...right },
      { head: said.callable, ...right },
      { head: said.fundedShort, ...right },
    ],
    rows: amounts.map(({ holder, announced, committed, callable, funded }) => [
      nameIn(names, holder),
      ...[announced, committed, callable, funded].map((amount) => show.moneyInColumn(amount)),
    ]),
  }
}

/** Parts of every company by holder. */
export function stakesSheet({ companies, asOf, scenario }: StakesAnswer): Sheet {
  return {
    heads: [
      'company',
      'holder',
      'asOf',
      'scenario',
      'outstandingLow',
      'outstandingHigh',
      'asConvertedLow',
      'asConvertedHigh',
      'fullyDilutedLow',
      'fullyDilutedHigh',
      'votingLow',
      'votingHigh',
    ],
    rows: companies.flatMap(({ id, stakes }) =>
      stakes.map(({ holder, outstanding, asConverted, fullyDiluted, voting }) => [
        id,
        holder,
        asOf,
        scenario,
        ...[outstanding, asConverted, fullyDiluted, voting].flatMap(({ low, high }) => [low, high]),
      ]),
    ),
  }
}
