import { test } from 'vitest'
import { expectAnswers } from './every-question.ts'

// Three days each: soon after the agreement, on a day on which something hangs, and later.
// biome-ignore format: the columns are the point
test.for([
  // book                          scenario       days
  ['microsoft-openai',            'base',        ['2020-06-30', '2025-10-28', '2026-06-30']],
  ['softbank-openai',             'base',        ['2025-06-30', '2025-12-26', '2026-07-02']],
  ['amazon-openai',               'base',        ['2026-03-02', '2026-04-15', '2029-01-02']],
  ['nvidia-openai',               'base',        ['2025-10-01', '2025-12-31', '2026-06-30']],
] as const)('%s, %s: every question is answered, or what is missing is named', ([book, scenario, days]) =>
  expectAnswers(book, scenario, days))
