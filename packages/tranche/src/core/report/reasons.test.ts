import { expect, test } from 'vitest'
import type { Reason } from '../answer/index.ts'
import { exactExtent, unknownExtent } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import { sentenceOf } from './reasons.ts'
import { Show } from './shown.ts'
import { en } from './words/index.ts'

const show = new Show('USD', en.shown)
const say = (reason: Reason) => sentenceOf(reason, show, en)
const day = '2024-03-27' as PlainDate
const lead = { execution: '1 business day', notice: 'none' }

test('reasons read as plain sentences', () => {
  const gain = { value: null, low: 53961472.9, high: 5737916897.5 }
  expect(say({ code: 'all-beats-none', gain })).toBe(
    'All beats none: using all of it adds 53.96 M .. 5.738 bn USD over letting it lapse.',
  )
  expect(say({ code: 'last-day-has-come', day, lastDay: '2024-03-31' as PlainDate, lead })).toBe(
    '2024-03-27 is the last practicable day: the window ends on 2024-03-31, carrying out a decision takes 1 business day and no notice is needed.',
  )
  expect(say({ code: 'too-late', practicable: day, lead, daysThatWouldDo: 0 })).toBe(
    'Too late under the stated execution time: the last practicable day was 2024-03-27, as carrying out a decision takes 1 business day and no notice is needed. It would have to be carried out on the same day.',
  )
  expect(say({ code: 'depends', gain: exactExtent(0), on: ['the strike', 'the value'] })).toMatch(
    /What settles it: the strike and the value\.$/,
  )
})

test('what is not known is said in words', () => {
  expect(say({ code: 'all-beats-none', gain: unknownExtent })).toContain('not to be told')
})
