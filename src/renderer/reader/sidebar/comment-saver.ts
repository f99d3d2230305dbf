import { type FaultData, toFaultData } from '../../../contract/fault'
import type { Annotation } from '../../../contract/model'
import { type CommentDraft, keepDraft, readDraft, revisionUnder } from './comment-draft'

type Saved = Pick<Annotation, 'rev' | 'comment'>

/**
 * What became of words that are not in this comment: `failed`, they could not be saved (`fault` is null for those of an
 * earlier visit); `apart`, somebody else wrote here meanwhile, and they are safe in an annotation of their own.
 */
export type CommentTrouble =
  | { readonly kind: 'failed'; readonly fault: FaultData | null }
  | { readonly kind: 'apart' }

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
    /** Saves the comment over the revision; answers another annotation when there was a newer one. */
    private readonly send: (
      comment: string,
      rev: number,
    ) => Promise<Saved & Pick<Annotation, 'id'>>,
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
    if (this.#trouble?.kind === 'apart') this.#trouble = null
    const { comment: base, rev } = this.#saved
    this.#put({ ...(this.#draft ?? { base, rev }), text })
  }

  async save(): Promise<void> {
    if (this.#draft === null) return
    this.#saveAgain = this.#isSending
    if (this.#isSending) return
    const rev = revisionUnder(this.#draft, this.#saved)
    if (rev !== null) return this.#send(this.#draft.text, rev)
    this.#trouble = null
    this.#put(null)
  }

  async #send(text: string, rev: number): Promise<void> {
    this.#isSending = true
    try {
      const answer = await this.send(text, rev)
      const isApart = answer.id !== this.id
      if (!isApart) this.hear(answer)
      this.#trouble = isApart ? { kind: 'apart' } : null
      // More may have been written while these words were on their way.
      const now = this.#draft?.text ?? text
      const { comment: base, rev: newest } = this.#saved
      this.#put(now === text ? null : { text: now, base, rev: newest })
    } catch (error) {
      this.#trouble = { kind: 'failed', fault: toFaultData(error) }
      this.#show()
    }
    this.#isSending = false
    if (this.#saveAgain) await this.save()
  }

  #put(draft: CommentDraft | null): void {
    this.#draft = draft
    keepDraft(this.storage, this.id, draft)
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
