import type { ExplainAnswer } from '../answer/index.ts'
import { printable, type Texts, whereIs } from '../diagnostic/index.ts'
import type { Figure } from '../origin/index.ts'
import type { Page } from './page.ts'
import { Show } from './shown.ts'
import { broken, pageWidth } from './table.ts'
import type { Words } from './words/index.ts'

/** The tree a figure grew from, down to the lines of the book; a branch that was shown before is named, not repeated. */
export function explainPage(
  answer: ExplainAnswer,
  figure: Figure,
  texts: Texts,
  words: Words,
): Page {
  const { asOf, scenario, currency } = answer
  const tree = new Tree(new Show(currency, words.shown), texts, words)
  return {
    title: words.phrase(figure.label),
    subtitle: words.explain.subtitle({ id: figure.id, asOf, scenario }),
    sections: [{ heading: null, blocks: [{ kind: 'lines', lines: tree.linesOf(figure) }] }],
  }
}

/** The figures that can be explained. */
export function figuresPage({ title, asOf, scenario, known }: ExplainAnswer, words: Words): Page {
  const columns = [
    { head: words.explain.figure, align: 'left' },
    { head: words.explain.what, align: 'left' },
  ] as const
  return {
    title,
    subtitle: known.length === 0 ? words.explain.none : words.explain.list({ asOf, scenario }),
    sections:
      known.length === 0
        ? []
        : [
            {
              heading: null,
              blocks: [
                {
                  kind: 'table',
                  table: { columns, rows: known.map(({ id, label }) => [id, words.phrase(label)]) },
                },
              ],
            },
          ],
  }
}

class Tree {
  readonly #show: Show
  readonly #texts: Texts
  readonly #words: Words
  readonly #seen = new Set<string>()

  constructor(show: Show, texts: Texts, words: Words) {
    this.#show = show
    this.#texts = texts
    this.#words = words
  }

  linesOf(root: Figure): string[] {
    return [this.#number(root), ...this.#below(root, '')]
  }

  #number({ words, extent, unit }: Figure): string {
    return words === null ? this.#show.figure(extent, unit) : this.#words.phrase(words)
  }

  /** What stands under a figure: how it was got, then what it was got from. */
  #below(figure: Figure, margin: string): string[] {
    const { origin } = figure
    this.#seen.add(figure.id)
    if (origin.kind !== 'formula') return hung(`${margin}  `, `${margin}  `, this.#source(figure))
    const { formula, inputs, method } = origin
    const bar = margin + (inputs.length === 0 ? '  ' : '│ ')
    return [
      ...hung(`${bar}= `, `${bar}  `, this.#words.phrase(formula)),
      ...(method === null ? [] : hung(`${bar}  [`, `${bar}   `, `${this.#words.phrase(method)}]`)),
      ...inputs.flatMap((input, i) => this.#branch(input, margin, i === inputs.length - 1)),
    ]
  }

  #branch(figure: Figure, margin: string, isLast: boolean): string[] {
    const lower = `${margin}${isLast ? '   ' : '│  '}`
    const wasShown = figure.origin.kind === 'formula' && this.#seen.has(figure.id)
    const text = this.#words.explain.line(this.#words.phrase(figure.label), this.#number(figure))
    const line = wasShown ? `${text} ${this.#words.explain.above}` : text
    const lines = hung(`${margin}${isLast ? '└─' : '├─'} `, `${lower}  `, line)
    return wasShown ? lines : [...lines, ...this.#below(figure, lower)]
  }

  /** Where a figure stands in the book, or why it stands nowhere. */
  #source({ origin }: Figure): string {
    const { explain, phrase } = this.#words
    switch (origin.kind) {
      case 'written': {
        const { kind, scenario, sources, grade, span } = origin.written
        return explain.written({
          kind,
          scenario,
          sources,
          grade,
          place: whereIs(span, this.#texts),
        })
      }
      case 'asserted':
        return explain.asserted(phrase(origin.by))
      case 'missing':
        return explain.missing(phrase(origin.remedy))
      case 'formula':
        return phrase(origin.formula)
      default:
        return origin satisfies never
    }
  }
}

/** A text after a mark, its further lines after another. */
function hung(first: string, next: string, text: string): string[] {
  const lines = broken(printable(text), pageWidth - Math.max(first.length, next.length))
  return lines.map((line, i) => (i === 0 ? first : next) + line)
}
