import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language'
import { lintKeymap, setDiagnostics } from '@codemirror/lint'
import { unifiedMergeView } from '@codemirror/merge'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { WireCheck } from '../../engine/core.ts'
import { completeBook } from './completion.ts'
import { definitionKeys } from './definition.ts'
import { editorLook, editorWords } from './editor-look.ts'
import { hoverBook, hoverKeys } from './hover.ts'
import { changeBetween } from './text-change.ts'

/** What the page may do with an open editor. */
export type EditorHandle = {
  /** What stands there now; what was last told may lie a few keys behind. */
  readonly text: () => string
  readonly setText: (text: string) => void
  readonly showFaults: (faults: WireCheck['faults']) => void
  /** Puts the cursor on a line, counted from 1, and shows it. */
  readonly showLine: (line: number) => void
  readonly close: () => void
}

type Options = {
  readonly text: string
  readonly before: string | null
  readonly label: string
  readonly onChange: (text: string) => void
}

/** How long after a key the text is told of, in milliseconds: writing it out costs more than a key should. */
const tellAfter = 120

export function openEditor(place: HTMLElement, options: Options): EditorHandle {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  let later: ReturnType<typeof setTimeout> | undefined
  const tell = EditorView.updateListener.of(({ docChanged, state }) => {
    if (!docChanged) return
    clearTimeout(later)
    later = setTimeout(() => {
      later = undefined
      options.onChange(state.doc.toString())
    }, tellAfter)
  })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: options.text, extensions: [extensions(options), tell] }),
  })
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => view.dispatch(changeBetween(view.state.doc.toString(), text)),
    showFaults: (faults) => view.dispatch(setDiagnostics(view.state, marksOf(faults, view))),
    showLine: (line) => {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    close: () => {
      if (later !== undefined) {
        clearTimeout(later)
        options.onChange(view.state.doc.toString())
      }
      view.destroy()
    },
  }
}

function extensions({ before, label }: Options): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    editorWords,
    yaml(),
    autocompletion({ override: [completeBook] }),
    hoverBook,
    editorLook,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    before === null ? [] : unifiedMergeView({ original: before, mergeControls: false }),
    // Escape, then Tab leaves the editor; both keys stand below it.
    keymap.of([
      ...definitionKeys,
      ...hoverKeys,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
  ]
}

/** Marks of faults, kept inside of a text that may have become shorter since it was checked. */
function marksOf(faults: WireCheck['faults'], view: EditorView) {
  const { length } = view.state.doc
  return faults
    .filter(({ start }) => start <= length)
    .map(({ start, end, severity, message, help }) => ({
      from: start,
      to: Math.min(length, Math.max(end, start)),
      severity,
      message: `${message}. ${help}`,
    }))
}
