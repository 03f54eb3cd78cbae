import {
  amountAboveZero,
  byShape,
  conversion,
  discount,
  listOf,
  nameOf,
  oneOrMany,
  optional,
  percentFromZero,
  period,
  plainNumber,
  portion,
  price,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'
import { conditionOrList } from './condition.ts'

const preference = record('a preference', {
  multiple: required(plainNumber, 'times the money invested, paid first'),
  rank: optional(plainNumber, '1 is paid first'),
  participating: optional(word('no', 'yes'), 'whether it shares in the rest besides'),
  cap: optional(plainNumber, 'the most it takes in all, times the money invested'),
})

/** A share of profit until something is reached, then the next step. */
const profitStep = record('a profit step', {
  share: required(portion, 'part of the profit'),
  until: optional(text, 'what ends the step: recouped, a multiple, a day'),
  returnCap: optional(plainNumber, 'times the money invested at which it ends'),
})

/** Said by the price alone, or with what must happen before. */
const conversionTerm = byShape({
  scalar: conversion,
  map: record('a conversion', {
    when: optional(conditionOrList, 'when it converts'),
    price: optional(price, 'at which price'),
  }),
})

/** What invested money turns into. */
export const instrument = record('an instrument', {
  kind: required(
    word(
      'convertible note',
      'safe',
      'preferred',
      'non-voting preferred',
      'common',
      'non-voting common',
      'shares',
      'warrant',
      'perpetual preferred',
      'loan',
      'stream',
      'royalty',
      'profit participation',
      'forward',
      'credits',
      'undisclosed',
    ),
    'what it is',
  ),
  into: optional(
    word('preferred', 'non-voting preferred', 'common', 'non-voting common', 'undisclosed'),
    'what it converts into',
  ),
  conversion: optional(conversionTerm, 'when and at which price it converts'),
  preference: optional(preference, 'what it is paid before others'),
  interest: optional(percentFromZero, 'a year, simple'),
  maturity: optional(period, 'when a note falls due'),
  valuationCap: optional(amountAboveZero, 'the highest valuation at which a note converts'),
  discount: optional(discount, 'taken off the price of the round in which it converts'),
  profit: optional(listOf(profitStep), 'the steps of a profit participation'),
  votes: optional(word('voting', 'non-voting'), 'whether it votes'),
  note: optional(text, 'what the documents say, in your words'),
  source: optional(oneOrMany(nameOf('source')), 'where it is published'),
  grade: optional(word('A', 'B', 'C', 'D', 'U'), 'how good the source is'),
})

export type Instrument = ReadOf<typeof instrument>
