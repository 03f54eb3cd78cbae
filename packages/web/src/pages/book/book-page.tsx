import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WireCheck } from '../../engine/core.ts'
import { engine } from '../../engine/engine.ts'
import { useBook } from '../../library/open-book.tsx'
import parts from '../../parts/parts.module.css'
import { Section } from '../../parts/section.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useDownload } from '../../parts/use-download.ts'
import { useAddress } from '../../shell/address.ts'
import { usePrinting } from '../../shell/printing.ts'
import styles from './book.module.css'
import type { EditorHandle } from './editor.ts'
import { FaultList } from './fault-list.tsx'
import { Form } from './form.tsx'
import { TextEditor } from './text-editor.tsx'
import { useChecked } from './use-checked.ts'
import { useDraft } from './use-draft.ts'
import { WholeText } from './whole-text.tsx'

const none: WireCheck['faults'] = []

const views = ['text', 'form', 'changes'] as const
type View = (typeof views)[number]

/** What is written while the text is laid out is not taken back. */
async function layOut(file: string, editor: EditorHandle | null): Promise<void> {
  if (editor === null) return
  const before = editor.text()
  const laidOut = await engine('aside').format(file, before)
  if (editor.text() === before) editor.setText(laidOut)
}

/** The text of the book: to read, write and check, as text or as a form. Both change the same text and keep its comments. */
export function BookPage() {
  const { t } = useTranslation()
  const { book } = useBook()
  const [address, change] = useAddress()
  const draft = useDraft()
  const { main, files } = draft.text
  const file =
    address.file !== undefined && Object.hasOwn(files, address.file) ? address.file : main
  const text = files[file] ?? ''
  const { check, isOld } = useChecked(draft.text)
  const editor = useRef<EditorHandle | null>(null)
  const download = useDownload()
  const isPrinting = usePrinting()
  const view: View = views.find((each) => each === address.show) ?? 'text'
  const written = () => editor.current?.text() ?? text
  const format = () => layOut(file, editor.current)
  const goTo = (file: string, line: number) =>
    change({ file, line: String(line), show: undefined }, { replace: true })
  return (
    <div className={parts.page}>
      <h1>{book.title}</h1>
      <div className={styles.tools}>
        <Switch
          label={t('book.view')}
          options={views.map((each) => ({ value: each, name: t(`book.${each}`) }))}
          chosen={view}
          onChoose={(chosen) => change({ show: chosen })}
        />
        <FileChoice
          files={Object.keys(files)}
          chosen={file}
          onChoose={(path) => change({ file: path, line: undefined })}
        />
        <button type="button" onClick={() => void format()} disabled={view === 'form'}>
          {t('book.format')}
        </button>
        {view === 'form' ? <Steps undo={draft.undo} redo={draft.redo} /> : null}
        <button type="button" onClick={() => download(file, written())}>
          {t('book.save')}
        </button>
        <span className="faint small" role="status">
          {t(draft.isKept ? 'book.kept' : 'book.keeping')}
        </span>
      </div>
      <div className={styles.board}>
        <Section title={file}>
          {isPrinting ? <WholeText text={text} /> : null}
          {view === 'form' ? (
            <Form file={file} text={text} onChange={(now) => draft.step(file, now)} />
          ) : (
            <TextEditor
              key={`${book.id} ${file} ${view}`}
              file={file}
              text={text}
              before={view === 'changes' ? (draft.asOpened.files[file] ?? '') : null}
              faults={check?.faults ?? none}
              line={Number(address.line ?? 0)}
              handle={editor}
              onChange={(now) => draft.write(file, now)}
            />
          )}
        </Section>
        <Section title={t('book.faults')} isOld={isOld}>
          <FaultList check={check} onGo={goTo} />
        </Section>
      </div>
    </div>
  )
}

type Step = (() => void) | null

/** Back and forth through what was done in the form. */
function Steps({ undo, redo }: { readonly undo: Step; readonly redo: Step }) {
  const { t } = useTranslation()
  return (
    <>
      <button type="button" disabled={undo === null} onClick={undo ?? undefined}>
        {t('book.undo')}
      </button>
      <button type="button" disabled={redo === null} onClick={redo ?? undefined}>
        {t('book.redo')}
      </button>
    </>
  )
}

/** Which file, where a book has several. */
function FileChoice({
  files,
  chosen,
  onChoose,
}: {
  readonly files: readonly string[]
  readonly chosen: string
  readonly onChoose: (path: string) => void
}) {
  const { t } = useTranslation()
  if (files.length < 2) return null
  return (
    <select
      aria-label={t('book.file')}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
    >
      {files.map((path) => (
        <option key={path}>{path}</option>
      ))}
    </select>
  )
}
