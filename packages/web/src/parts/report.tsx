import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '../engine/core.ts'
import type { ReportName } from '../engine/question.ts'
import { useAnswer } from '../engine/use-answer.ts'
import { useQuestion } from '../shell/question.ts'
import styles from './parts.module.css'
import { RefusalNote, Waiting } from './section.tsx'
import { Table } from './table.tsx'
import { useDownload } from './use-download.ts'

export type Asked = {
  readonly of: ReportName
  /** What the report is asked on beside book, day and scenario. */
  readonly about?: {
    readonly asOf?: string
    readonly scenario?: string | undefined
    readonly company?: string | undefined
    readonly from?: string
  }
}

/** The report itself, with its table to save where it has one. */
export function Report({ of, about = {} }: Asked) {
  const { t } = useTranslation()
  const download = useDownload()
  const { answer, refusal, isOld } = useAnswer(
    { command: 'report', ...useQuestion(), ...about, report: of },
    'aside',
  )
  return (
    <div data-old={isOld} aria-busy={isOld}>
      <RefusalNote refusal={refusal} />
      <Waiting answer={answer} refusal={refusal} />
      {answer?.csv == null ? null : (
        <p className="screen">
          <button type="button" onClick={() => download(`${of}.csv`, answer.csv ?? '')}>
            {t('report.save')}
          </button>
        </p>
      )}
      {answer?.pages.map((page) => (
        <Written key={`${page.title} ${page.subtitle}`} page={page} />
      ))}
    </div>
  )
}

function Written({ page: { title, subtitle, sections } }: { readonly page: Page }) {
  return (
    <article className={styles.written}>
      <h3>{title}</h3>
      <p className="faint">{subtitle}</p>
      {sections.map(({ heading, blocks }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section is told apart by its place
        <Part key={i} heading={heading}>
          {blocks.map((block, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: so is what stands in it
            <Block key={j} block={block} label={heading ?? title} />
          ))}
        </Part>
      ))}
    </article>
  )
}

/** No landmark of its own: a page may hold several reports with the same headings. */
function Part({
  heading,
  children,
}: {
  readonly heading: string | null
  readonly children: ReactNode
}) {
  return (
    <div>
      {heading === null ? null : <h4>{heading}</h4>}
      {children}
    </div>
  )
}

type BlockProps = {
  readonly block: Page['sections'][number]['blocks'][number]
  readonly label: string
}

function Block({ block, label }: BlockProps) {
  switch (block.kind) {
    case 'verdict':
      return (
        <p>
          <strong>{block.text}</strong> {block.detail}
        </p>
      )
    case 'sentences':
      return (
        <ul className={styles.missing}>
          {block.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )
    case 'pairs':
      return (
        <dl className={styles.pairs}>
          {block.pairs.map(([name, said]) => (
            <div key={`${name} ${said}`}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <Table
          label={label}
          columns={block.table.columns.map(({ head, align }) => ({
            name: head,
            isNumber: align === 'right',
          }))}
          rows={block.table.rows.map((cells, i) => ({ key: `${i}`, cells }))}
        />
      )
    case 'lines':
      return <pre className={styles.lines}>{block.lines.join('\n')}</pre>
    default:
      return block satisfies never
  }
}
