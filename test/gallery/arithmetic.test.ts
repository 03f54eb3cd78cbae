import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { calling } from './calling.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))

// What the sources' own figures come to, worked out here; each is printed by a command in the book's README.
// biome-ignore format: the columns are the point
test.for([
  // what                                                  asked                                                                         printed
  ['1.3 + 1.3 + 1.4 = 4.0, and 8.0 with the first 4.0',    'stakes amazon-anthropic-2023-2026 --as-of 2025-12-31',                       'Amazon 8 bn 0 0 8 bn'],
  ['1.25 + 2.75 + 1.3 + 1.3 = 6.6',                        'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-09-30',      'Put in by then in all 6.6 bn USD'],
  ['39 of 183 is 21 %',                                    'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-09-30',      'Of the headline of anthropic-series-f 21 .. 21.3 %'],
  ['45.8 + 14.8 = 60.6',                                   'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-12-31',      'Closing mark 60.6 bn USD on 2025-12-31'],
  ['3.3 + 2.3 = 5.6',                                      'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-12-31',      'all periods conversion 5.6 bn'],
  ['2.3 + 7.2 = 9.5',                                      'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-12-31',      '2025-07-01 .. 2025-09-30 all of the period 9.5 bn'],
  ['13.8 + 2.7 + 12.8 + 31.3 = 60.6',                      'value amazon-anthropic-2023-2026 --from 2024-12-31 --as-of 2025-12-31',      'Neither put in nor a gain on record 31.3 bn USD'],
  ['183 less 13 is 170',                                   'stakes google-anthropic --as-of 2026-06-30',                                 'anthropic-series-f 13 bn 170 bn 183 bn'],
  ['380 less 30 is 350',                                   'stakes google-anthropic --as-of 2026-06-30',                                 'anthropic-series-g 30 bn 350 bn 380 bn'],
  ['965 less 65 is 900',                                   'stakes google-anthropic --as-of 2026-06-30',                                 'anthropic-series-h 65 bn 900 bn 965 bn'],
  ['157 less 6.6 is 150.4',                                'stakes thrive-openai --as-of 2024-12-16',                                    'openai-october-2024 6.6 bn 150.4 bn 157 bn'],
  ['300 less 40 is 260',                                   'stakes softbank-openai --as-of 2025-06-30',                                  'openai-march-2025 40 bn 260 bn 300 bn'],
  ['730 + 122 = 852',                                      'stakes amazon-openai --as-of 2026-06-30',                                    'openai-march-2026 122 bn 730 bn 852 bn'],
  ['the forward is 55 % of the gain',                      'value softbank-openai --from 2025-07-01 --as-of 2025-10-03',                 'forward for the second closing 7.946 bn 54.5 %'],
  ['30 of its own and 11 of others are 41',                'flows softbank-openai --as-of 2026-01-02',                                   'SoftBank OpenAI 30 bn 0 -30 bn 0 -30 bn Co-investors beside SoftBank OpenAI 11 bn'],
  ['135 of 500 is 27 %',                                   'value microsoft-openai --from 2025-10-28 --as-of 2025-12-31',                'Of the headline of 27 %'],
  ['1 + 2 + 8.8 = 11.8',                                   'stakes microsoft-openai --as-of 2026-06-30',                                 'Microsoft 13 .. 13.75 bn 1.2 .. 1.95 bn 0 11.8 bn'],
  ['160 M shares at a cent are 1.6 M',                     'rights amd-openai --as-of 2025-10-15',                                       '1.6 M USD left of 1.6 M USD'],
  ['1.5 × 225 + 1.1 × 1,300 = 1,767.5',                    'waterfall microsoft-inflection --as-of 2024-03-22',                          'all rounds 1,767,500,000'],
  ['620 + 30 = 650',                                       'waterfall microsoft-inflection --as-of 2024-03-22',                          '650,000,000 USD together'],
  ['15 M EUR are 16.3 M USD',                              'stakes microsoft-mistral --as-of 2024-06-12',                                'Microsoft 16.3 M 0 0 16.3 M'],
  ['0.55 + 2 = 2.55, and 0.3 more, at most, by March 2025', 'stakes google-anthropic --as-of 2025-03-11',                                'Alphabet (Google) 3.85 .. 4.6 bn 1.75 bn 0 2.1 .. 2.85 bn'],
] as const)('%s', async ([, asked, printed]) => {
  const [question = '', book = '', ...rest] = asked.split(' ')
  const { out } = await calling([question, `${examples}${book}`, ...rest])
  expect(out.replaceAll(/\s+/g, ' ')).toContain(printed)
})
