import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import styles from './parts.module.css'
import { useWidth } from './use-width.ts'

/** How a picture's numbers become places: in pixels of the picture, upwards for more. */
export type Scales = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly width: number
  readonly height: number
}

type Axis = {
  readonly domain: readonly [low: number, high: number]
  readonly label: (value: number) => string
  /** What the axis counts, with its unit. */
  readonly title: string
  readonly ticks?: readonly number[]
}

type Props = {
  /** What the picture says, for who does not see it. */
  readonly label: string
  readonly x: Axis
  readonly y: Axis
  readonly height?: number
  readonly children: (scales: Scales) => ReactNode
}

const margin = { top: 22, right: 14, bottom: 40, left: 64 }

/** Axes around whatever is drawn inside; as wide as its place, so that letters keep their size. */
export function Plot({ label, x, y, height = 260, children }: Props) {
  const [box, width] = useWidth()
  const right = Math.max(margin.left + 40, width - margin.right)
  const bottom = height - margin.bottom
  const xScale = scaleLinear([...x.domain], [margin.left, right])
  const yScale = scaleLinear([...y.domain], [bottom, margin.top])
  const xTicks = x.ticks ?? xScale.ticks(Math.max(2, Math.floor(width / 110)))
  const yTicks = y.ticks ?? yScale.ticks(5)
  return (
    <div ref={box}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={label}
      >
        {yTicks.map((tick) => (
          <g key={tick}>
            <line
              className={styles.grid}
              x1={margin.left}
              x2={right}
              y1={yScale(tick)}
              y2={yScale(tick)}
            />
            <text x={margin.left - 8} y={yScale(tick) + 4} textAnchor="end">
              {y.label(tick)}
            </text>
          </g>
        ))}
        {children({ x: xScale, y: yScale, width: right, height: bottom })}
        <line className={styles.axis} x1={margin.left} x2={right} y1={bottom} y2={bottom} />
        {xTicks.map((tick) => (
          <g key={tick}>
            <line
              className={styles.axis}
              x1={xScale(tick)}
              x2={xScale(tick)}
              y1={bottom}
              y2={bottom + 4}
            />
            <text x={xScale(tick)} y={bottom + 17} textAnchor="middle">
              {x.label(tick)}
            </text>
          </g>
        ))}
        <text x={right} y={height - 4} textAnchor="end">
          {x.title}
        </text>
        <text x={4} y={12}>
          {y.title}
        </text>
      </svg>
    </div>
  )
}
