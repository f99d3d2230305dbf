import { type RefObject, useEffect } from 'react'
import type { Article, Span } from '../../../contract/model'
import { isTextField } from '../../ui/keyboard'
import { selectedSpan } from '../pane/place-on-page'
import { wordsToCopy } from '../text/words-to-copy'

/**
 * What is copied out of a text are the article's own words: also those that are not in the page yet, and nothing else that is.
 * The chosen passage is what is copied where the browser has nothing selected.
 */
export function useCopiedWords(
  root: RefObject<HTMLElement | null>,
  { text }: Article,
  visible: readonly Span[],
  passage: Span | null,
): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (root.current === null || isTextField(event.target)) return
      const isNothing = document.getSelection()?.isCollapsed !== false
      const span = isNothing ? passage : selectedSpan(root.current)
      if (span === null) return
      event.clipboardData?.setData('text/plain', wordsToCopy(text, visible, span))
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [root, text, visible, passage])
}
