/**
 * A text with one more entry at the end of one of its parts: an item of a list, or a named one where `name` is given. The part is added
 * where the text has none; nothing else changes.
 */
export function withEntry(text: string, part: string, said: string, name?: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${part}:`))
  const entry = (indent: string) => `${indent}${name === undefined ? '- ' : `${name}: `}${said}`
  if (start < 0) return `${text.trimEnd()}\n\n${part}:\n${entry('  ')}\n`
  const next = lines.findIndex((line, i) => i > start && /^[^\s#-]/.test(line))
  let end = next < 0 ? lines.length : next
  // Empty lines and comments before the next part belong to it.
  while (end > start + 1 && /^(?:#.*|\s*)$/.test(lines[end - 1] ?? '')) end--
  const indent = /^(\s*)\S/.exec(lines[start + 1] ?? '')?.[1] ?? '  '
  return lines.toSpliced(end, 0, entry(end > start + 1 ? indent : '  ')).join('\n')
}
