import { test } from 'vitest'
import { expectAnswers } from './every-question.ts'

// Three days each: soon after the agreement, on a day on which something hangs, and later.
// biome-ignore format: the columns are the point
test.for([
  // book                          scenario       days
  ['thrive-openai',               'base',        ['2024-12-16', '2025-12-29', '2026-11-02']],
] as const)('%s, %s: every question is answered, or what is missing is named', ([book, scenario, days]) =>
  expectAnswers(book, scenario, days))
