import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** Colours of the page around it: custom properties reach into the shadow root. */
export const editorLook = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    fontSize: '0.875rem',
    height: '70vh',
  },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--noir-soft) 35%, transparent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--noir-soft) !important',
  },
  '.cm-selectionMatch': {
    backgroundColor: 'color-mix(in srgb, var(--noir-soft) 70%, transparent)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--track)',
    maxWidth: '34rem',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.8' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--rouge)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px dotted var(--warn)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--rouge)' },
  '.cm-book-key': { fontWeight: '600' },
  '.cm-book-comment': { color: 'var(--faint)', fontStyle: 'italic' },
  '.cm-book-hover': { padding: '0.4rem 0.6rem' },
})

/** Keys stand out by weight, comments stand back; nothing else is coloured. Only what is on the screen is looked at. */
const written = new MatchDecorator({
  regexp:
    /(?<comment>(?:^|(?<=\s))#.*)|(?<=^\s*(?:- )*|[{,]\s*)(?<key>[^\s#:{}[\],-][^#:{}[\],]*)(?=:(?:\s|$))/gu,
  decoration: ({ groups }) =>
    Decoration.mark({ class: groups?.comment === undefined ? 'cm-book-key' : 'cm-book-comment' }),
})

export const editorWords = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = written.createDeco(view)
    }

    update(update: ViewUpdate) {
      this.decorations = written.updateDeco(update, this.decorations)
    }
  },
  { decorations: ({ decorations }) => decorations },
)
