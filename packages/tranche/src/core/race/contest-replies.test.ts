import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contest, measureExploitability, replyToBets, warChestGame } from './index.ts'

const decimal = (min: number, max: number) =>
  fc.integer({ min: 100 * min, max: 100 * max }).map((n) => n / 100)

const contests = fc.record({
  labs: fc.array(
    fc.record({
      strength: decimal(1, 3),
      ownFunds: decimal(0, 5),
      preMoney: decimal(5, 60),
      prize: decimal(0, 200),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  backers: fc.array(
    fc.record({
      stakesBefore: fc.tuple(decimal(0, 1), decimal(0, 1)),
      chest: fc.integer({ min: 0, max: 3 }),
      soleGain: decimal(0, 20),
      sharedPart: decimal(0, 1),
      rivalHarm: decimal(0, 20),
      capitalWedge: decimal(0, 1),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  decisiveness: decimal(0, 2),
})

test('replies to mixed bets are those of the whole table, for contests of any shape', () => {
  fc.assert(
    fc.property(contests, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (contest, drawn) => {
      const { game, spendings } = warChestGame(contest as Contest, 1)
      const profile = game.actions.map((count) => {
        const weights = Array.from({ length: count }, (_, a) => {
          const next = drawn.next().value ?? 0
          return a === 0 ? next + 1 : next
        })
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        return weights.map((weight) => weight / total)
      })
      const whole = measureExploitability(game, profile)
      const bets = profile.map((mix, i) =>
        mix.flatMap((probability, a) =>
          probability > 0 ? [{ spending: spendings[i]?.[a] ?? [], probability }] : [],
        ),
      )
      const said = replyToBets(contest as Contest, 1, bets)
      said.payoffs.forEach((payoff, i) => {
        expect(payoff).toBeCloseTo(whole.payoffs[i] ?? Number.NaN, 8)
      })
      expect(said.nashConv).toBeCloseTo(whole.nashConv, 8)
      said.replies.forEach((reply, i) => {
        const best = (whole.bestReplies[i] ?? []).map((a) => JSON.stringify(spendings[i]?.[a]))
        expect(best).toContain(JSON.stringify(reply))
      })
    }),
    { numRuns: 120 },
  )
})
