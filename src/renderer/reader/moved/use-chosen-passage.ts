import { useEffect, useState } from 'react'
import type { Article, Span } from '../../../contract/model'
import { selectedSpan } from '../pane/place-on-page'
import { tidyPassage } from '../text/passage'

/** The passage selected last in any pane with this article; it outlasts the selection, which a press elsewhere may end. */
export function useChosenPassage({ id, text }: Article): Span | null {
  const [chosen, setChosen] = useState<{ readonly text: string; readonly span: Span } | null>(null)
  useEffect(() => {
    const read = () => {
      const anchor = document.getSelection()?.anchorNode ?? null
      const element = anchor instanceof Element ? anchor : anchor?.parentElement
      const root = element?.closest<HTMLElement>('[data-article]')
      if (root?.dataset.article !== id) return
      const selected = selectedSpan(root)
      const span = selected === null ? null : tidyPassage(text, selected)
      if (span !== null) setChosen({ text, span })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [id, text])
  return chosen?.text === text ? chosen.span : null
}
