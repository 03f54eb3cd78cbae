const columns = ['what', 'ours', 'beside', 'theirs', 'compare', 'bar']

/** One table in Markdown: a row a measurement, figures already with their units. */
export function tableOf(rows) {
  const head = ['measurement', 'ours', 'compared with', 'its figure', 'ratio or difference', 'bar']
  const lines = [
    head,
    head.map(() => '---'),
    ...rows.map((row) => columns.map((c) => row[c] ?? '')),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function milliseconds(value) {
  if (value >= 1) return `${value.toFixed(value < 10 ? 2 : 0)} ms`
  return value >= 1e-3 ? `${(value * 1e3).toPrecision(3)} µs` : `${(value * 1e6).toPrecision(3)} ns`
}

export function ratioOf(ours, theirs) {
  return `${(ours / theirs).toPrecision(2)} ×`
}
