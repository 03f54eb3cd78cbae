import type { CashLine, FlowsAnswer, ReturnRatios } from '../answer/index.ts'
import { wireExtent } from './extent.ts'

/** The answer to `flows` as other programs read it. */
export function wireFlows(answer: FlowsAnswer) {
  const { book, title, asOf, scenario, currency, pairs, investors, missing, assumptions } = answer
  return {
    schema: 'tranche.flows/1',
    book,
    title,
    asOf,
    at: 'close',
    scenario,
    currency,
    pairs: pairs.map(({ investor, company, years, ...pair }) => ({
      investor,
      company,
      ...wireLine(pair),
      ...wireRatios(pair),
      years: years.map(({ year, inYear, cumulated }) => ({
        year,
        inYear: wireLine(inYear),
        cumulated: wireLine(cumulated),
      })),
    })),
    investors: investors.map(({ investor, ...flow }) => ({
      investor,
      ...wireLine(flow),
      ...wireRatios(flow),
    })),
    total: wireLine(answer.total),
    schedules: answer.schedules.map(({ party, cash, calls, days, worst, overlap }) => ({
      party,
      cash: wireExtent(cash),
      calls: calls.map((call) => ({ ...call, amount: wireExtent(call.amount) })),
      days: days.map(({ day, balance }) => ({ day, balance: wireExtent(balance) })),
      worst: worst === null ? null : { day: worst.day, balance: wireExtent(worst.balance) },
      overlap: overlap === null ? null : { ...overlap, amount: wireExtent(overlap.amount) },
    })),
    clearing: wireClearing(answer.clearing),
    failures: answer.failures.map(({ party, contractsCut, defaults, losses, invested }) => ({
      party,
      contractsCut: wireExtent(contractsCut),
      defaults: defaults.map(({ party, when }) => ({ party, when })),
      losses: losses.map(wireAmount),
      invested: invested.map(wireAmount),
    })),
    crossHoldings: wireHoldings(answer.crossHoldings),
    missing: missing.map(({ what }) => what),
    remedies: missing.map(({ remedy }) => remedy),
    assumptions,
  }
}

function wireHoldings(held: FlowsAnswer['crossHoldings']) {
  if (held === null) return null
  return {
    companies: held.companies.map(({ company, assets, total, toOutsiders }) => ({
      company,
      assets: wireExtent(assets),
      total: wireExtent(total),
      toOutsiders: wireExtent(toOutsiders),
    })),
    sumOfAssets: wireExtent(held.sumOfAssets),
    sumOfTotals: wireExtent(held.sumOfTotals),
    ifWorthless: held.ifWorthless.map(({ company, losses }) => ({
      company,
      losses: losses.map(wireAmount),
    })),
    how: held.how,
  }
}

export type WireFlows = ReturnType<typeof wireFlows>

function wireLine({ out, back, net, backAtMargin, netAtMargin }: CashLine) {
  return {
    out: wireExtent(out),
    back: wireExtent(back),
    net: wireExtent(net),
    backAtMargin: wireExtent(backAtMargin),
    netAtMargin: wireExtent(netAtMargin),
  }
}

function wireRatios({ firstReturnRatio, grossRatio }: ReturnRatios) {
  return { firstReturnRatio: wireExtent(firstReturnRatio), grossRatio: wireExtent(grossRatio) }
}

function wireClearing({ obligations, parties, total, unique, how }: FlowsAnswer['clearing']) {
  return {
    obligations: obligations.map((owed) => ({ ...owed, amount: wireExtent(owed.amount) })),
    parties: parties.map(({ party, defaults, ...line }) => ({
      party,
      cash: wireExtent(line.cash),
      owes: wireExtent(line.owes),
      pays: wireExtent(line.pays),
      paysLeast: wireExtent(line.paysLeast),
      keeps: wireExtent(line.keeps),
      defaults,
    })),
    total: {
      cash: wireExtent(total.cash),
      owes: wireExtent(total.owes),
      pays: wireExtent(total.pays),
      paysLeast: wireExtent(total.paysLeast),
      keeps: wireExtent(total.keeps),
      fallShort: wireExtent(total.fallShort),
    },
    unique,
    how,
  }
}

type PartyAmount = FlowsAnswer['failures'][number]['losses'][number]

function wireAmount({ party, amount }: PartyAmount) {
  return { party, amount: wireExtent(amount) }
}
