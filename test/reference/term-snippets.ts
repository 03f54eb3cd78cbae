import { readFileSync } from 'node:fs'

/** One kind of term: the group it belongs to, what it is in words, and the lines of a deal that say it. */
export type TermSnippet = {
  readonly group: string
  readonly sentence: string
  readonly snippet: string
}

/** Every snippet of “Every kind of term” in the page of the grammar, in its order. */
export function termSnippets(): readonly TermSnippet[] {
  const page = readFileSync(new URL('../../docs/reference/grammar.md', import.meta.url), 'utf8')
  const part = page.slice(page.indexOf('## Every kind of term'), page.indexOf('<!--'))
  return part.split(/^### /m).flatMap((section) =>
    [...section.matchAll(/([^\n]+(?:\n[^\n]+)*)\n\n```yaml\n([\s\S]*?)```/g)].map(
      ([, sentence = '', snippet = '']) => ({
        group: section.split('\n')[0] ?? '',
        sentence: sentence.split('\n').at(-1) ?? '',
        snippet,
      }),
    ),
  )
}

const parties = {
  amber: '{ name: Amber Fund, kind: fund }',
  birch: '{ name: Birch Partners, kind: fund }',
  north: '{ name: Northwind, kind: company }',
  listed: '{ name: Listed plc, kind: listed company }',
  founder: '{ name: The founder, kind: person }',
  panel: '{ name: A panel of experts }',
}

const rounds = {
  'series-a': '  - { day: 2023-03-01, round: north, name: series-a, amount: 225 M }',
  'series-b': '  - { day: 2024-02-20, round: north, name: series-b, amount: 1.3 bn }',
  EUR: '  - { day: 2024-02-20, exchange: EUR/USD, is: 1.08 }',
}

const olderDeal = `  older:
    investor: amber
    company: north
    announced: 2023-01
    tranches: { option: { right: amber, amount: undisclosed } }`

/** The smallest book that says a term: nothing in it that the term does not need. */
export function smallestBook(snippet: string): string {
  const holds = (word: string) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(snippet)
  const isFact = snippet.startsWith('facts:')
  const named = Object.entries(parties).filter(
    ([name]) => name === 'amber' || name === 'north' || holds(name),
  )
  const known = Object.entries(rounds).flatMap(([name, line]) => (holds(name) ? [line] : []))
  const deal = [
    '  amber-north:',
    '    investor: amber',
    '    company: north',
    '    announced: 2024-01-15',
    ...(/^tranches:/m.test(snippet)
      ? []
      : ['    tranches: { first: { duty: amber, amount: 10 M } }']),
    ...snippet
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ]
  return [
    'tranche: 1',
    'currency: USD',
    'parties:',
    ...named.map(([name, about]) => `  ${name}: ${about}`),
    ...(isFact ? [snippet.trimEnd()] : ['terms:', ...(holds('older') ? [olderDeal] : []), ...deal]),
    ...(isFact || known.length === 0 ? [] : ['facts:']),
    ...known,
    '',
  ].join('\n')
}
