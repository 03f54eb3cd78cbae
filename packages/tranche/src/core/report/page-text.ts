import { type Ink, printable } from '../diagnostic/index.ts'
import type { Block, Page, Section } from './page.ts'
import { broken, columnsOf, pad, pageWidth, tableLines } from './table.ts'

const plain: Ink = { error: (text) => text, strong: (text) => text, faint: (text) => text }
const margin = '  '
/** The widest a column of labels gets; a longer label is broken. */
const labelWidthMax = 38

/** A page as plain text, at most 100 columns but for numbers that need more. Ends with a line break. */
export function pageText({ title, subtitle, sections }: Page, ink: Ink = plain): string {
  const head = [ink.strong(printable(title)), ...broken(printable(subtitle), pageWidth)]
  const parts = [head, ...sections.map((section) => sectionLines(section, ink))]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function sectionLines({ heading, blocks }: Section, ink: Ink): string[] {
  const body = blocks.flatMap((block) => blockLines(block, ink))
  return heading === null ? body : [ink.strong(printable(heading)), ...body]
}

function blockLines(block: Block, ink: Ink): string[] {
  switch (block.kind) {
    case 'verdict':
      return [
        ink.strong(printable(block.text)),
        ...broken(printable(block.detail ?? ''), pageWidth),
      ]
    case 'sentences':
      return sentenceLines(block.sentences)
    case 'pairs':
      return pairLines(block.pairs)
    case 'table': {
      const { head, body } = tableLines(block.table, pageWidth - margin.length)
      return [...head.map((line) => margin + ink.faint(line)), ...body.map((line) => margin + line)]
    }
    case 'lines':
      return block.lines.map(printable)
    default:
      return block satisfies never
  }
}

/** Several sentences are marked one by one. */
function sentenceLines(sentences: readonly string[]): string[] {
  const mark = sentences.length > 1 ? '- ' : ''
  return sentences.flatMap((sentence) =>
    hanging(
      `${margin}${mark}`,
      broken(printable(sentence), pageWidth - margin.length - mark.length),
    ),
  )
}

function pairLines(pairs: readonly (readonly [string, string])[]): string[] {
  const labels = pairs.map(([label]) => broken(printable(label), labelWidthMax))
  const width = Math.max(...labels.flat().map(columnsOf))
  const room = pageWidth - margin.length - width - 2
  return pairs.flatMap(([, value], i) => {
    const label = labels[i] ?? []
    const values = broken(printable(value), room)
    const height = Math.max(label.length, values.length)
    return Array.from({ length: height }, (_, line) =>
      `${margin}${pad(label[line] ?? '', width, 'left')}  ${values[line] ?? ''}`.trimEnd(),
    )
  })
}

/** Lines with something before the first and as much room before the others. */
function hanging(first: string, lines: readonly string[]): string[] {
  const room = ' '.repeat(columnsOf(first))
  return lines.map((line, i) => (i === 0 ? first : room) + line)
}
