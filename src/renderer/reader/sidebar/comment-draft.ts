/**
 * Words of a comment that are not saved yet. They outlive the card, the view and a reload of the window, and are let go
 * only when the workbench has acknowledged them.
 */
import type { AnnotationId } from '../../../contract/model'

export interface CommentDraft {
  readonly text: string
  /** The saved comment the draft goes on from. */
  readonly base: string
}

const keyOf = (id: AnnotationId) => `lectern.draft.${id}`

export function readDraft(
  storage: Pick<Storage, 'getItem'>,
  id: AnnotationId,
): CommentDraft | null {
  const kept = storage.getItem(keyOf(id))
  if (kept === null) return null
  const [base = '', text = ''] = JSON.parse(kept) as string[]
  return { base, text }
}

/** Keeps a draft, or forgets it when it says nothing new. */
export function keepDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  id: AnnotationId,
  { base, text }: CommentDraft,
): void {
  if (text === base) storage.removeItem(keyOf(id))
  else storage.setItem(keyOf(id), JSON.stringify([base, text]))
}

/**
 * What to do with a draft while the saved comment is `saved`: nothing; save it; or ask, because somebody else wrote
 * something different meanwhile.
 */
export function settleDraft(
  { text, base }: CommentDraft,
  saved: string,
): 'nothing' | 'save' | 'ask' {
  const words = text.normalize('NFC')
  if (words === saved || words === base) return 'nothing'
  return base === saved ? 'save' : 'ask'
}
