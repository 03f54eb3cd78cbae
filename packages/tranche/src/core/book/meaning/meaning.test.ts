import { describe, expect, test } from 'vitest'
import { readBook } from '../read.ts'
import { bookOf, faultsOf, type Parts } from './sample.ts'

const right = (terms: string) => ({ tranches: [`second: { right: amber, ${terms} }`] })
const window = 'window: 2024-01-15 .. 2024-06-28'
const extended = [
  'amendments:',
  '  - { day: 2024-06-01, tranches: { second: { window: 2024-01-15 .. 2024-12-31, amount: 30 M } } }',
]
const birchDeal = (...lines: string[]) => [
  'birch-south:',
  '  investor: birch',
  '  company: south',
  '  announced: 2024-02-01',
  '  tranches:',
  '    first: { duty: birch, amount: 5 M }',
  ...lines,
]
const series =
  '{ day: 2024-02-20, round: north, name: series-a, valuation: 100 M, basis: pre-money }'

type Case = readonly [what: string, parts: Parts, faults: readonly string[]]

function all(cases: readonly Case[]): void {
  test.each(cases)('%s', (_what, parts, faults) => {
    expect(faultsOf(parts)).toEqual(faults)
  })
}

// biome-ignore format: one case a line
describe('days', () => {
  all([
    ['use on the first day',            { facts: ['{ day: 2024-01-15, exercised: second, amount: 1 M }'] }, []],
    ['use on the last day',             { facts: ['{ day: 2024-06-28, exercised: second, amount: 1 M }'] }, []],
    ['use a day late',                  { facts: ['{ day: 2024-06-29, exercised: second, amount: 1 M }'] }, ['days/outside-window 2024-06-29']],
    ['use in a month half outside',     { facts: ['{ day: 2024-06, exercised: second, amount: 1 M }'] }, []],
    ['use in a month wholly outside',   { facts: ['{ day: 2024-07, exercised: second, amount: 1 M }'] }, ['days/outside-window 2024-07']],
    ['late use of an extended window',  { deal: extended, facts: ['{ day: 2024-07-01, exercised: second, amount: 1 M }'] }, []],
    ['use before the extension',        { ...right(window), deal: ['amendments:', '  - { day: 2024-09-01, tranches: { second: { window: 2024-01-15 .. 2024-12-31 } } }'], facts: ['{ day: 2024-07-01, exercised: second }'] }, ['days/outside-window 2024-07-01']],
    ['money in after use in time',      { facts: ['{ day: 2024-06-28, exercised: second, amount: 20 M }', '{ day: 2024-07-02, closed: second, amount: 20 M }'] }, []],
    ['money in late without use',       { facts: ['{ day: 2024-07-02, closed: second, amount: 20 M }'] }, ['days/outside-window 2024-07-02']],
    ['a lapse after the window',        { facts: ['{ day: 2024-06-29, lapsed: second }'] }, []],
    ['a report after the window',       { facts: ['{ day: 2025-01-01, price of: second, is: 100 M pre-money }'] }, []],
    ['a closing before the deal',       { facts: ['{ day: 2024-01-14, closed: first }'] }, ['days/before-deal 2024-01-14']],
    ['a closing in the month of it',    { facts: ['{ day: 2024-01, closed: first }'] }, []],
    ['known later',                     { facts: ['{ day: 2024-02-01, round: north, known: 2024-03-01 }'] }, []],
    ['known in the same month',         { facts: ['{ day: 2024-02-10, round: north, known: 2024-02 }'] }, []],
    ['known earlier',                   { facts: ['{ day: 2024-02-10, round: north, known: 2024-01 }'] }, ['days/known-before-day 2024-01']],
    ['due before the deal',             { tranches: ['first: { duty: amber, due: 2023-12 }'] }, ['days/over-before-deal 2023-12']],
    ['a window opened before the deal', right('window: 2023-01-15 .. 2024-06-28'), []],
    ['a notice as long as the window',  right('window: 2024-06-01 .. 2024-06-28, notice: 4 weeks'), []],
    ['a notice a day longer',           right('window: 2024-06-01 .. 2024-06-28, notice: 29 days'), ['days/notice-too-long 29 days']],
    ['notice of a duty',                { tranches: ['first: { duty: amber, window: 2024-06-01 .. 2024-06-28, notice: 2 months }'] }, []],
    ['an undisclosed window',           right('window: undisclosed, notice: 2 years'), []],
    ['an amended window of the past',   { deal: ['amendments:', '  - { day: 2024-02-01, tranches: { second: { window: 2023-01 .. 2023-06 } } }'] }, ['days/over-before-deal 2023-01 .. 2023-06']],
    ['a window beyond the calendar',    right('window: 2024-01-15 .. 2199-06-28'), ['days/calendar-ends 2024-01-15 .. 2199-06-28']],
    ['a scenario with no such calendar', { base: ['calendar: NYES'] }, ['days/unknown-calendar NYES']],
  ])
})

const capped = ['limits: { ownership cap: 15 % }']
const capRaised = [
  ...capped,
  'amendments:',
  '  - { day: 2024-05-01, limits: { ownership cap: 20 % } }',
]
const priced = (first: string, second: string) => [
  `first: { duty: amber, amount: 10 M, strike: ${first} }`,
  `second: { duty: amber, amount: 10 M, strike: ${second} }`,
]
const bothCame = [
  '{ day: 2024-02-01, closed: first, amount: 10 M }',
  '{ day: 2024-06-03, closed: second, amount: 10 M }',
]
const above = ['meaning/above-ownership-cap 10 M']

// By hand: 10 M at 90 M before it is 10 %. The second stands on the shares of the same day, so that all are worth 100 M before it: 20 of 110, 18.2 %. A round that
// doubles the company between them leaves 5 % of the first.
// biome-ignore format: one case a line
describe('a limit on what may be held', () => {
  all([
    ['kept by the first closing',       { deal: capped, tranches: priced('90 M pre-money', '90 M pre-money'), facts: bothCame.slice(0, 1) }, []],
    ['crossed by the second',           { deal: capped, tranches: priced('90 M pre-money', '90 M pre-money'), facts: bothCame }, above],
    ['kept once it was raised',         { deal: capRaised, tranches: priced('90 M pre-money', '90 M pre-money'), facts: bothCame }, []],
    ['kept after a round of others',    { deal: capped, tranches: priced('90 M pre-money', '300 M pre-money'), facts: [...bothCame, '{ day: 2024-03-01, round: north, amount: 100 M, valuation: 100 M, basis: pre-money }'] }, []],
    ['post-money prices',               { deal: capped, tranches: priced('100 M post-money', '60 M post-money'), facts: bothCame }, above],
    ['by the share, with a count',      { deal: capped, tranches: priced('10 USD per share', '10 USD per share'), facts: [...bothCame, '{ day: 2024-01-20, shares: north, count: 5 M, basis: fully diluted }'] }, above],
    ['by the share, without a count',   { deal: capped, tranches: priced('10 USD per share', '10 USD per share'), facts: bothCame }, []],
    ['a stake above it',                { deal: capped, facts: ['{ day: 2024-03-01, stake: amber, in: north, is: 16 % }'] }, ['meaning/above-ownership-cap 16 %']],
    ['a stake that may be above it',    { deal: capped, facts: ['{ day: 2024-03-01, stake: amber, in: north, is: 14 % .. 16 % }'] }, []],
  ])
})

// biome-ignore format: one case a line
describe('a company that buys', () => {
  all([
    ['its own shares back',             { tranches: ['back: { right: north, seller: amber, amount: 5 M }'] }, []],
    ['new shares of its own',           { tranches: ['back: { right: north, amount: 5 M }'] }, ['meaning/holder-outside-deal north']],
  ])
})

// biome-ignore format: one case a line
describe('rounds', () => {
  all([
    ['money, shares and price that fit',   { facts: ['{ day: 2024-02-20, round: north, amount: 32 M, shares: 2 M, price per share: 16 USD }'] }, []],
    ['rounded to three digits',            { facts: ['{ day: 2024-02-20, round: north, amount: 32.2 M, shares: 2 M, price per share: 16 USD }'] }, []],
    ['money that does not fit',            { facts: ['{ day: 2024-02-20, round: north, amount: 40 M, shares: 2 M, price per share: 16 USD }'] }, ['meaning/round-does-not-add-up 40 M']],
    ['a range that may fit',               { facts: ['{ day: 2024-02-20, round: north, amount: 30 .. 50 M, shares: 2 M, price per share: 16 USD }'] }, []],
    ['a headline after the money',         { facts: ['{ day: 2024-02-20, round: north, amount: 32 M, valuation: 208 M, basis: post-money, price per share: 16 USD }', '{ day: 2024-02-20, shares: north, count: 13 M, basis: fully diluted }'] }, []],
    ['a headline before the money',        { facts: ['{ day: 2024-02-20, round: north, amount: 32 M, valuation: 176 M, basis: pre-money, price per share: 16 USD }', '{ day: 2024-02-20, shares: north, count: 13 M, basis: fully diluted }'] }, []],
    ['a headline read the wrong way',      { facts: ['{ day: 2024-02-20, round: north, amount: 32 M, valuation: 208 M, basis: pre-money, price per share: 16 USD }', '{ day: 2024-02-20, shares: north, count: 13 M, basis: fully diluted }'] }, ['meaning/round-does-not-add-up 208 M']],
    ['a headline whose basis is not told', { facts: ['{ day: 2024-02-20, round: north, amount: 32 M, valuation: 208 M, price per share: 16 USD }', '{ day: 2024-02-20, shares: north, count: 13 M, basis: fully diluted }'] }, []],
  ])
})

// biome-ignore format: one case a line
describe('amounts', () => {
  all([
    ['draws up to the cap',             { facts: ['{ day: 2024-03-01, exercised: second, amount: 15 M }', '{ day: 2024-04-01, exercised: second, amount: 5 M }'] }, []],
    ['draws above the cap',             { facts: ['{ day: 2024-04-01, exercised: second, amount: 6 M }', '{ day: 2024-03-01, exercised: second, amount: 15 M }'] }, ['meaning/drawn-above-cap 6 M']],
    ['draws above a cap that was raised', { deal: extended, facts: ['{ day: 2024-06-02, exercised: second, amount: 30 M }'] }, []],
    ['draws that may be within it',     { facts: ['{ day: 2024-03-01, exercised: second, amount: 15 M .. 25 M }'] }, []],
    ['draws of a cap that is a range',  { ...right(`amount: 20 M .. 30 M, ${window}`), facts: ['{ day: 2024-03-01, exercised: second, amount: 25 M }'] }, []],
    ['one draw told by two sources',    { facts: ['{ day: 2024-03-01, exercised: second, amount: 20 M, source: Herald }', '{ day: 2024-03-01, exercised: second, amount: 18 M, source: Courier }'] }, []],
    ['use and its closing',             { facts: ['{ day: 2024-03-01, exercised: second, amount: 20 M }', '{ day: 2024-03-05, closed: second, amount: 20 M }'] }, []],
    ['closings above the cap',          { facts: ['{ day: 2024-03-01, closed: first, amount: 11 M }'] }, ['meaning/drawn-above-cap 11 M']],
    ['draws in another currency',       { facts: ['{ day: 2024-03-01, exercised: second, amount: 900 M JPY }', '{ day: 2024-03-01, exchange: USD/JPY, is: 150 }'] }, []],
    ['a lapse of what is left',         { facts: ['{ day: 2024-03-01, exercised: second, amount: 15 M }', '{ day: 2024-06-29, lapsed: second }'] }, []],
    ['a lapse before the use',          { facts: ['{ day: 2024-02-01, lapsed: second }', '{ day: 2024-03-01, exercised: second, amount: 20 M }'] }, []],
    ['tranches as large as the deal',   { deal: ['amount: 30 M'] }, []],
    ['tranches above the deal',         { deal: ['amount: 29 M'] }, ['meaning/tranches-above-deal 29 M']],
    ['a smaller undisclosed tranche',   { deal: ['amount: 29 M'], ...right('amount: undisclosed') }, []],
    ['a smallest draw below the cap',   right('amount: { up to: 20 M, at least: 20 M }'), []],
    ['a step-down to as much',          right('amount: { up to: 20 M, step down: { to: 20 M, unless: { event: x } } }'), []],
  ])
})

// biome-ignore format: one case a line
describe('parties and acts', () => {
  all([
    ['a right passed on',               { tranches: ['second: { right: birch, amount: 20 M, assigned: [{ to: birch, amount: 20 M }] }'] }, []],
    ['a stranger\'s right',             { tranches: ['second: { right: birch, amount: 20 M }'] }, ['meaning/holder-outside-deal birch']],
    ['a call on a stranger',            { tranches: ['second: { call: north, on: birch, amount: 20 M }'] }, ['meaning/holder-outside-deal birch']],
    ['a call that is called',           { tranches: ['second: { call: north, on: amber, amount: 20 M }'], facts: ['{ day: 2024-03-01, called: second }'] }, []],
    ['a call that is exercised',        { tranches: ['second: { call: north, on: amber, amount: 20 M }'], facts: ['{ day: 2024-03-01, exercised: second }'] }, ['meaning/not-a-right second']],
    ['a put that is exercised',         { tranches: ['back: { put: amber }'], facts: ['{ day: 2024-03-01, exercised: back }'] }, []],
    ['a right that is called',          { facts: ['{ day: 2024-03-01, called: second }'] }, ['meaning/not-callable second']],
    ['a deal that replaces another',    { deals: birchDeal('  supersedes: amber-north') }, []],
    ['an amendment of another deal',    { deals: birchDeal('  amendments:', '    - { day: 2024-03-01, ends: [second] }') }, ['reference/another-deal second']],
    ['an amendment of its own tranche', { deals: birchDeal('  amendments:', '    - { day: 2024-03-01, ends: [first] }') }, []],
    ['a tranche that requires itself',  right('requires: second'), ['meaning/requires-circle second']],
    ['a tranche that waits for its own lapse', right('when: { lapsed: second }'), ['meaning/requires-circle second']],
    ['a wait for the lapse of another', { tranches: ['a: { right: amber }', 'b: { right: amber, when: { lapsed: a } }'] }, []],
    ['a lapse of nothing known',        right('when: { lapsed: frist }'), ['reference/unknown frist']],
    ['a circle through conditions',     { tranches: ['a: { right: amber, when: { all: [{ used in full: b }] } }', 'b: { right: amber, requires: a }'] }, ['meaning/requires-circle a']],
    ['an alternative is no circle',     { tranches: ['a: { right: amber, when: { any: [{ used in full: b }, { milestone: x }] } }', 'b: { right: amber, requires: a }'] }, []],
    ['two ways to one tranche',         { tranches: ['a: { right: amber }', 'b: { right: amber, requires: a }', 'c: { right: amber, requires: [a, b] }'] }, []],
  ])
})

// biome-ignore format: one case a line
describe('prices', () => {
  all([
    ['a round that is named',           { ...right('strike: price per share of series-a'), facts: [series] }, []],
    ['the latest round, unnamed',       right('strike: price per share of the latest round'), []],
    ['a round nobody names',            right('strike: price per share of series-b'), ['reference/unknown series-b']],
    ['a round inside a rule',           right('strike: { lowest of: [price per share of series-b, { indexed: CPI, start: price per share of series-c }] }'), ['reference/unknown series-b', 'reference/unknown series-c']],
    ['a round inside a conversion',     { deal: ['instruments: { note: { kind: convertible note, conversion: at series-b } }'] }, ['reference/unknown series-b']],
    ['a round of a belief',             { facts: [series], base: ['converts: { first: at the strike .. at series-b }', 'value: { north: 80 % of series-b }', 'issued: { north: { from: 2024-01, notes: 5 M, converted: at series-b } }'] }, ['reference/unknown series-b', 'reference/unknown series-b', 'reference/unknown series-b']],
    ['another company\'s round',        { facts: [series], base: ['value: { south: 80 % of series-a }'] }, ['reference/another-company series-a']],
    ['as another tranche',              right('strike: as second'), []],
    ['as then',                         right('strike: as in 2023-09'), []],
    ['as nothing',                      right('strike: as secnod'), ['reference/unknown secnod']],
    ['as a tranche of its own deal',    { deals: birchDeal('    second: { right: birch, strike: as first }') }, []],
    ['a reported price as nothing',     { facts: ['{ day: 2024-03-01, price of: second, is: as frist }', '{ day: 2024-03-01, closed: first, strike: price per share of series-b }'] }, ['reference/unknown frist', 'reference/unknown series-b']],
    ['a blend of all',                  right('strike: { blend: [{ share: 60 %, price: 1 bn }, { share: 40 %, price: 2 bn }] }'), []],
    ['a blend of less',                 right('strike: { blend: [{ share: 60 %, price: 1 bn }, { share: 30 %, price: 2 bn }] }'), ['meaning/blend-sum 60 %']],
    ['shares counted from one day',     { base: ['strike: { second: 200 M pre-money on the shares of 2024-01 }', 'issued: { north: { from: 2024-01-15 } }'] }, []],
    ['shares counted from two days',    { base: ['strike: { second: 200 M pre-money on the shares of 2024-01 }', 'issued: { north: { from: 2023-09 } }'] }, ['days/shares-of-another-day 2023-09']],
  ])
})

// biome-ignore format: one case a line
describe('scenarios', () => {
  all([
    ['news that is fair',               { base: ['news: { north: [{ day: 2024-09, moves: [{ odds: 50 %, to: 150 % }, { odds: 50 %, to: 50 % }] }] }'] }, []],
    ['odds that were rounded',          { base: ['news: { north: [{ day: 2024-09, moves: [{ odds: 33.33 %, to: 100 % }, { odds: 33.33 %, to: 100 % }, { odds: 33.33 %, to: 100 % }] }] }'] }, []],
    ['odds that are ranges',            { base: ['news: { north: [{ day: 2024-09, moves: [{ odds: 40 % .. 60 %, to: 150 % }, { odds: 40 % .. 60 %, to: 50 % }] }] }'] }, []],
    ['odds that cannot add up',         { base: ['news: { north: [{ day: 2024-09, moves: [{ odds: 40 % .. 45 %, to: 150 % }, { odds: 40 % .. 45 %, to: 50 % }] }] }'] }, ['meaning/news-odds 40 % .. 45 %']],
    ['news that is a gift',             { base: ['news: { north: [{ day: 2024-09, moves: [{ odds: 50 %, to: 160 % }, { odds: 50 %, to: 50 % }] }] }'] }, ['meaning/news-mean 160 %']],
    ['a race that leaves a field',      { base: ['odds: { north: 60 %, south: 30 % }'] }, []],
    ['a race of more than one winner',  { base: ['odds: { north: 60 %, south: 50 % }'] }, ['meaning/odds-sum 50 %']],
    ['stakes in two companies',         { base: ['stake: { amber: { north: 60 %, south: 60 % } }'] }, []],
    ['stakes above the whole',          { base: ['stake: { amber: { north: 60 % }, birch: { north: 41 % } }'] }, ['meaning/stakes-sum 41 %']],
    ['a volatility as high as can be',  { base: ['volatility: { north: 90 % .. 1000 % }'] }, []],
    ['a volatility that is a slip',     { base: ['volatility: { north: 90 % .. 9000 % }'] }, ['meaning/volatility-high 90 % .. 9000 %']],
    ['a benefit that flattens out',     { base: ['side benefit: { second: { up to: 3 M, scale: 10 M } }'] }, []],
    ['half a benefit',                  { base: ['side benefit: { second: { scale: 10 M } }'] }, ['meaning/half-a-benefit 10 M']],
    ['a yearly benefit',                { base: ['side benefit: { second: { per year: 2 %, until: 2028 } }'] }, []],
    ['a belief for what has no right',  { base: ['strike: { first: 100 M pre-money }', 'law: lognormal'] }, []],
    ['a scenario without a law',        { base: ['rate: 5 %'] }, []],
    ['a scenario built from itself',    { base: ['from: base'] }, ['meaning/scenario-circle base']],
    ['rates below zero',                { base: ['rate: -0.5 %', 'margin: { north: -10 % }', 'real world: { drift: -5 % .. 5 %, horizon: 1 year }'] }, []],
  ])
})

// biome-ignore format: one case a line
describe('money and repetition', () => {
  all([
    ['a currency with its rate',        { facts: ['{ day: 2024-02-20, round: north, amount: 15 M EUR }', '{ day: 2024-02-20, exchange: EUR/USD, is: 1.08 }'] }, []],
    ['a rate the other way round',      { facts: ['{ day: 2024-02-20, round: north, amount: 15 M EUR }', '{ day: 2024-02-20, exchange: USD/EUR, is: 0.93 }'] }, []],
    ['a currency without a rate, twice', { facts: ['{ day: 2024-02-20, round: north, amount: 15 M EUR }', '{ day: 2024-02-21, round: north, amount: 16 M EUR }'] }, ['units/no-exchange-rate 15 M EUR']],
    ['a rate between two others',       { facts: ['{ day: 2024-02-20, round: north, amount: 15 M EUR }', '{ day: 2024-02-20, exchange: EUR/GBP, is: 0.86 }'] }, ['units/no-exchange-rate 15 M EUR']],
    ['a currency of a price',           { base: ['strike: { second: 12 EUR per share }'] }, ['units/no-exchange-rate 12 EUR per share']],
    ['an unknown code in a pair',       { facts: ['{ day: 2024-02-20, exchange: USD/UER, is: 1.08 }'] }, ['units/unknown-currency UER']],
    ['a pair of one',                   { facts: ['{ day: 2024-02-20, exchange: USD/USD, is: 1 }'] }, ['units/not-a-currency-pair USD/USD']],
    ['a rate of nothing',               { facts: ['{ day: 2024-02-20, exchange: EUR/USD, is: 0 }'] }, ['meaning/out-of-bounds 0']],
    ['the same with another note',      { facts: ['{ day: 2024-02-20, round: north, amount: 15 M }', '{ day: 2024-02-20, round: north, amount: 15 M, note: again }'] }, ['meaning/said-twice 2024-02-20']],
    ['two reports that conflict',       { facts: ['{ day: 2024-02-20, round: north, valuation: 15 bn }', '{ day: 2024-02-20, round: north, valuation: 18.4 bn }'] }, []],
    ['news outside any window',         { facts: ['{ day: 2020-02-20, reported: a rumour }'] }, []],
  ])
})

test('a book of ten thousand lines is read as one of ten', () => {
  const deals = Array.from({ length: 1250 }, (_, i) => [
    `deal-${i}:`,
    '  investor: birch',
    '  company: south',
    '  announced: 2024-02-01',
    '  tranches:',
    `    first: { duty: birch, amount: 5 M }`,
    `    second: { right: birch, amount: 5 M, ${window}, requires: first }`,
  ]).flat()
  const facts = Array.from(
    { length: 1250 },
    (_, i) => `{ day: 2024-03-01, exercised: deal-${i}/second, amount: 6 M }`,
  )
  const text = bookOf({ deals, facts })
  expect(text.split('\n').length).toBeGreaterThan(10_000)
  const { faults } = readBook('book.yaml', () => text)
  expect(faults).toHaveLength(1250)
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['meaning/drawn-above-cap']))
})
