import {
  amountAboveZero,
  duration,
  mapOf,
  nameOf,
  oneOrMany,
  optional,
  portion,
  type ReadOf,
  record,
  required,
  text,
  word,
} from '../grammar/index.ts'

/** A part of the price held back against claims of the buyer. */
const escrow = record('an escrow', {
  part: optional(portion, 'of the price'),
  amount: optional(amountAboveZero, 'held back, where it is no part of the price'),
  for: required(duration, 'how long after the sale it is held'),
  borne: required(
    word('last paid', 'in proportion'),
    'who bears it: those who are paid last, as in the NVCA form, or all classes in proportion to what they are paid',
  ),
  by: optional(
    oneOrMany(nameOf('class')),
    'the classes that bear it in proportion; all without it',
  ),
  released: optional(portion, 'how much of it comes back; from none to all without it'),
})

/** Paid on top of the price, later, if something happens. */
const earnOut = record('an earn-out', {
  amount: required(amountAboveZero, 'the most that is paid'),
  for: required(duration, 'how long after the sale it can still come'),
  if: required(
    text,
    'what must happen; a fact “milestone” of the company with these words settles it',
  ),
})

/** What a sale of the company would hold back and pay later. */
export const sale = record('a sale', {
  escrow: optional(escrow, 'held back from the price'),
  earnOuts: optional(mapOf('earn-outs', earnOut), 'paid later if a condition comes, in this order'),
})

export type Sale = ReadOf<typeof sale>
