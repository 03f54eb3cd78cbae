import { sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { useTranslation } from 'react-i18next'
import type { Range } from '../../language/numbers.ts'
import { useNumbers } from '../../language/use-numbers.ts'
import { useWidth } from '../../parts/use-width.ts'
import styles from './flows.module.css'
import type { FlowsProps, View } from './flows-page.tsx'

type Place = { readonly id: string; readonly name: string }
type Ribbon = {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly isBack: boolean
  /** Nothing bounds it from above: drawn as a thread. */
  readonly isOpen: boolean
  /** What is known of it, in words: the ribbon is drawn at the most that is known. */
  readonly said: string
}

/** Money from investors through companies and back again, so that a circle can be followed from left to right. */
export function Ribbons({ answer, nameOf, view }: FlowsProps & { readonly view: View }) {
  const { t } = useTranslation()
  const numbers = useNumbers()
  const [box, width] = useWidth()
  const { currency } = answer
  const ribbons = ribbonsOf(answer, view, (range) => numbers.money(range, currency))
  const places = [...new Set(ribbons.flatMap(({ source, target }) => [source, target]))]
  const height = Math.max(160, 44 * places.length)
  const drawn =
    ribbons.length === 0
      ? null
      : sankey<Place, Ribbon>()
          .nodeId(({ id }) => id)
          .nodeWidth(10)
          .nodePadding(22)
          .extent([
            [1, 14],
            [width - 1, height - 6],
          ])({
          nodes: places.map((id) => ({ id, name: nameOf(id.slice(id.indexOf(':') + 1)) })),
          links: ribbons.map((ribbon) => ({ ...ribbon })),
        })
  const path = sankeyLinkHorizontal<Place, Ribbon>()
  return (
    <div ref={box}>
      {drawn === null ? (
        <p className="faint">{t('flows.nothingKnown')}</p>
      ) : (
        <svg
          className={styles.ribbons}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          role="img"
          aria-label={t('flows.pictureLabel', { count: ribbons.length })}
        >
          {drawn.links.map((link) => (
            <path
              key={`${link.index}`}
              className={link.isOpen ? styles.thread : link.isBack ? styles.back : styles.out}
              d={path(link) ?? ''}
              strokeWidth={link.isOpen ? 2 : Math.max(1, link.width ?? 0)}
            >
              <title>{link.said}</title>
            </path>
          ))}
          {drawn.nodes.map(({ id, name, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
            <g key={id}>
              <rect
                className={styles.party}
                x={x0}
                y={y0}
                width={x1 - x0}
                height={Math.max(1, y1 - y0)}
              />
              <text
                x={x0 < width / 2 ? x1 + 6 : x0 - 6}
                y={y0 - 3}
                textAnchor={x0 < width / 2 ? 'start' : 'end'}
              >
                {name}
              </text>
            </g>
          ))}
        </svg>
      )}
      <p className="faint small">{t('flows.pictureNote')}</p>
    </div>
  )
}

/** Ribbons as wide as the most that is known of each; of what only the least is known, that. */
function ribbonsOf(
  { pairs }: FlowsProps['answer'],
  view: View,
  money: (range: Range) => string,
): readonly Ribbon[] {
  const size = ({ value, low, high }: Range) => value ?? high ?? low ?? 0
  const most = Math.max(...pairs.flatMap(({ out, back }) => [size(out), size(back)]), 1)
  return pairs.flatMap(({ investor, company, out, back, net, backAtMargin }) => {
    const ribbon = (isBack: boolean, range: Range): Ribbon[] => {
      const isOpen = range.high === null && range.value === null
      const value = Math.max(Math.abs(size(range)), isOpen ? most / 50 : 0)
      if (value <= 0) return []
      const ends = isBack
        ? { source: `1:${company}`, target: `2:${investor}` }
        : { source: `0:${investor}`, target: `1:${company}` }
      return [{ ...ends, value, isBack, isOpen, said: money(range) }]
    }
    if (view === 'net') return ribbon(size(net) > 0, net)
    return [...ribbon(false, out), ...ribbon(true, view === 'margin' ? backAtMargin : back)]
  })
}
