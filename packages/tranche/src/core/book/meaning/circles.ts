import type { Condition, Tranche } from '../../deal/index.ts'
import type { Span } from '../../diagnostic/index.ts'
import type { Placed } from '../../grammar/index.ts'
import type { Survey, Surveyed } from './survey.ts'

type Edge = { readonly to: string; readonly span: Span }
type Graph = ReadonlyMap<string, readonly Edge[]>

/** Things that lead back to themselves: scenarios, tranches that require tranches, deals that replace deals. */
export function checkCircles(survey: Survey): void {
  const { book, reading } = survey
  const scenarios = new Map(
    book.scenarios.map(({ name, value }) => [
      name,
      edgesTo(value.from === undefined ? [] : [value.from]),
    ]),
  )
  for (const { to, span } of closingEdges(scenarios)) {
    reading.report(
      'meaning/scenario-circle',
      span,
      `the scenario “${to}” is built from itself`,
      'let one of the scenarios stand on its own, without “from”',
    )
  }
  for (const { to, span } of closingEdges(requirements(survey))) {
    reading.report(
      'meaning/requires-circle',
      span,
      `${to} can only be used once it has been used in full`,
      'name a tranche that comes before it',
    )
  }
  for (const { id, dealName, terms } of survey.tranches.values()) {
    const own = conditionsOf(terms)
      .flatMap(mustLapse)
      .find(({ value }) => reading.resolve('tranche', value, dealName) === id)
    if (own === undefined) continue
    reading.report(
      'meaning/requires-circle',
      own.span,
      `${id} can only be used once it has lapsed`,
      'name another tranche',
    )
  }
  const deals = new Map(
    book.terms.map(({ name, value }) => [name, edgesTo(value.supersedes ?? [])]),
  )
  for (const { to, span } of closingEdges(deals)) {
    reading.report(
      'meaning/supersedes-circle',
      span,
      `the deal “${to}” replaces itself`,
      'name only earlier deals',
    )
  }
}

function edgesTo(names: readonly Placed<string>[]): Edge[] {
  return names.map(({ value, span }) => ({ to: value, span }))
}

/** Tranches that must be used in full before; alternatives (`any`) bind nobody. */
function requirements({ reading, tranches }: Survey): Graph {
  const edges = ({ dealName, terms }: Surveyed): Edge[] => {
    return [...(terms.requires ?? []), ...conditionsOf(terms).flatMap(mustBeUsed)].flatMap(
      ({ value, span }) => {
        const to = reading.resolve('tranche', value, dealName)
        return to === null ? [] : [{ to, span }]
      },
    )
  }
  return new Map([...tranches].map(([id, tranche]) => [id, edges(tranche)]))
}

function conditionsOf({ when }: Tranche): readonly Condition[] {
  return when === undefined ? [] : 'kind' in when ? [when] : when
}

function mustLapse(condition: Condition): readonly Placed<string>[] {
  if (condition.kind === 'lapsed') return [condition.lapsed]
  return condition.kind === 'all' ? condition.all.flatMap(mustLapse) : []
}

function mustBeUsed(condition: Condition): readonly Placed<string>[] {
  if (condition.kind === 'usedInFull') return [condition.usedInFull]
  return condition.kind === 'all' ? condition.all.flatMap(mustBeUsed) : []
}

/** Of every circle the edge that closes it, walking the nodes in the order they are written. */
function closingEdges(graph: Graph): Edge[] {
  const closing: Edge[] = []
  const state = new Map<string, 'open' | 'done'>()
  for (const start of graph.keys()) {
    const path: { node: string; next: number }[] = state.has(start)
      ? []
      : [{ node: start, next: 0 }]
    state.set(start, state.get(start) ?? 'open')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const edge = graph.get(at.node)?.[at.next++]
      if (edge === undefined) {
        state.set(at.node, 'done')
        path.pop()
      } else if (state.get(edge.to) === 'open') {
        closing.push(edge)
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open')
        path.push({ node: edge.to, next: 0 })
      }
    }
  }
  return closing
}
