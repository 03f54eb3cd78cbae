import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireCheck } from '../../engine/core.ts'
import { useSaying } from '../../language/saying.ts'
import styles from './book.module.css'
import { type EditorHandle, openEditor } from './editor.ts'

type Props = {
  readonly file: string
  readonly text: string
  /** The text to compare with, or null where nothing is compared. */
  readonly before: string | null
  readonly faults: WireCheck['faults']
  /** The line to show, from 1; 0 for the beginning. */
  readonly line: number
  readonly handle: RefObject<EditorHandle | null>
  readonly onChange: (text: string) => void
}

/** The editor in its place. It lives in a shadow root, where its styles need no leave of the page's security policy. */
export function TextEditor({ file, text, before, faults, line, handle, onChange }: Props) {
  const say = useSaying()
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const start = useRef({ text, before, label: t('book.editor', { file }) })
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  useEffect(() => {
    if (place.current === null) return
    const opened = openEditor(place.current, {
      ...start.current,
      onChange: (text) => changed.current(text),
    })
    handle.current = opened
    return () => {
      handle.current = null
      opened.close()
    }
  }, [handle])
  useEffect(() => {
    const here = faults.filter((fault) => fault.file === file)
    handle.current?.showFaults(
      here.map((fault) => ({ ...fault, message: say(fault.message), help: say(fault.help) })),
    )
  }, [handle, faults, file, say])
  useEffect(() => {
    if (line > 0) handle.current?.showLine(line)
  }, [handle, line])
  return (
    <>
      <div ref={place} className={styles.editor} />
      <p className="faint small">{t('book.keys')}</p>
    </>
  )
}
