import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WireExplain } from '../engine/core.ts'
import { useAnswer } from '../engine/use-answer.ts'
import { usePhrase } from '../language/phrases.ts'
import { useAddress } from '../shell/address.ts'
import { useQuestion } from '../shell/question.ts'
import styles from './parts.module.css'
import { RefusalNote } from './section.tsx'
import { useShown } from './shown.tsx'
import { useLasting } from './use-lasting.ts'

type Traced = WireExplain['figures'][number]

/** Formula over inputs, down to the line of the book with source and grade, or to what is only assumed or missing. */
export function FigureTree({ figure }: { readonly figure: string }) {
  const question = useQuestion()
  const { answer, refusal, isOld } = useAnswer({ command: 'explain', ...question, figure }, 'aside')
  const isLate = useLasting(isOld)
  if (refusal !== null) return <RefusalNote refusal={refusal} />
  if (answer === null) return null
  const byId = new Map(answer.figures.map((each) => [each.id, each]))
  const root = byId.get(answer.figure)
  if (root === undefined) return null
  return (
    <ul className={styles.tree} data-old={isLate} aria-busy={isOld}>
      <Branch figure={root} byId={byId} above={[]} />
    </ul>
  )
}

type BranchProps = {
  readonly figure: Traced
  readonly byId: ReadonlyMap<string, Traced>
  /** Figures on the way down: a circle ends where it closes. */
  readonly above: readonly string[]
}

const openLevels = 2

function Branch({ figure, byId, above }: BranchProps) {
  const { origin } = figure
  const inputs =
    origin.kind === 'formula'
      ? origin.inputs.flatMap((id) => {
          const found = byId.get(id)
          return found === undefined || above.includes(id) ? [] : [found]
        })
      : []
  const head = <Head figure={figure} />
  if (inputs.length === 0)
    return (
      <li>
        {head}
        <Place figure={figure} />
      </li>
    )
  return (
    <li>
      <details open={above.length < openLevels}>
        <summary>{head}</summary>
        <Place figure={figure} />
        <ul>
          {inputs.map((input) => (
            <Branch key={input.id} figure={input} byId={byId} above={[...above, figure.id]} />
          ))}
        </ul>
      </details>
    </li>
  )
}

const counted = ['years', 'days', 'shares', 'bits'] as const

function isCounted(unit: string): unit is (typeof counted)[number] {
  return counted.some((each) => each === unit)
}

function Head({ figure }: { readonly figure: Traced }) {
  const { t } = useTranslation()
  const show = useShown()
  const phrase = usePhrase()
  const { label, words, unit, currency } = figure
  const shown =
    (words === null ? null : phrase(words)) ??
    show(
      figure,
      unit === 'money'
        ? 'money'
        : unit === 'fraction'
          ? 'part'
          : unit === 'per year'
            ? 'per year'
            : 'plain',
      {
        currency: currency ?? '',
        unit:
          unit === 'multiple'
            ? '×'
            : isCounted(unit)
              ? t(`counted.${unit}`, { count: Math.abs(figure.high ?? 2) < 2 ? 1 : 2 })
              : '',
      },
    )
  return (
    <>
      {phrase(label)}: <strong>{shown}</strong>
    </>
  )
}

/** Where it comes from, in one line. */
function Place({ figure: { origin } }: { readonly figure: Traced }) {
  const { t } = useTranslation()
  const phrase = usePhrase()
  const [{ book, day, scenario }] = useAddress()
  switch (origin.kind) {
    case 'formula':
      return (
        <div className={styles.formula}>
          = {phrase(origin.formula)}
          {origin.method === null ? null : <> [{phrase(origin.method)}]</>}
        </div>
      )
    case 'asserted':
      return <div className="faint small">{t('explain.asserted', { by: phrase(origin.by) })}</div>
    case 'missing':
      return (
        <div className="small">
          {t('explain.missing')} {phrase(origin.remedy)}
        </div>
      )
    case 'written':
      return (
        <div className="small">
          <span className={styles.layer}>{t(`layer.${origin.layer}`)}</span>
          <Link
            to={'/book' as '/'}
            search={{ book, day, scenario, file: origin.file, line: String(origin.line) }}
          >
            {origin.file}:{origin.line}:{origin.column}
          </Link>{' '}
          <span className="faint">
            {origin.scenario === null ? '' : t('explain.scenario', { name: origin.scenario })}
            {origin.sources.length === 0 ? '' : ` · ${origin.sources.join(', ')}`}
            {origin.grade === null ? '' : ` · ${t('explain.grade', { grade: origin.grade })}`}
          </span>
        </div>
      )
    default:
      return origin satisfies never
  }
}
