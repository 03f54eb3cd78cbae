import { expect, test } from 'vitest'
import { Newest } from './newest.ts'

/** Questions are places of a slider; the test answers them and lets frames pass. */
function slider() {
  const asked: string[] = []
  const ended: string[] = []
  const shown: string[] = []
  const hear = new Map<string, (answer: string, isLast: boolean) => void>()
  const frames: (() => void)[] = []
  const newest = new Newest<{ key: string }, string>(
    ({ key }, hearOf) => {
      asked.push(key)
      hear.set(key, hearOf)
      return () => ended.push(key)
    },
    (_, answer, isLast) => shown.push(isLast ? answer : `${answer} roughly`),
    (then) => frames.push(then),
  )
  return {
    asked,
    ended,
    shown,
    to: (...places: string[]) => {
      for (const key of places) newest.want({ key })
    },
    answer: (key: string, said = key, isLast = true) => hear.get(key)?.(said, isLast),
    frame: () => {
      for (const then of frames.splice(0)) then()
    },
    end: () => newest.end(),
  }
}

test('the first move is asked at once, and of those behind it only the newest', () => {
  const { to, answer, frame, asked, shown } = slider()
  to('1', '2', '3', '4')
  expect(asked).toEqual(['1'])
  frame()
  answer('1')
  expect(asked).toEqual(['1', '4'])
  answer('4')
  expect(shown).toEqual(['1', '4'])
})

test('answers that come within a frame do not make more than one question of it', () => {
  const { to, answer, frame, asked } = slider()
  for (const place of ['1', '2', '3']) {
    to(place)
    answer(place)
  }
  expect(asked).toEqual(['1'])
  frame()
  expect(asked).toEqual(['1', '3'])
  answer('3')
  frame()
  frame()
  expect(asked).toEqual(['1', '3'])
})

test('a rough answer is shown and sharpened; the next move ends the sharpening, and what still comes of it is dropped', () => {
  const { to, answer, frame, asked, ended, shown } = slider()
  to('1')
  answer('1', '1', false)
  frame()
  answer('1', '1 sharper', false)
  to('2')
  expect(asked).toEqual(['1', '2'])
  expect(ended).toEqual(['1'])
  answer('1', '1 sharpest')
  answer('2')
  expect(shown).toEqual(['1 roughly', '1 sharper roughly', '2'])
})

test('whoever moves back to where the question was asked does not ask again', () => {
  const { to, answer, frame, asked } = slider()
  to('1', '2', '1')
  answer('1')
  frame()
  expect(asked).toEqual(['1'])
})

test('after the end nothing is asked and nothing shown', () => {
  const { to, answer, frame, asked, ended, shown, end } = slider()
  to('1', '2')
  end()
  answer('1')
  frame()
  expect({ asked, ended, shown }).toEqual({ asked: ['1'], ended: ['1'], shown: [] })
})
