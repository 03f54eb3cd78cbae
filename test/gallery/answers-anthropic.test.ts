import { test } from 'vitest'
import { expectAnswers } from './every-question.ts'

// Three days each: soon after the agreement, on a day on which something hangs, and later.
// biome-ignore format: the columns are the point
test.for([
  // book                          scenario       days
  ['amazon-anthropic-2023-2026',  'base',        ['2024-03-26', '2025-10-01', '2026-06-30']],
  ['amazon-anthropic-2023-2026',  'march-2024',  ['2023-12-15', '2024-03-27', '2024-04-02']],
  ['google-anthropic',            'base',        ['2023-12-15', '2025-03-11', '2026-06-30']],
  ['microsoft-nvidia-anthropic',  'base',        ['2025-11-20', '2026-03-02', '2026-06-30']],
] as const)('%s, %s: every question is answered, or what is missing is named', ([book, scenario, days]) =>
  expectAnswers(book, scenario, days))
