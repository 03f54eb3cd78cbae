import { test } from 'vitest'
import { expectAnswers } from './every-question.ts'

// Three days each: soon after the agreement, on a day on which something hangs, and later.
// biome-ignore format: the columns are the point
test.for([
  // book                          scenario       days
  ['amd-openai',                  'base',        ['2025-10-15', '2026-03-02', '2030-10-03']],
  ['microsoft-mistral',           'base',        ['2024-02-26', '2024-06-12', '2025-01-02']],
  ['microsoft-mistral',           'extension',   ['2024-02-26', '2024-06-12', '2025-01-02']],
  ['microsoft-inflection',        'base',        ['2024-03-18', '2024-03-22', '2024-06-28']],
  ['gallery.yaml',                'base',        ['2023-12-15', '2025-06-30', '2026-06-30']],
] as const)('%s, %s: every question is answered, or what is missing is named', ([book, scenario, days]) =>
  expectAnswers(book, scenario, days))
