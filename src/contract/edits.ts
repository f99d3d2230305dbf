/** Changes of what is there, each with the revision it was made on, so that two on one state can be told. */
import type { PassageChoice } from './exchange'
import type { EntityKind, EntityName, LabelColour, LabelId, LabelStyle } from './model'

export interface AnnotationChange {
  readonly id: string
  /** The revision the change was made on. When there is a newer one, that stays, and the change becomes an annotation of its own. */
  readonly rev?: number | undefined
  readonly label?: LabelId | undefined
  readonly tags?: readonly string[] | undefined
  readonly comment?: string | undefined
  readonly passage?: PassageChoice | undefined
}

export interface LabelChange {
  readonly id: LabelId
  /** The revision the change was made on. What others changed since is kept. */
  readonly rev?: number | undefined
  readonly name?: string | null | undefined
  readonly colour?: LabelColour | undefined
  readonly style?: LabelStyle | undefined
}

export interface EntityChange {
  readonly id: string
  readonly rev?: number | undefined
  readonly kind?: EntityKind | undefined
  readonly names?: readonly [EntityName, ...EntityName[]] | undefined
}
