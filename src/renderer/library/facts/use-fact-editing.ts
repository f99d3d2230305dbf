import { useState } from 'react'
import type { ArticleId } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'

export interface FactEditing {
  readonly isOpen: boolean
  /** Those whose facts are edited; they stay the same while the dialog is open. */
  readonly articles: readonly ArticleId[]
  readonly open: () => void
  readonly onClose: () => void
}

/** The dialog for the facts of the chosen articles. */
export function useFactEditing(chosen: readonly ArticleId[]): FactEditing {
  const isReadOnly = useIsReadOnly()
  const [isOpen, setOpen] = useState(false)
  const [articles, setArticles] = useState<readonly ArticleId[]>([])
  return {
    isOpen,
    articles,
    open() {
      if (chosen.length === 0 || isReadOnly) return
      setArticles(chosen)
      setOpen(true)
    },
    onClose: () => setOpen(false),
  }
}
