import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calling } from './calling.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tranche kinds '))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a command prints about a book of the gallery, on one line; with one passage of its terms and facts written otherwise. */
async function printed(book: string, command: string, change?: readonly [string, string]) {
  const copy = join(folder, book)
  cpSync(join(examples, book), copy, { recursive: true })
  if (change !== undefined) {
    const text = readFileSync(join(copy, 'deal.yaml'), 'utf8')
    const [before, after] = change
    expect(text, `${book} says “${before}”`).toContain(before)
    writeFileSync(join(copy, 'deal.yaml'), text.replace(before, after))
  }
  const [name, ...rest] = command.split(' ')
  const { code, out, err } = await calling([name ?? '', copy, ...rest])
  expect([0, 3], `${command}: ${err}`).toContain(code)
  return out.replaceAll(/\s+/g, ' ')
}

const recorded = '(recorded, not valued)'

// The kinds of term of the deals and of the US Federal Trade Commission's staff report of 17 January 2025. Number 18, the cost of switching, is no
// term: it is what `flows` answers.
// biome-ignore format: the columns are the point
const rows = [
  // no  kind                                      book                          the terms say                                and otherwise                             asked                          a line that then is not there any more
  [1,  'a stake by notes, without votes',          'amazon-anthropic-2023-2026', 'kind: convertible note',                   'kind: preferred',                        'stakes --as-of 2024-03-01',   'Amazon 0 % '],
  [2,  'a share of revenue, with end and cap',     'microsoft-openai',           'period: 2026-04-27 .. 2030-12-31',         'period: 2026-04-27 .. 2029-12-31',       'rights --as-of 2026-06-30',   'kind revenue share, rate 20 %, cap undisclosed, period 2026-04-27 .. 2030-12-31 (enters flows)'],
  [3,  'a part of the profit until recouped',      'microsoft-openai',           'share: 75 %',                              'share: 70 %',                            'rights --as-of 2025-01-02',   'profit (share 75 %, until recouped; share 49 %)'],
  [4,  'to be asked',                              'amazon-anthropic-2023-2026', 'over: significant business issues',        'over: business issues',                  'rights --as-of 2024-03-01',   `kind consultation, over significant business issues ${recorded}`],
  [5,  'to approve',                               'microsoft-openai',           'over: certain decisions of the partner',   'over: a sale',                           'rights --as-of 2025-01-02',   `kind approval, over certain decisions of the partner ${recorded}`],
  [6,  'exclusivity, its scope and its end',       'microsoft-openai',           'ends: { event: AGI declared, judged by: agi-panel }', 'ends: { event: AGI declared }', 'rights --as-of 2025-10-29',   `kind exclusivity, exclusive yes, ends (event AGI declared, judged by agi-panel) ${recorded}`],
  [7,  'money to be spent with the investor',      'amazon-anthropic-2023-2026', 'of proceeds: undisclosed',                 'of proceeds: 60 % .. 90 %',              'rights --as-of 2024-03-01',   'of proceeds undisclosed, exclusive no (enters flows)'],
  [8,  'an absolute amount to be spent',           'microsoft-nvidia-anthropic', 'amount: 30 bn',                            'amount: 40 bn',                          'flows --as-of 2026-06-30',    'Anthropic 30 .. 60 bn 30 bn 30 bn'],
  [9,  'capacity in physical units',               'amazon-anthropic-2023-2026', 'capacity: { count: 5, unit: GW }',         'capacity: { count: 6, unit: GW }',       'rights --as-of 2026-06-30',   `kind capacity, capacity (count 5, unit GW) ${recorded}`],
  [10, 'cheaper or preferred access',              'microsoft-nvidia-anthropic', 'rate: undisclosed',                        'rate: 10 %',                             'rights --as-of 2026-06-30',   `kind discount, rate undisclosed ${recorded}`],
  [11, 'use of inventions, with end',              'microsoft-openai',           'ends: 2032',                               'ends: 2031',                             'rights --as-of 2025-10-29',   `kind intellectual property, over models and products, ends 2032, carve outs (consumer hardware) ${recorded}`],
  [12, 'to sell the models',                       'amazon-anthropic-2023-2026', 'kind: distribution\n        exclusive: no', 'kind: distribution\n        exclusive: yes', 'rights --as-of 2024-03-01', `kind distribution, exclusive no ${recorded}`],
  [13, 'to know',                                  'microsoft-openai',           'over: financial performance and technical plans', 'over: accounts',                   'rights --as-of 2025-01-02',   `kind information, over financial performance and technical plans ${recorded}`],
  [14, 'shared people',                            'amazon-anthropic-2023-2026', 'over: engineers of both work on the design of Trainium', 'over: engineers',           'rights --as-of 2025-01-02',   `kind staff, over engineers of both work on the design of Trainium ${recorded}`],
  [15, 'to be told first, with time to answer',    'amazon-anthropic-2023-2026', 'response: undisclosed',                    'response: 10 business days',             'rights --as-of 2024-03-01',   `response undisclosed ${recorded}`],
  [16, 'a ceiling on the holding',                 'google-anthropic',           'ownership cap: 15 %',                      'ownership cap: 20 %',                    'stakes --as-of 2025-03-11',   'ownership cap of 15 %'],
  [17, 'rights expressly absent',                  'google-anthropic',           'none: [votes, board seat, observer]',      'none: [votes, board seat]',              'stakes --as-of 2025-03-11',   'no observer'],
  [19, 'a term whose content is hidden',           'amazon-openai',              'redacted: a milestone',                    'milestone: ten users',                   'rights --as-of 2026-04-15',   'redacted: a milestone'],
  [20, 'an option at a fixed valuation',           'thrive-openai',              'strike: 150 bn pre-money',                 'strike: 140 bn pre-money',               'value --as-of 2025-04-15',    'right Thrive Capital 0 .. 876.6 M'],
  [21, 'firm phases without a choice',             'amazon-anthropic-2023-2026', 'due: 2025-10-01 .. 2025-12-31',            'due: 2025-12',                           'rights --as-of 2025-11-03',   'between 2025-10-01 and 2025-12-31'],
  [22, 'a forward agreed years ahead',             'google-anthropic',           'due: 2025-09',                             'due: 2025-12',                           'rights --as-of 2025-06-30',   '750 M USD by 2025-09-30'],
  [23, 'a total that falls',                       'softbank-openai',            'to: 10 bn',                                'to: 5 bn',                               'stakes --as-of 2025-06-30',   'SoftBank 30 bn 7.5 .. 22.5 bn'],
  [24, 'a call on the investor, with notice',      'amazon-openai',              'notice: 5 business days',                  'notice: 10 business days',               'rights --as-of 2026-04-15',   'Last practicable day 2028-12-20'],
  [25, 'an instrument that depends on the state',  'amazon-openai',              'use: common',                              'use: preferred',                         'rights --as-of 2026-04-15',   `instrument (if (filed IPO), use common, else preferred) ${recorded}`],
  [26, 'any of several triggers',                  'amazon-openai',              '{ any: [',                                 '{ all: [',                                'rights --as-of 2026-04-15',   'any of (“IPO” filed; redacted: a milestone)'],
  [27, 'funding by the unit',                      'nvidia-openai',              'units: 10',                                'units: 8',                               'stakes --as-of 2025-10-01',   'Nvidia 100 bn'],
  [28, 'hurdles in a price and against others',    'amd-openai',                 'at least: 600 USD',                        'at least: 500 USD',                      'rights --as-of 2025-10-15',   'price of amd, at least 600 USD; outperforms thresholds of stock performance, redacted'],
  [29, 'purchases of others for the holder',       'amd-openai',                 'bought by: [holder, affiliates, authorised third parties]', 'bought by: [holder]',    'rights --as-of 2025-10-15',   'bought by (holder; affiliates; authorised third parties)'],
  [30, 'a letter of intent, replaced',             'nvidia-openai',              'supersedes: nvidia-openai-letter',         'note: beside the letter',                'stakes --as-of 2026-06-30',   'Nvidia 30 bn'],
  [31, 'the price of the next round',              'microsoft-mistral',          'strike: { next round: mistral }',          'strike: undisclosed',                    'rights --as-of 2024-06-12',   'strike (next round mistral) (enters value)'],
  [32, 'a price that hangs on a restructuring',    'thrive-openai',              'use: 150.4 bn pre-money',                  'use: 140 bn pre-money',                  'rights --as-of 2024-12-16',   'strike (if (event recapitalisation, by 2026-10-01), use 150.4 bn pre-money, else undisclosed)'],
  [33, 'extra shares once a valuation is crossed', 'amazon-anthropic-2023-2026', 'redacted: the valuation crosses a threshold', 'redacted: hidden',                    'rights --as-of 2024-03-01',   `when (redacted the valuation crosses a threshold), to early-backers ${recorded}`],
  [34, 'a part passed on',                         'softbank-openai',            'amount: 2.5 bn',                           'amount: 3.5 bn',                         'stakes --as-of 2025-06-30',   'Co-investors beside SoftBank 10 bn'],
  [35, 'money counted in a later headline',        'amazon-openai',              'counted in: openai-march-2026',            'note: beside the round',                 'value --as-of 2026-06-30',    '-21.46 bn .. 0'],
  [36, 'terms that change over time',              'microsoft-openai',           'day: 2025-10-28\n        source: [Spyglass-PBC, RCPMag]', 'day: 2025-11-28\n        source: [Spyglass-PBC, RCPMag]', 'rights --as-of 2025-10-29', 'kind cloud spend, amount 250 bn (enters flows)'],
  [37, 'an exit by licence and hire',              'microsoft-inflection',       'multiple: 1.5 x',                          'multiple: 2 x',                          'waterfall --as-of 2024-03-22', '1,767,500,000'],
] as const

describe('every kind of term is said somewhere, and what is said shows in an answer', () => {
  test('all thirty-six, each once', () => {
    const kinds = Array.from({ length: 37 }, (_, i) => i + 1).filter((no) => no !== 18)
    expect(rows.map(([no]) => no)).toEqual(kinds)
  })

  test.for(rows)('%i: %s', async ([, , book, said, otherwise, asked, line]) => {
    expect(await printed(book, asked)).toContain(line)
    expect(await printed(book, asked, [said, otherwise])).not.toContain(line)
  })
})
