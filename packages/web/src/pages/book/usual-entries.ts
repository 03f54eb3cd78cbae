import type { BookNode } from '../../engine/core.ts'
import { inYaml, withItem, withPair, withValue } from './text-edits.ts'

/** From what is agreed to what happened, in the order in which a first book is written. */
export const entryKinds = [
  ...['party', 'company', 'deal', 'right', 'duty'],
  ...['closed', 'exercised', 'round', 'mark', 'reported', 'source', 'scenario'],
] as const
export type EntryKind = (typeof entryKinds)[number]

type Known = {
  readonly day: string
  readonly names: (kind: string) => readonly string[]
  /** What a reported fact says at first. */
  readonly said: string
}

/** A text with one more entry of a kind, ready to be filled in; null where there is no deal to put a tranche into, or no tranche to speak of. */
export function withNewEntry(
  text: string,
  root: BookNode,
  kind: EntryKind,
  known: Known,
): string | null {
  const { day, said } = known
  const first = (what: string) => inYaml(known.names(what)[0] ?? 'undisclosed')
  const last = (what: string) => inYaml(known.names(what).at(-1) ?? 'undisclosed')
  const fresh = (name: string, what: string) => freshName(name, known.names(what))
  switch (kind) {
    case 'party':
      return inPart(text, root, 'parties', fresh('new-party', 'party'), '{ name: New party }')
    case 'company': {
      const company = '{ name: New company, kind: company }'
      return inPart(text, root, 'parties', fresh('new-company', 'party'), company)
    }
    case 'source': {
      const source = `{ title: New source, by: undisclosed, day: ${day}, grade: U }`
      return inPart(text, root, 'sources', fresh('new-source', 'source'), source)
    }
    case 'scenario': {
      const scenario = known.names('scenario').length === 0 ? '{ law: lognormal }' : null
      const from = scenario ?? `{ from: ${first('scenario')} }`
      return inPart(text, root, 'beliefs', fresh('new-scenario', 'scenario'), from)
    }
    case 'deal': {
      const pairs = [
        `investor: ${first('party')}`,
        `company: ${last('party')}`,
        `announced: ${day}`,
        'tranches: {}',
      ]
      return inPart(text, root, 'terms', fresh('new-deal', 'deal'), `{ ${pairs.join(', ')} }`)
    }
    case 'right': {
      const right = `{ right: ${first('party')}, amount: undisclosed, window: ${day} .. ${yearAfter(day)}, strike: undisclosed }`
      return inLastDeal(text, root, fresh('new-right', 'tranche'), right)
    }
    case 'duty': {
      const duty = `{ duty: ${first('party')}, amount: undisclosed, due: ${day} }`
      return inLastDeal(text, root, fresh('new-duty', 'tranche'), duty)
    }
    case 'closed':
    case 'exercised': {
      const tranche = lastTranche(root, kind === 'exercised' ? 'right' : null)
      if (tranche === null) return null
      return inFacts(text, root, `{ day: ${day}, ${kind}: ${tranche}, amount: undisclosed }`)
    }
    case 'round': {
      const round = `{ day: ${day}, round: ${last('party')}, amount: undisclosed, valuation: undisclosed }`
      return inFacts(text, root, round)
    }
    case 'mark':
      return inFacts(text, root, `{ day: ${day}, mark: ${last('party')}, value: undisclosed }`)
    case 'reported':
      return inFacts(
        text,
        root,
        `{ day: ${day}, reported: ${JSON.stringify(said)}, about: ${last('party')} }`,
      )
    default:
      return kind satisfies never
  }
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
}

function freshName(name: string, taken: readonly string[]): string {
  let found = name
  for (let i = 2; taken.includes(found); i++) found = `${name}-${i}`
  return found
}

function partOf(node: BookNode | undefined, key: string): BookNode | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.find((entry) => entry.key.text === key)?.value
}

/** Under a head of the book, which is added at the end where there is none. */
function inPart(text: string, root: BookNode, head: string, name: string, said: string): string {
  const part = partOf(root, head)
  const pair = `${name}: ${said}`
  if (part === undefined) return `${text.trimEnd()}\n\n${head}:\n  ${pair}\n`
  if (part.kind === 'map') return withPair(text, part, name, said)
  return withValue(text, part, `{ ${pair} }`)
}

function inFacts(text: string, root: BookNode, said: string): string {
  const facts = partOf(root, 'facts')
  if (facts === undefined) return `${text.trimEnd()}\n\nfacts:\n  - ${said}\n`
  if (facts.kind === 'list') return withItem(text, facts, said)
  return withValue(text, facts, `[${said}]`)
}

/** The tranche written down last, of those that say a word such as `right`, as `deal/tranche`. */
function lastTranche(root: BookNode, word: string | null): string | null {
  const terms = partOf(root, 'terms')
  if (terms?.kind !== 'map') return null
  const found = terms.entries.flatMap(({ key: deal, value }) => {
    const tranches = partOf(value, 'tranches')
    if (tranches?.kind !== 'map') return []
    return tranches.entries.flatMap(({ key, value: tranche }) =>
      word === null || partOf(tranche, word) !== undefined ? [`${deal.text}/${key.text}`] : [],
    )
  })
  return found.at(-1) ?? null
}

function inLastDeal(text: string, root: BookNode, name: string, said: string): string | null {
  const terms = partOf(root, 'terms')
  const deal = terms?.kind === 'map' ? terms.entries.at(-1)?.value : undefined
  if (deal?.kind !== 'map') return null
  const tranches = partOf(deal, 'tranches')
  if (tranches === undefined) return withPair(text, deal, 'tranches', `{ ${name}: ${said} }`)
  if (tranches.kind === 'map') return withPair(text, tranches, name, said)
  return withValue(text, tranches, `{ ${name}: ${said} }`)
}
