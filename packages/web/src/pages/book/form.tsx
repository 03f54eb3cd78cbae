import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookNode } from '../../engine/core.ts'
import { engine } from '../../engine/engine.ts'
import { useAsOf } from '../../shell/question.ts'
import { AddEntry } from './add-entry.tsx'
import { AddPart } from './add-part.tsx'
import styles from './book.module.css'
import { type Editing, Field, NameField, RemoveButton } from './form-field.tsx'
import { renamed } from './renamed.ts'
import { bookSchema, type Schema } from './schema.ts'
import { isNamed, namesOf } from './skeleton.ts'
import { withoutItem, withoutPair } from './text-edits.ts'

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
  const day = useAsOf()
  const [read, setRead] = useState<{ text: string; root: BookNode | null } | null>(null)
  const [schema, setSchema] = useState<Schema | null>(null)
  useEffect(() => void bookSchema().then(setSchema), [])
  useEffect(() => {
    let isWanted = true
    void engine('aside')
      .nodes(file, text)
      .then((root) => {
        if (isWanted) setRead({ text, root })
      })
    return () => {
      isWanted = false
    }
  }, [file, text])
  if (schema === null || read === null) return <p aria-busy="true" />
  const { root } = read
  if (root === null) return <p className="faint">{t('book.noForm')}</p>
  const editing: Editing = {
    known: { schema, day, names: (kind) => namesOf(root, kind) },
    text: read.text,
    // Places are those of the text that was read: while a newer one is read nothing is written over it.
    write: (now) => {
      if (read.text === text) onChange(now)
    },
    say: (at, said) => void engine('aside').change(read.text, at, said).then(onChange),
    rename: (from, to) => onChange(renamed(read.text, root, schema, { from, to })),
  }
  return (
    <form onSubmit={(event) => event.preventDefault()} className={styles.form}>
      <AddEntry root={root} editing={editing} />
      <Fields node={root} path={[]} editing={editing} />
    </form>
  )
}

type FieldsProps = {
  readonly node: BookNode
  readonly path: readonly string[]
  readonly editing: Editing
}

function Fields({ node, path, editing }: FieldsProps) {
  switch (node.kind) {
    case 'map':
      return (
        <>
          {node.entries.map(({ key, value }) => (
            <Entry
              key={`${key.text} ${value.kind}`}
              name={key.text}
              node={value}
              path={[...path, key.text]}
              editing={editing}
              isNamed={isNamed(editing.known.schema, path)}
              remove={() => editing.write(withoutPair(editing.text, node, key.text))}
            />
          ))}
          <AddPart node={node} path={path} editing={editing} />
        </>
      )
    case 'list':
      return (
        <>
          {node.items.map((item, i) => (
            <Entry
              // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place alone
              key={i}
              name={`${i + 1}`}
              node={item}
              path={[...path, '-']}
              editing={editing}
              remove={() => editing.write(withoutItem(editing.text, node, i))}
            />
          ))}
          <AddPart node={node} path={path} editing={editing} />
        </>
      )
    case 'scalar':
      return <Field name={path.at(-1) ?? ''} node={node} path={path} editing={editing} />
    case 'empty':
      return <AddPart node={node} path={path} editing={editing} />
    default:
      return node satisfies never
  }
}

type EntryProps = FieldsProps & {
  readonly name: string
  readonly isNamed?: boolean
  readonly remove: () => void
}

/** A field, or a group that opens: what is inside is made when it is opened, so that a long book costs nothing. */
function Entry({ name, node, path, editing, isNamed = false, remove }: EntryProps) {
  const [isOpen, setOpen] = useState(false)
  if (node.kind === 'scalar')
    return <Field name={name} node={node} path={path} editing={editing} remove={remove} />
  return (
    <details
      className={styles.group}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {name} <span className="faint small">{summaryOf(node)}</span>
      </summary>
      {isOpen ? (
        <>
          {isNamed ? <NameField name={name} onRename={(to) => editing.rename(name, to)} /> : null}
          <Fields node={node} path={path} editing={editing} />
          <RemoveButton name={name} remove={remove} />
        </>
      ) : null}
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
  return (said.length === 0 ? node.entries.map(({ key }) => key.text) : said)
    .slice(0, 3)
    .join(', ')
    .slice(0, 90)
}
