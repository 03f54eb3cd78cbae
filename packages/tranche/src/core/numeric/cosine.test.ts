import { expect, test } from 'vitest'
import { cosine } from './cosine.ts'

test('parts of a turn, also of several turns, are those of the engine', () => {
  for (const whole of [1, 2, 7, 42, 1026]) {
    for (let part = 0; part <= 5 * whole; part++) {
      expect(cosine(part, whole)).toBeCloseTo(Math.cos((Math.PI * part) / whole), 14)
    }
  }
})
