import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { type ReactElement, useEffect, useRef } from 'react'
import { completeLinks, type FindChoices } from './complete-links'
import { editorLook } from './editor-look'
import { smallestChange } from './smallest-change'
import './markdown-editor.css'

export interface EditorWords {
  /** The field's spoken name. */
  readonly label: string
  readonly placeholder: string
}

/** Lets somebody outside begin an insertion at the caret. */
export interface EditorHandle {
  readonly beginLink: () => void
}

/** Markdown written as text, its signs in sight. Tab leaves it; input methods are its own to deal with. */
export function MarkdownEditor({
  value,
  words,
  isReadOnly,
  find,
  onChange,
  onLeave,
  handle,
}: {
  readonly value: string
  readonly words: EditorWords
  readonly isReadOnly: boolean
  readonly find: FindChoices
  readonly onChange: (text: string) => void
  readonly onLeave: () => void
  readonly handle: { current: EditorHandle | null }
}): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef({ value, words, isReadOnly, find, onChange, onLeave })
  latest.current = { value, words, isReadOnly, find, onChange, onLeave }
  const changing = useRef(new Compartment()).current
  useEffect(() => {
    if (place.current === null) return
    const editor = new EditorView({
      parent: place.current,
      doc: latest.current.value,
      extensions: [
        history(),
        markdown({ base: markdownLanguage, addKeymap: true, completeHTMLTags: false }),
        autocompletion({
          override: [completeLinks((typed) => latest.current.find(typed))],
          icons: false,
          // It opens only where somebody asked for it.
          interactionDelay: 0,
        }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        editorLook,
        changing.of(wordsOf(latest.current)),
        EditorView.updateListener.of(({ docChanged, state }) => {
          const text = state.doc.toString()
          if (docChanged && text !== latest.current.value) latest.current.onChange(text)
        }),
        EditorView.domEventHandlers({
          blur: () => {
            latest.current.onLeave()
          },
        }),
      ],
    })
    view.current = editor
    handle.current = {
      beginLink() {
        editor.focus()
        editor.dispatch(editor.state.replaceSelection('[['))
        startCompletion(editor)
      },
    }
    return () => {
      handle.current = null
      view.current = null
      editor.destroy()
    }
  }, [changing, handle])
  useEffect(() => {
    view.current?.dispatch({ effects: changing.reconfigure(wordsOf({ words, isReadOnly })) })
  }, [changing, words, isReadOnly])
  useEffect(() => {
    const editor = view.current
    // What comes from elsewhere waits for the letter an input method is putting together.
    if (editor === null || editor.composing) return
    const change = smallestChange(editor.state.doc.toString(), value)
    if (change !== null) editor.dispatch({ changes: change })
  }, [value])
  return <div ref={place} className="markdown-editor" />
}

const wordsOf = ({
  words,
  isReadOnly,
}: {
  readonly words: EditorWords
  readonly isReadOnly: boolean
}) => [
  placeholder(words.placeholder),
  EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false' }),
  EditorState.readOnly.of(isReadOnly),
]
