/**
 * Marks between the hand that made them and the library's list that holds them: painted at once, given up when they could
 * not be saved, and let go when the list has them. A mark is never shown twice, nor not at all.
 */
import type { Annotation, AnnotationId, ArticleId, LabelId, Span } from '../../../contract/model'
import type { Painted } from '../text/plan-marks'

type Listed = readonly Pick<Annotation, 'id' | 'label' | 'start' | 'end'>[]

interface PendingMark extends Painted {
  readonly article: ArticleId
}

export class PendingMarks {
  #marks: readonly PendingMark[] = []
  #made = 0
  /** What was last heard of each article. */
  readonly #lists = new Map<ArticleId, Listed>()
  /** What was last heard of a mark's article when the mark was saved. */
  readonly #heardBefore = new WeakMap<PendingMark, Listed>()
  readonly #listeners = new Set<() => void>()

  readonly view = (): readonly PendingMark[] => this.#marks

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  /** Shows a mark until it is in the list, or `saving` says with null that it could not be saved. */
  async put<Saved>(
    article: ArticleId,
    { start, end }: Span,
    label: LabelId,
    saving: Promise<Saved | null>,
  ): Promise<Saved | null> {
    this.#made += 1
    const mark: PendingMark = {
      id: `pending-${this.#made}` as AnnotationId,
      article,
      label,
      start,
      end,
    }
    this.#keep([...this.#marks, mark])
    const saved = await saving
    const list = this.#lists.get(article) ?? []
    if (saved === null || list.some((one) => isSame(one, mark))) this.#drop((one) => one === mark)
    else this.#heardBefore.set(mark, list)
    return saved
  }

  /** The library's list of an article. Whatever was saved before it was asked for is in it, or was taken back since. */
  hear(article: ArticleId, list: Listed): void {
    this.#lists.set(article, list)
    this.#drop((mark) => {
      if (mark.article !== article) return false
      const before = this.#heardBefore.get(mark)
      return before !== undefined && before !== list
    })
  }

  #drop(isGone: (mark: PendingMark) => boolean): void {
    if (this.#marks.some(isGone)) this.#keep(this.#marks.filter((mark) => !isGone(mark)))
  }

  #keep(marks: readonly PendingMark[]): void {
    this.#marks = marks
    for (const listener of this.#listeners) listener()
  }
}

/** The list with those of an article's pending marks that it does not hold yet. */
export function withPending(
  list: readonly Painted[],
  article: ArticleId,
  pending: ReturnType<PendingMarks['view']>,
): readonly Painted[] {
  const missing = pending.filter(
    (mark) => mark.article === article && !list.some((one) => isSame(one, mark)),
  )
  return missing.length === 0 ? list : [...list, ...missing]
}

const isSame = (one: Painted, other: Painted): boolean =>
  one.start === other.start && one.end === other.end && one.label === other.label
