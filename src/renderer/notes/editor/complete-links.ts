/** What `[[` offers while a note is written: articles, entities, notes and quotes, found by any of their words. */
import type { Completion, CompletionSource } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'

/** Something a note can link. `insert` makes the Markdown that takes the place of what was typed. */
export interface LinkChoice {
  readonly label: string
  /** What kind of thing it is. */
  readonly detail: string
  readonly insert: () => Promise<string | null>
}

/** The best choices for what was typed after `[[`. */
export type FindChoices = (typed: string) => Promise<readonly LinkChoice[]>

export const completeLinks =
  (find: FindChoices): CompletionSource =>
  async (context) => {
    const typed = context.matchBefore(/\[\[[^\]\n]*/)
    if (typed === null) return null
    const choices = await find(typed.text.slice(2))
    if (context.aborted) return null
    return { from: typed.from, filter: false, options: choices.map(toCompletion) }
  }

const toCompletion = ({ label, detail, insert }: LinkChoice): Completion => ({
  label,
  detail,
  apply: (view, _, from, to) => void replaceBy(view, from, to, insert),
})

async function replaceBy(
  view: EditorView,
  from: number,
  to: number,
  insert: LinkChoice['insert'],
): Promise<void> {
  const typed = view.state.sliceDoc(from, to)
  const text = await insert()
  // Whoever went on writing meanwhile keeps what is there now.
  if (text === null || view.state.sliceDoc(from, to) !== typed) return
  const isBlock = text.endsWith('\n')
  const before = isBlock && from > view.state.doc.lineAt(from).from ? '\n\n' : ''
  const after = view.state.sliceDoc(to, to + 1) === ']' ? view.state.sliceDoc(to, to + 2) : ''
  const end = to + (after === ']]' ? 2 : 0)
  view.dispatch({
    changes: { from, to: end, insert: `${before}${text}` },
    selection: { anchor: from + before.length + text.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
  })
  view.focus()
}
