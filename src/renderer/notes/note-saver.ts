/** One note between the hand that writes it and the workbench that keeps it. Words are given up only when they are saved. */
import { type FaultData, toFaultData } from '../../contract/fault'
import type { Note, NoteId } from '../../contract/notes'

export type NoteWords = Pick<Note, 'title' | 'text'>
type Saved = NoteWords & Pick<Note, 'rev'>

/** Words not saved yet, and what they go on from. They outlive a reload of the window. */
interface NoteDraft extends NoteWords {
  readonly base: Saved
}

export type NoteStanding =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly fault: FaultData }

export interface NoteView extends NoteWords {
  readonly standing: NoteStanding
  /** The note that holds one's words, because somebody else changed this one meanwhile. */
  readonly apart: NoteId | null
}

export interface NoteSaverPorts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Saves what is given over a revision; answers another note when there was a newer one. */
  readonly send: (words: Partial<NoteWords>, rev: number) => Promise<Saved & Pick<Note, 'id'>>
  /** Calls back when the hand has rested; returns the way to call that off. */
  readonly whenRested: (save: () => void) => () => void
}

export class NoteSaver {
  #saved: Saved
  #draft: NoteDraft | null
  #standing: NoteStanding
  #apart: NoteId | null = null
  #view: NoteView
  #isSending = false
  #callOff: () => void = () => undefined
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly id: NoteId,
    saved: Saved,
    private readonly ports: NoteSaverPorts,
  ) {
    this.#saved = saved
    this.#draft = readDraft(ports.storage, id)
    this.#standing = { kind: this.#draft === null ? 'saved' : 'saving' }
    this.#view = this.#look()
  }

  readonly view = (): NoteView => this.#view

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  /** The note as the workbench has it now. */
  hear({ rev, title, text }: Saved): void {
    if (rev <= this.#saved.rev) return
    this.#saved = { rev, title, text }
    this.#show()
  }

  write(words: Partial<NoteWords>): void {
    const { title, text } = this.#view
    const standing = this.#standing.kind === 'saved' ? { kind: 'saving' as const } : this.#standing
    this.#put({ base: this.#draft?.base ?? this.#saved, title, text, ...words }, standing)
    this.#callOff()
    this.#callOff = this.ports.whenRested(() => void this.save())
  }

  async save(): Promise<void> {
    this.#callOff()
    if (this.#isSending || this.#draft === null) return
    const sent = this.#draft
    const changed = changedWords(sent)
    if (Object.keys(changed).length === 0) {
      // A title that was emptied stays so until there is one again.
      this.#put(sent.title.trim() === '' ? sent : null, { kind: 'saved' })
      return
    }
    this.#isSending = true
    this.#put(sent, { kind: 'saving' })
    try {
      this.#take(await this.ports.send(changed, sent.base.rev), sent)
    } catch (error) {
      this.#put(this.#draft, { kind: 'failed', fault: toFaultData(error) })
    }
    this.#isSending = false
    if (this.#standing.kind === 'saving') await this.save()
  }

  #take(answer: Saved & Pick<Note, 'id'>, sent: NoteDraft): void {
    const isApart = answer.id !== this.id
    if (isApart) this.#apart = answer.id
    else this.#saved = { ...asTyped(sent, answer), rev: answer.rev }
    const now = this.#draft ?? sent
    const hasMore = now !== sent && (now.title !== sent.title || now.text !== sent.text)
    // What was written meanwhile goes on from what is saved now.
    if (hasMore) this.#put({ ...now, base: this.#saved }, { kind: 'saving' })
    else this.#put(null, { kind: 'saved' })
  }

  #put(draft: NoteDraft | null, standing: NoteStanding): void {
    this.#draft = draft
    this.#standing = standing
    keepDraft(this.ports.storage, this.id, draft)
    this.#show()
  }

  #look(): NoteView {
    const { title, text } = this.#draft ?? this.#saved
    return { title, text, standing: this.#standing, apart: this.#apart }
  }

  #show(): void {
    this.#view = this.#look()
    for (const listener of this.#listeners) listener()
  }
}

function changedWords({ base, title, text }: NoteDraft): { title?: string; text?: string } {
  return {
    ...(title !== base.title && title.trim() !== '' && { title }),
    ...(text !== base.text && { text }),
  }
}

/** Words are kept as the hand wrote them while the saved ones differ in nothing one sees, so that nothing jumps under it. */
function asTyped(sent: NoteWords, saved: NoteWords): NoteWords {
  const isSame =
    saved.title === sent.title.normalize('NFC').trim() && saved.text === sent.text.normalize('NFC')
  return isSame ? { title: sent.title, text: sent.text } : saved
}

const keyOf = (id: NoteId) => `lectern.note.${id}`

function readDraft(storage: NoteSaverPorts['storage'], id: NoteId): NoteDraft | null {
  const kept = storage.getItem(keyOf(id))
  return kept === null ? null : (JSON.parse(kept) as NoteDraft)
}

function keepDraft(storage: NoteSaverPorts['storage'], id: NoteId, draft: NoteDraft | null): void {
  try {
    if (draft === null) storage.removeItem(keyOf(id))
    else storage.setItem(keyOf(id), JSON.stringify(draft))
  } catch {
    // Too long for the browser's storage: then the words outlive no reload, and are saved all the same.
  }
}
