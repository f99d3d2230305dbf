/** Articles read again from their originals, and what becomes of the marks on them. */
import type { Encoding } from './encodings'
import type { PassageChoice } from './exchange'
import type { Annotation, Article } from './model'
import type { Operation } from './workbench'

/** Its words stand in the text where it says. The others wait for a person: to review, or orphaned. */
export const standsInText = ({ state }: Pick<Annotation, 'state'>): boolean =>
  state === 'anchored' || state === 'trimmed'

/** What reading an article again did to what people made of it. */
export interface Rereading {
  readonly article: Article
  /** The text is what it was; kind and trimming of its blocks, and what is inferred, may still be new. */
  readonly isSameText: boolean
  readonly annotations: {
    /** Found again for sure, in the same place or in another. */
    readonly found: number
    readonly review: number
    readonly orphaned: number
  }
  /** Passages of it that are linked with others; where a link has both its passages here, they are two. */
  readonly links: {
    readonly found: number
    readonly review: number
    readonly lost: number
  }
  readonly mentions: {
    readonly found: number
    /** Decisions on names that are not found again for sure. */
    readonly lapsed: number
  }
  readonly blocks: {
    readonly found: number
    readonly lapsed: number
  }
}

/** `rev`: the revision the decision was made on. */
export interface PlaceDecision {
  readonly id: string
  readonly rev?: number | undefined
}

export interface AnchorOperations {
  /**
   * Reads an article's text and facts again from its original bytes, by the rules as they are now, as one undo step. A
   * person's facts stay. With `encoding` its bytes are read as that, which is a person's word from then on; null: as they speak for themselves.
   * Annotations, decided mentions and a person's choices of blocks go where their words are now.
   * Faults: those of an import, and `library/damaged` when the original cannot be read.
   */
  rereadArticle: Operation<{ article: string; encoding?: Encoding | null | undefined }, Rereading>
  /** The place proposed for an annotation to review is right. Faults: `annotation/not-to-review`, `annotation/changed`. */
  acceptPlace: Operation<PlaceDecision, Annotation>
  /** Puts an annotation on another passage of its article; an orphan too. Faults: `passage/…`, `annotation/changed`. */
  moveAnnotation: Operation<PlaceDecision & { readonly passage: PassageChoice }, Annotation>
  /** Takes an annotation off the text; it keeps its quote, label, tags and comment. Faults: `annotation/changed`. */
  detachAnnotation: Operation<PlaceDecision, Annotation>
}
