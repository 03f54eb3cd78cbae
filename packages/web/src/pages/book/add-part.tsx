import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookNode } from '../../engine/core.ts'
import { useSaying } from '../../language/saying.ts'
import styles from './book.module.css'
import type { Editing } from './form-field.tsx'
import { type Choice, isNamed, keysToAdd, kindsToAdd } from './skeleton.ts'
import { inYaml, withItem, withPair, withValue } from './text-edits.ts'

type Props = {
  readonly node: BookNode
  readonly path: readonly string[]
  readonly editing: Editing
}

/** What may stand here and does not yet: a key, an entry with a name of its own, or an item, each with a first value to change. */
export function AddPart({ node, path, editing }: Props) {
  const { known, text, write } = editing
  const present = node.kind === 'map' ? node.entries.map(({ key }) => key.text) : []
  const keys = keysToAdd(known, path, present)
  const kinds = kindsToAdd(known, path)
  const add = (key: string, said: string) => {
    if (node.kind === 'map') return write(withPair(text, node, key, said))
    if (node.kind === 'list') return write(withItem(text, node, said))
    const isItem = keys.length === 0 && !isNamed(known.schema, path)
    write(withValue(text, node, isItem ? `[${said}]` : `{ ${inYaml(key)}: ${said} }`))
  }
  if (isNamed(known.schema, path) && keys.length === 0)
    return <AddNamed kinds={kinds} present={present} onAdd={add} />
  const choices = node.kind === 'list' || keys.length === 0 ? kinds : keys
  return choices.length === 0 ? null : <AddChoice choices={choices} onAdd={add} />
}

function AddChoice({
  choices,
  onAdd,
}: {
  readonly choices: readonly Choice[]
  readonly onAdd: (key: string, said: string) => void
}) {
  const say = useSaying()
  const { t } = useTranslation()
  const id = useId()
  const [name, setName] = useState('')
  const chosen = choices.find((choice) => choice.name === name) ?? choices[0]
  return (
    <p className={styles.addPart}>
      <label htmlFor={id}>{t('book.add')}</label>
      <select id={id} value={chosen?.name ?? ''} onChange={({ target }) => setName(target.value)}>
        {choices.map(({ name: each, about }) => (
          <option key={each} value={each}>
            {about === '' ? each : `${each}: ${say(about)}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        onClick={() => {
          if (chosen !== undefined) onAdd(chosen.name, chosen.said)
        }}
      >
        {t('book.addButton')}
      </button>
    </p>
  )
}

/** A party, a deal, a tranche, a scenario: what it is, and how it shall be called here. */
function AddNamed({
  kinds,
  present,
  onAdd,
}: {
  readonly kinds: readonly Choice[]
  readonly present: readonly string[]
  readonly onAdd: (name: string, said: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const [kind, setKind] = useState('')
  const [name, setName] = useState('')
  const chosen = kinds.find((each) => each.name === kind) ?? kinds[0]
  const called = name.trim()
  const isTaken = called === '' || present.includes(called)
  const add = () => {
    if (isTaken || chosen === undefined) return
    onAdd(called, chosen.said)
    setName('')
  }
  return (
    <p className={styles.addPart}>
      {kinds.length < 2 ? (
        <label htmlFor={id}>
          {t('book.add')} {chosen?.name}
        </label>
      ) : (
        <>
          <label htmlFor={`${id}-kind`}>{t('book.add')}</label>
          <select
            id={`${id}-kind`}
            value={chosen?.name ?? ''}
            onChange={({ target }) => setKind(target.value)}
          >
            {kinds.map(({ name: each }) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <label htmlFor={id}>{t('book.called')}</label>
        </>
      )}
      <input
        id={id}
        type="text"
        value={name}
        placeholder={t('book.calledPlaceholder')}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add()
        }}
      />
      <button type="button" disabled={isTaken} onClick={add}>
        {t('book.addButton')}
      </button>
    </p>
  )
}
