import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookNode } from '../../engine/core.ts'
import type { Stretch } from '../../engine/question.ts'
import { useSaying } from '../../language/saying.ts'
import styles from './book.module.css'
import { schemasAt } from './schema.ts'
import type { Known } from './skeleton.ts'

/** What every part of the form needs to know and do. */
export type Editing = {
  readonly known: Known
  readonly text: string
  readonly write: (text: string) => void
  readonly say: (at: Stretch, said: string) => void
  readonly rename: (from: string, to: string) => void
}

type Props = {
  readonly name: string
  readonly node: Extract<BookNode, { kind: 'scalar' }>
  readonly path: readonly string[]
  readonly editing: Editing
  readonly remove?: () => void
}

/** One value: words to choose from, names the book gives, or a line to write in. */
export function Field({ name, node, path, editing, remove }: Props) {
  const id = useId()
  const inWords = useSaying()
  const { known, say } = editing
  const found = schemasAt(known.schema, path)
  const help = found.map(({ description }) => description).find((each) => each !== undefined)
  const words = [...new Set(found.flatMap(({ enum: words = [] }) => words))]
  const names = found.flatMap(({ title = '' }) => {
    const kind = /^the name of an? (.+)$/.exec(title)?.[1]
    return kind === undefined ? [] : known.names(kind)
  })
  const examples = [...new Set([...names, ...found.flatMap(({ examples = [] }) => examples)])]
  const isWord = words.includes(node.text) && words.length > 1
  const tell = (said: string) => {
    if (said !== node.text) say(node.span, said)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.value}>
        {isWord ? (
          <select id={id} value={node.text} onChange={({ target }) => tell(target.value)}>
            {words.map((word) => (
              <option key={word}>{word}</option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            key={node.text}
            type="text"
            list={examples.length === 0 ? undefined : `${id}-known`}
            defaultValue={node.text}
            onBlur={({ target }) => tell(target.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') tell(currentTarget.value)
            }}
          />
        )}
        {remove === undefined ? null : <RemoveButton name={name} remove={remove} isSmall />}
      </span>
      {examples.length === 0 ? null : (
        <datalist id={`${id}-known`}>
          {examples.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {help === undefined ? null : <span className={styles.help}>{inWords(help)}</span>}
    </div>
  )
}

/** How a party, deal or tranche is called in the book; changed everywhere it is meant. */
export function NameField({
  name,
  onRename,
}: {
  readonly name: string
  readonly onRename: (to: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const tell = (to: string) => {
    if (to.trim() !== '' && to.trim() !== name) onRename(to.trim())
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('book.calledHere')}</label>
      <input
        id={id}
        type="text"
        defaultValue={name}
        onBlur={({ target }) => tell(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') tell(currentTarget.value)
        }}
      />
      <span className={styles.help}>{t('book.calledHelp')}</span>
    </div>
  )
}

export function RemoveButton({
  name,
  remove,
  isSmall = false,
}: {
  readonly name: string
  readonly remove: () => void
  readonly isSmall?: boolean
}) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={t('book.remove', { name })}
      title={t('book.remove', { name })}
      onClick={remove}
    >
      {isSmall ? '×' : t('book.remove', { name })}
    </button>
  )
}
