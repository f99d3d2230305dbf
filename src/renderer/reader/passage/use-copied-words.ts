import { type ClipboardEvent, type RefObject, useMemo } from 'react'
import type { Article, Span } from '../../../contract/model'
import { selectedSpan } from '../pane/place-on-page'
import { wordsToCopy } from '../text/words-to-copy'

/** What is copied out of a text are the article's own words: also those that are not in the page yet, and nothing else that is. */
export function useCopiedWords(
  root: RefObject<HTMLElement | null>,
  { text }: Article,
  visible: readonly Span[],
): { readonly onCopy: (event: ClipboardEvent) => void } {
  return useMemo(
    () => ({
      onCopy(event) {
        const span = root.current === null ? null : selectedSpan(root.current)
        if (span === null) return
        event.clipboardData.setData('text/plain', wordsToCopy(text, visible, span))
        event.preventDefault()
      },
    }),
    [root, text, visible],
  )
}
