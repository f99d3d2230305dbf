import { type FaultData, toFaultData } from '../../../contract/fault'
import type { Annotation } from '../../../contract/model'
import { type CommentDraft, keepDraft, readDraft, settleDraft } from './comment-draft'

type Saved = Pick<Annotation, 'rev' | 'comment'>

/** Why words that were written are not saved; `fault` is null for those of an earlier visit. */
export type CommentTrouble =
  | { readonly kind: 'failed'; readonly fault: FaultData | null }
  | { readonly kind: 'conflict'; readonly saved: string }

export interface CommentView {
  readonly text: string
  readonly trouble: CommentTrouble | null
}

/** One comment between the hand that writes it and the workbench that keeps it. Words are given up only when they are saved. */
export class CommentSaver {
  #saved: Saved
  #draft: CommentDraft | null
  #trouble: CommentTrouble | null
  #view: CommentView
  #isSending = false
  #saveAgain = false
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly id: Annotation['id'],
    saved: Saved,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    /** Saves the comment over the revision; a newer one is a fault. */
    private readonly send: (comment: string, rev: number) => Promise<Saved>,
  ) {
    this.#saved = saved
    this.#draft = readDraft(storage, id)
    this.#trouble = this.#draft === null ? null : { kind: 'failed', fault: null }
    this.#view = this.#look()
  }

  readonly view = (): CommentView => this.#view

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  /** The annotation as the workbench has it now. */
  hear(saved: Saved): void {
    if (saved.rev < this.#saved.rev) return
    this.#saved = { rev: saved.rev, comment: saved.comment }
    this.#show()
  }

  write(text: string): void {
    this.#put({ text, base: this.#draft?.base ?? this.#saved.comment })
  }

  async save(): Promise<void> {
    if (this.#draft === null) return
    this.#saveAgain = this.#isSending
    if (this.#isSending) return
    const verdict = settleDraft(this.#draft, this.#saved.comment)
    if (verdict === 'save') return this.#write(this.#draft.text)
    const isConflict = verdict === 'ask'
    this.#trouble = isConflict ? { kind: 'conflict', saved: this.#saved.comment } : null
    this.#put(isConflict ? this.#draft : null)
  }

  /** Ends a conflict with the other's words. */
  takeTheirs(): void {
    this.#trouble = null
    this.#put(null)
  }

  /** Ends a conflict with one's own words. */
  async saveMine(): Promise<void> {
    if (this.#draft !== null) await this.#write(this.#draft.text)
  }

  async #write(text: string): Promise<void> {
    this.#isSending = true
    try {
      this.hear(await this.send(text, this.#saved.rev))
      this.#trouble = null
      // More may have been written while these words were on their way.
      const now = this.#draft?.text ?? text
      this.#put(now === text ? null : { text: now, base: this.#saved.comment })
    } catch (error) {
      this.#trouble = { kind: 'failed', fault: toFaultData(error) }
      this.#show()
    }
    this.#isSending = false
    if (this.#saveAgain) await this.save()
  }

  #put(draft: CommentDraft | null): void {
    this.#draft = draft
    keepDraft(this.storage, this.id, draft ?? { text: '', base: '' })
    this.#show()
  }

  #look(): CommentView {
    return { text: this.#draft?.text ?? this.#saved.comment, trouble: this.#trouble }
  }

  #show(): void {
    this.#view = this.#look()
    for (const listener of this.#listeners) listener()
  }
}
