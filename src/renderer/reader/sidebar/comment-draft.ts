/**
 * Words of a comment that are not saved yet. They outlive the card, the view and a reload of the window, and are let go
 * only when the workbench has acknowledged them.
 */
import type { AnnotationId } from '../../../contract/model'

export interface CommentDraft {
  readonly text: string
  /** The saved comment the draft goes on from, and the annotation's revision then. */
  readonly base: string
  readonly rev: number
}

const keyOf = (id: AnnotationId) => `lectern.draft.${id}`

export function readDraft(
  storage: Pick<Storage, 'getItem'>,
  id: AnnotationId,
): CommentDraft | null {
  const kept = storage.getItem(keyOf(id))
  return kept === null ? null : (JSON.parse(kept) as CommentDraft)
}

/** Keeps a draft; null forgets it. */
export function keepDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  id: AnnotationId,
  draft: CommentDraft | null,
): void {
  if (draft === null || draft.text === draft.base) storage.removeItem(keyOf(id))
  else storage.setItem(keyOf(id), JSON.stringify(draft))
}

/**
 * The revision to save a draft over; null when it says nothing new. What changed of an annotation beside its comment is
 * no matter; over another comment the draft is late, and the workbench keeps both.
 */
export function revisionUnder(
  { text, base, rev }: CommentDraft,
  saved: { readonly rev: number; readonly comment: string },
): number | null {
  const words = text.normalize('NFC')
  if (words === saved.comment || words === base) return null
  return base === saved.comment ? saved.rev : rev
}
