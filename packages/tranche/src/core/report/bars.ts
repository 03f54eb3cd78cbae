import { broken, columnsOf, pad, pageWidth } from './table.ts'

/** What one of several has at each place along the bars; none below 0. */
export type Share = { readonly name: string; readonly paid: readonly number[] }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A bar a line, as long as all others: a letter for each part of it, and below which letter is who. Columns are
 * split by largest remainders, so that each bar is full; an empty one means that nothing is paid.
 */
export function barLines(labels: readonly string[], shares: readonly Share[]): string[] {
  const label = Math.max(...labels.map(columnsOf))
  const width = pageWidth - label - 6
  const bars = labels.map((text, at) => {
    const parts = columnsFor(
      shares.map(({ paid }) => paid[at] ?? 0),
      width,
    )
    const bar = parts.map((columns, i) => (letters[i] ?? '#').repeat(columns)).join('')
    return `  ${pad(text, label, 'right')}  ${bar}`.trimEnd()
  })
  const legend = shares.map(({ name }, i) => `${letters[i] ?? '#'} ${name}`).join(', ')
  const margin = ' '.repeat(label + 4)
  return [...bars, ...broken(legend, width).map((line) => margin + line)]
}

/** Whole columns for each amount, all together `width`. */
function columnsFor(amounts: readonly number[], width: number): number[] {
  const total = amounts.reduce((sum, each) => sum + each, 0)
  if (total <= 0) return amounts.map(() => 0)
  const exact = amounts.map((each) => (each / total) * width)
  const columns = exact.map(Math.floor)
  let left = width - columns.reduce((sum, each) => sum + each, 0)
  const byRest = exact
    .map((each, i) => ({ i, rest: each - Math.floor(each) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRest) {
    if (left <= 0) break
    columns[i] = (columns[i] ?? 0) + 1
    left -= 1
  }
  return columns
}
