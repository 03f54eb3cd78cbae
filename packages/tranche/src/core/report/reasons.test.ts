import { expect, test } from 'vitest'
import type { Reason } from '../answer/index.ts'
import { exactExtent, unknownExtent } from '../origin/index.ts'
import type { PlainDate } from '../time/index.ts'
import { sentenceOf } from './reasons.ts'
import { Show } from './shown.ts'
import { fr } from './words/fr.ts'
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
  expect(
    say({ code: 'depends', of: 'use', gain: exactExtent(0), on: ['the strike', 'the value'] }),
  ).toMatch(/What settles it: the strike and the value\.$/)
})

test('what depends says what it is the gain of, in both languages', () => {
  const depends = (of: 'use' | 'waiting') =>
    ({ code: 'depends', of, gain: exactExtent(7), on: ['the strike'] }) as const
  const french = (reason: Reason) => sentenceOf(reason, new Show('USD', fr.shown), fr)
  expect(say(depends('use'))).toMatch(/^Over the stated ranges using all of it comes to 7 USD/)
  expect(say(depends('waiting'))).toMatch(/^Over the stated ranges the worth of waiting comes to/)
  expect(french(depends('use'))).toMatch(/le résultat d’un exercice total est de/)
  expect(french(depends('waiting'))).toMatch(/la valeur de l’attente est de .* l’attente paie/)
})

test('where every input is exact nothing was looked at', () => {
  const exact = { code: 'holds-over-range', how: null } as const
  expect(say(exact)).toBe(
    'Every input is exact: there is no range over which the verdict could turn.',
  )
  expect(sentenceOf(exact, show, fr)).toMatch(/^Toutes les données sont exactes/)
})

test('tomorrow’s worth less today’s is a change in French, not a loss', () => {
  expect(fr.decide.oneDay).toBe('Variation de valeur d’ici demain')
})

test('what is not known is said in words', () => {
  expect(say({ code: 'all-beats-none', gain: unknownExtent })).toContain('not to be told')
})
