import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range } from '../language/numbers.ts'
import { useNumbers } from '../language/use-numbers.ts'
import { useChange } from '../shell/address.ts'
import styles from './parts.module.css'

/** What a number counts. */
export type Kind = 'money' | 'part' | 'per year' | 'plain'

type Props = {
  readonly range: Range
  readonly kind: Kind
  readonly currency?: string
  readonly unit?: string
  /** The figure behind it: then it opens the tree it grew from. */
  readonly figure?: string | undefined
}

/** A figure as people read it, in the language of the page; a range is shown as a range. One that says the same as before is not drawn again. */
export const Shown = memo(function Shown({ range, kind, currency = '', unit = '', figure }: Props) {
  const text = useShown()(range, kind, { currency, unit })
  if (figure === undefined) return <span className={styles.shown}>{text}</span>
  return <Traced figure={figure} text={text} />
}, isSame)

function Traced({ figure, text }: { readonly figure: string; readonly text: string }) {
  const { t } = useTranslation()
  const change = useChange()
  return (
    <button
      type="button"
      className={styles.traced}
      title={t('explain.open')}
      onClick={() => change({ explain: figure })}
    >
      {text}
    </button>
  )
}

function isSame(before: Props, now: Props): boolean {
  return (
    before.kind === now.kind &&
    before.currency === now.currency &&
    before.unit === now.unit &&
    before.figure === now.figure &&
    before.range.value === now.range.value &&
    before.range.low === now.range.low &&
    before.range.high === now.range.high
  )
}

/** The same as text, for pictures and labels. */
export function useShown() {
  const { t } = useTranslation()
  const numbers = useNumbers()
  return (
    range: Range,
    kind: Kind,
    { currency = '', unit = '' }: { readonly currency?: string; readonly unit?: string } = {},
  ): string => {
    switch (kind) {
      case 'money':
        return numbers.money(range, currency)
      case 'part':
        return numbers.percent(range)
      case 'per year':
        return `${numbers.percent(range)} ${t('unit.perYear')}`
      case 'plain':
        return numbers.plain(range, unit)
      default:
        return kind satisfies never
    }
  }
}

export function exactly(value: number): Range {
  return { value, low: value, high: value }
}
