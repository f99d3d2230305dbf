/** Labels, marks changed in shape or in bulk, tags, the overview of every annotation, and annotations from elsewhere. */
import type { LabelChange } from './edits'
import type { FaultCode, FaultDetail } from './fault'
import type { Annotation, AnnotationId, ArticleId, Label, LabelId } from './model'
import type { QuotedSource } from './quotations'
import type { Operation } from './workbench'

/** The keys 1 to 8 mark with them. */
export const mostLabels = 8

/** A change of many annotations as one undo step. */
export interface BulkChange {
  readonly ids: readonly AnnotationId[]
  readonly label?: LabelId | undefined
  readonly addTags?: readonly string[] | undefined
  readonly removeTags?: readonly string[] | undefined
}

export interface TagRenaming {
  readonly from: string
  readonly to: string
  /** A person has agreed that the two become one. */
  readonly merge?: boolean | undefined
}

export const annotationOrders = ['place', 'newest', 'oldest'] as const
export type AnnotationOrder = (typeof annotationOrders)[number]

/** Every part that is given must fit; within labels and entities any one does, of tags all must. */
export interface AnnotationRequest {
  /** Words of passage, comment or tags; case and marks aside. */
  readonly text: string
  readonly labels: readonly LabelId[]
  /** A tag stands for those beneath it too: `trade` for `trade/tariffs`. */
  readonly tags: readonly string[]
  /** Ids of entities the marked passage names, decided by a person. */
  readonly entities: readonly string[]
  readonly article: ArticleId | null
  readonly order: AnnotationOrder
}

export interface AnnotationAnswer {
  readonly ids: readonly AnnotationId[]
  /** Over every annotation of the library, for choosing from. */
  readonly total: number
  readonly labels: readonly { readonly id: LabelId; readonly count: number }[]
  /** A tag counts once for each annotation that has it or one beneath it; in order of name. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
}

/** An annotation with what a list across articles says of its place. */
export interface AnnotationRow {
  readonly annotation: Annotation
  readonly source: QuotedSource
  /** The number of its paragraph; null in trimmed text. */
  readonly paragraph: number | null
}

/** What came of every annotation in a file, in its order. `source` is its own id, or its number from 1 where it has none. */
export interface AnnotationImport {
  readonly imported: readonly {
    readonly source: string
    readonly id: AnnotationId
    readonly article: ArticleId
  }[]
  readonly refused: readonly {
    readonly source: string
    readonly code: FaultCode
    readonly message: string
    readonly detail: FaultDetail
  }[]
}

export interface MarkingOperations {
  /** Faults: `label/not-found`, `edit/conflict`. */
  changeLabel: Operation<LabelChange, Label>
  /** Puts a label at a place among the others, from 0; its place is its key. Faults: `label/not-found`. */
  moveLabel: Operation<{ id: LabelId; to: number }, readonly Label[]>
  /** Faults: `label/not-found`, `label/in-use`, `label/last`. */
  deleteLabel: Operation<{ id: LabelId }, null>

  /**
   * Cuts a mark in two at an offset of the text; both keep label and tags, the first the comment.
   * Faults: `annotation/not-found`, `passage/out-of-range`.
   */
  splitAnnotation: Operation<{ id: string; at: number }, readonly [Annotation, Annotation]>
  /**
   * Makes one mark of several of one article and one label with no words between them; tags and comments are kept.
   * Faults: `annotation/not-found`, `annotation/apart`.
   */
  joinAnnotations: Operation<{ ids: readonly AnnotationId[] }, Annotation>
  /** Faults: `annotation/not-found`, `label/not-found`. */
  changeAnnotations: Operation<BulkChange, null>
  /**
   * Renames a tag everywhere, with those beneath it, as one undo step; answers how many annotations had it.
   * Faults: `tag/not-found`; `tag/merge` when `to` is there already and nobody agreed.
   */
  renameTag: Operation<TagRenaming, { readonly annotations: number }>

  findAnnotations: Operation<AnnotationRequest, AnnotationAnswer>
  /** In the order asked for; what is not there any more is left out. */
  describeAnnotations: Operation<{ ids: readonly AnnotationId[] }, readonly AnnotationRow[]>

  /**
   * Reads W3C Web Annotations (JSON-LD) and Hypothesis's JSON as one undo step. Each annotation comes in or is refused
   * with a reason; one that came in before is refused. Faults: `file/…`, `annotations/unreadable`.
   */
  importAnnotations: Operation<{ path: string }, AnnotationImport>
}
