/** How Markdown looks while it is written: the window's own colours and fonts. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const frame = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: '400 1rem/1.65 var(--serif)', overflow: 'auto' },
  '.cm-content': {
    maxWidth: '44rem',
    margin: '0 auto',
    padding: 'var(--gap-4) var(--gap-6) var(--gap-8)',
    caretColor: 'var(--ink)',
  },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--round)',
    backgroundColor: 'var(--paper-raised)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    width: 'min(32rem, 85vw)',
    maxWidth: 'none',
    maxHeight: '16rem',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--text-base)',
    lineHeight: '1.45',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: 'var(--gap-2)',
    justifyContent: 'space-between',
    padding: 'var(--gap-1) var(--gap-3)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-wash)',
    color: 'var(--ink)',
  },
  '.cm-completionLabel': { minWidth: '0', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionDetail': { flex: 'none', color: 'var(--ink-soft)', fontStyle: 'normal' },
})

const marks = HighlightStyle.define([
  { tag: tags.heading1, fontWeight: '700', fontSize: '1.375rem' },
  { tag: tags.heading2, fontWeight: '700', fontSize: '1.1875rem' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.quote, color: 'var(--ink-soft)' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: tags.url, color: 'var(--ink-soft)', fontSize: 'var(--text-base)' },
  { tag: tags.monospace, fontFamily: 'var(--mono)', fontSize: '0.875rem' },
  { tag: tags.processingInstruction, color: 'var(--ink-soft)' },
])

export const editorLook = [frame, syntaxHighlighting(marks)]
