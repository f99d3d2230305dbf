/** Changes of what is there, each with the revision it was made on, so that two on one state can be told. */
import type { EntityKind, EntityName, LabelId } from './model'

export interface AnnotationChange {
  readonly id: string
  /** The revision the change was made on. When there is a newer one, that stays, and the change becomes an annotation of its own. */
  readonly rev?: number | undefined
  readonly label?: LabelId | undefined
  readonly tags?: readonly string[] | undefined
  readonly comment?: string | undefined
}

export interface LabelChange {
  readonly id: LabelId
  /** The revision it was renamed on. When there is a newer one with another name, that stays. */
  readonly rev?: number | undefined
  readonly name: string | null
}

export interface EntityChange {
  readonly id: string
  readonly rev?: number | undefined
  readonly kind?: EntityKind | undefined
  readonly names?: readonly [EntityName, ...EntityName[]] | undefined
}
