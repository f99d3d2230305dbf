import { useEffect } from 'react'
import { useNavigation } from '../navigation/navigation'
import type { ReaderDesk } from './reader-desk'

/**
 * Goes to the passage an article was opened at, and takes it out of the address: coming back to the reader finds the text
 * where it was left, and opening the same passage again goes there again.
 */
export function useOpenedSpans(showPassages: ReaderDesk['showPassages']): void {
  const { place, replace } = useNavigation()
  useEffect(() => {
    if (place.view !== 'reader') return
    const opened = place.panes.flatMap(({ article, span }) =>
      span === null ? [] : [{ article, span }],
    )
    if (opened.length === 0) return
    showPassages(opened)
    const panes = place.panes.map((other) => ({ ...other, span: null }))
    replace({ ...place, panes })
  }, [place, replace, showPassages])
}
