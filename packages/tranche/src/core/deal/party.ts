import {
  amount,
  amountAboveZero,
  decimals,
  discount,
  listOf,
  mapOf,
  nameOf,
  numberAboveZero,
  oneOrMany,
  optional,
  percentFromZero,
  plainNumber,
  portion,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'
import { sale } from './sale.ts'

const compounding = word('simple', 'monthly', 'quarterly', 'yearly')
const dayCount = word('actual/365', 'actual/actual', 'actual/365.25', '30/360')

/** A part of what debts leave, until something has been received since the beginning. */
const profitStep = record('a profit step', {
  part: required(portion, 'of what debts leave'),
  until: optional(amountAboveZero, 'until so much has been received in all'),
  times: optional(
    numberAboveZero,
    'until so many times the money put in has been received; 1 x is recoupment',
  ),
})

/** A class of shares or other claims of a company. */
const shareClass = record('a class', {
  kind: required(
    word(
      'common',
      'preferred',
      'non-voting common',
      'non-voting preferred',
      'option',
      'warrant',
      'promised option',
      'pool',
      'safe',
      'convertible note',
      'profit participation',
      'revenue share',
    ),
    'what it is',
  ),
  votes: optional(plainNumber, 'per share; without it as many as the common shares it converts to'),
  price: optional(amountAboveZero, 'original price of one share'),
  preference: optional(
    plainNumber,
    'times the original price, or what was put in for a SAFE or note, paid first',
  ),
  rank: optional(plainNumber, '1 is paid first; classes of one rank share by preference'),
  participating: optional(word('no', 'yes'), 'whether it shares in the rest besides'),
  cap: optional(
    plainNumber,
    'the most it takes in all, times the original price or the money put in',
  ),
  into: optional(
    nameOf('class'),
    'the class it turns into; without it the first common class, or that of the round for a SAFE or note',
  ),
  converts: optional(numberAboveZero, 'shares for one share; 1 without it'),
  convertible: optional(word('yes', 'no'), 'whether preferred shares convert at all'),
  automaticConversion: optional(
    amountAboveZero,
    'price of a common share in an offering from which it converts by itself',
  ),
  ipoRatchet: optional(
    numberAboveZero,
    'times the original price that its shares are worth at least after an offering',
  ),
  antiDilution: optional(
    word('none', 'full ratchet', 'broad-based weighted average', 'narrow-based weighted average'),
    'what happens to the conversion price when shares are sold below it',
  ),
  conversionPricePlaces: optional(
    decimals,
    'decimals to which an adjusted conversion price is rounded, the nearest; none without it',
  ),
  strike: optional(amount, 'paid to exercise one option or warrant'),
  atExit: optional(word('vested only', 'all'), 'which options are paid at an exit'),
  dividend: optional(percentFromZero, 'a year, on the original price'),
  cumulative: optional(compounding, 'how unpaid dividends gather; without it they do not'),
  dividendOnConversion: optional(
    word('lapses', 'is paid'),
    'whether unpaid dividends are still paid to one who converts',
  ),
  valuationCap: optional(amountAboveZero, 'the highest valuation at which it converts'),
  capForm: optional(
    word('pre-money', 'post-money'),
    'pre-money leaves out what converts, post-money counts it; post-money without it',
  ),
  discount: optional(discount, 'taken off the price of the round in which it converts'),
  interest: optional(percentFromZero, 'a year, on the principal'),
  compounding: optional(compounding, 'how interest gathers; simple without it'),
  dayCount: optional(dayCount, 'how days become years; actual/365 without it'),
  mostFavoured: optional(word('yes', 'no'), 'whether it may take the terms of later ones'),
  profit: optional(
    listOf(profitStep),
    'the steps of a profit participation; after the last it takes nothing',
  ),
  note: optional(text, 'what the charter says, in your words'),
})

/** A part of every unit of money that debts leave at an exit, ahead of all shares. */
const carveOut = record('a carve-out', {
  to: required(oneOrMany(nameOf('party')), 'who is paid; in equal parts'),
  part: required(portion, 'of what debts leave'),
  until: optional(amountAboveZero, 'until so much has been received in all'),
  rank: optional(plainNumber, 'rank 2 takes its part of what rank 1 leaves'),
})

/** Classes that convert together where enough of them want to. */
const conversionVote = record('a vote on conversion', {
  classes: required(oneOrMany(nameOf('class')), 'the classes that vote, and that the vote binds'),
  part: required(portion, 'of their votes, as converted, that decides for all of them'),
})

/** Somebody who appears in the book. */
export const party = record('a party', {
  name: required(text, 'what people call it'),
  kind: optional(
    word('company', 'listed company', 'fund', 'person', 'government', 'group'),
    'what it is',
  ),
  classes: optional(mapOf('classes', shareClass, { declares: 'class' }), 'its share classes'),
  carveOuts: optional(mapOf('carve-outs', carveOut), 'what managers or others are paid first'),
  conversionVote: optional(conversionVote, 'whose vote converts whole classes'),
  sale: optional(sale, 'what a sale of it would hold back and pay later'),
  note: optional(text, 'what to know about it'),
})

export type Party = ReadOf<typeof party>
export type ShareClass = ReadOf<typeof shareClass>
