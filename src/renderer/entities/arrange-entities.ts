import { type EntityKind, type EntitySummary, entityKinds } from '../../contract/model'
import { foldLabel } from '../ui/fold-label'

export interface EntityGroup {
  readonly kind: EntityKind
  readonly entities: readonly EntitySummary[]
}

/** Whether every word of `typed` stands in one of the entity's names, whatever its marks. */
export function isNamed(entity: Pick<EntitySummary, 'names'>, typed: string): boolean {
  const words = foldLabel(typed).split(/\s+/)
  return entity.names.some(({ text }) => {
    const name = foldLabel(text)
    return words.every((word) => name.includes(word))
  })
}

/** The entities whose names answer `typed`, by kind, most mentioned first, then by name; kinds without any are left out. */
export function arrangeEntities(
  entities: readonly EntitySummary[],
  typed: string,
): readonly EntityGroup[] {
  const named = entities
    .filter((entity) => isNamed(entity, typed))
    .toSorted(
      (one, other) =>
        other.mentions - one.mentions || one.names[0].text.localeCompare(other.names[0].text, 'vi'),
    )
  return entityKinds
    .map((kind) => ({ kind, entities: named.filter((entity) => entity.kind === kind) }))
    .filter((group) => group.entities.length > 0)
}
