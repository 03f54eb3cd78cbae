import {
  amount,
  amountAboveZero,
  mapOf,
  numberAboveZero,
  optional,
  percentFromZero,
  plainNumber,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'

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
      'pool',
    ),
    'what it is',
  ),
  votes: optional(plainNumber, 'per share'),
  price: optional(amountAboveZero, 'original price of one share'),
  preference: optional(plainNumber, 'times the original price, paid first'),
  rank: optional(plainNumber, '1 is paid first; classes of one rank share by preference'),
  participating: optional(word('no', 'yes'), 'whether it shares in the rest besides'),
  cap: optional(plainNumber, 'the most it takes in all, times the original price'),
  converts: optional(numberAboveZero, 'common shares for one share'),
  strike: optional(amount, 'paid to exercise one option or warrant'),
  dividend: optional(percentFromZero, 'a year, on the original price'),
  note: optional(text, 'what the charter says, in your words'),
})

/** Somebody who appears in the book. */
export const party = record('a party', {
  name: required(text, 'what people call it'),
  kind: optional(
    word('company', 'listed company', 'fund', 'person', 'government', 'group'),
    'what it is',
  ),
  classes: optional(mapOf('classes', shareClass, { declares: 'class' }), 'its share classes'),
  note: optional(text, 'what to know about it'),
})

export type Party = ReadOf<typeof party>
export type ShareClass = ReadOf<typeof shareClass>
