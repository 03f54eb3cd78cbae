import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookNode } from '../../engine/core.ts'
import { engine } from '../../engine/engine.ts'
import type { Stretch } from '../../engine/question.ts'
import { AddEntry } from './add-entry.tsx'
import styles from './book.module.css'
import { bookSchema, type Schema, schemasAt } from './schema.ts'

type Change = (at: Stretch, said: string) => void

/** The book as fields. Each writes its own characters of the text and no others, so that comments and layout stay. */
export function Form({
  file,
  text,
  onChange,
}: {
  readonly file: string
  readonly text: string
  readonly onChange: (text: string) => void
}) {
  const { t } = useTranslation()
  const [root, setRoot] = useState<BookNode | null>(null)
  const [schema, setSchema] = useState<Schema | null>(null)
  useEffect(() => void bookSchema().then(setSchema), [])
  useEffect(() => {
    let isWanted = true
    void engine('aside')
      .nodes(file, text)
      .then((found) => {
        if (isWanted) setRoot(found)
      })
    return () => {
      isWanted = false
    }
  }, [file, text])
  const change: Change = (at, said) => void engine('aside').change(text, at, said).then(onChange)
  if (schema === null || root === null) return <p className="faint">{t('book.noForm')}</p>
  return (
    <form onSubmit={(event) => event.preventDefault()} className={styles.form}>
      <AddEntry text={text} onChange={onChange} />
      <Fields node={root} path={[]} schema={schema} change={change} />
    </form>
  )
}

type FieldsProps = {
  readonly node: BookNode
  readonly path: readonly string[]
  readonly schema: Schema
  readonly change: Change
}

function Fields({ node, path, schema, change }: FieldsProps) {
  const { t } = useTranslation()
  switch (node.kind) {
    case 'map':
      return node.entries.map(({ key, value }) => (
        <Entry
          key={`${key.text} ${key.span.start}`}
          name={key.text}
          node={value}
          path={[...path, key.text]}
          schema={schema}
          change={change}
        />
      ))
    case 'list':
      return node.items.map((item, i) => (
        <Entry
          key={item.span.start}
          name={`${i + 1}`}
          node={item}
          path={[...path, '-']}
          schema={schema}
          change={change}
        />
      ))
    case 'scalar':
      return (
        <Field name={path.at(-1) ?? ''} node={node} path={path} schema={schema} change={change} />
      )
    case 'empty':
      return <p className="faint">{t('book.empty')}</p>
    default:
      return node satisfies never
  }
}

/** A field, or a group that opens: what is inside is made when it is opened, so that a long book costs nothing. */
function Entry({ name, node, ...rest }: FieldsProps & { readonly name: string }) {
  const [isOpen, setOpen] = useState(rest.path.length < 2 && node.kind === 'scalar')
  if (node.kind === 'scalar') return <Field name={name} node={node} {...rest} />
  return (
    <details
      className={styles.group}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {name} <span className="faint small">{summaryOf(node)}</span>
      </summary>
      {isOpen ? <Fields node={node} {...rest} /> : null}
    </details>
  )
}

/** The first values of a group, so that a closed one can be told from its neighbours. */
function summaryOf(node: BookNode): string {
  if (node.kind === 'list') return `${node.items.length}`
  if (node.kind !== 'map') return ''
  const said = node.entries.flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [`${key.text}: ${value.text}`] : [],
  )
  return said.slice(0, 3).join(', ').slice(0, 90)
}

function Field({
  name,
  node,
  path,
  schema,
  change,
}: FieldsProps & { readonly name: string; readonly node: Extract<BookNode, { kind: 'scalar' }> }) {
  const id = useId()
  const found = schemasAt(schema, path)
  const help = found.map(({ description }) => description).find((each) => each !== undefined)
  const words = [...new Set(found.flatMap(({ enum: words = [] }) => words))]
  const isWord = words.includes(node.text) && words.length > 1
  const tell = (said: string) => {
    if (said !== node.text) change(node.span, said)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
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
          defaultValue={node.text}
          onBlur={({ target }) => tell(target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') tell(currentTarget.value)
          }}
        />
      )}
      {help === undefined ? null : <span className={styles.help}>{help}</span>}
    </div>
  )
}
