import type { EntityId, EntityName } from '../../contract/model'
import type { Library } from '../library/open-library'
import type { EntityRecord, MentionRecord, Put } from '../storage/records'
import { mentionId } from './decide-mentions'

/** The records that make `from` a part of `into`: names and decisions go over; where both decided, an acceptance wins. */
export function mergeEntities(
  library: Library,
  into: EntityRecord,
  from: EntityRecord,
): readonly Put[] {
  const names = uniqueNames([...into.names, ...from.names])
  const moved = decisionsFor(library, from.id).flatMap((mention): readonly Put[] => {
    const id = mentionId(into.id, mention)
    const there = library.store.rows('mentions').get(id)
    const gone = deletedMention(library, mention)
    if (there?.deletedAt === null && there.state === 'accepted') return [gone]
    const record = { ...mention, id, entity: into.id, rev: (there?.rev ?? 0) + 1 }
    return [gone, { table: 'mentions', record }]
  })
  return [revisedEntity(library, into, { names }), ...deleteEntity(library, from), ...moved]
}

/** The records that take an entity out of the library, its decisions with it. */
export const removeEntity = (library: Library, entity: EntityRecord): readonly Put[] => [
  ...deleteEntity(library, entity),
  ...decisionsFor(library, entity.id).map((mention) => deletedMention(library, mention)),
]

export function revisedEntity(
  library: Library,
  before: EntityRecord,
  change: Partial<EntityRecord>,
): Put {
  const record = { ...before, ...change, rev: before.rev + 1, changedAt: library.now() }
  return { table: 'entities', record }
}

const deleteEntity = (library: Library, entity: EntityRecord): readonly Put[] => [
  revisedEntity(library, entity, { deletedAt: library.now() }),
]

const decisionsFor = (library: Library, entity: EntityId): readonly MentionRecord[] =>
  [...library.records.mentions.values()].filter((mention) => mention.entity === entity)

function deletedMention(library: Library, record: MentionRecord): Put {
  const now = library.now()
  return {
    table: 'mentions',
    record: { ...record, rev: record.rev + 1, changedAt: now, deletedAt: now },
  }
}

/** Each name once. One text under two languages is two names; under the same it is one. */
export function uniqueNames(
  names: readonly [EntityName, ...EntityName[]],
): [EntityName, ...EntityName[]] {
  const [first, ...others] = names
  const seen = new Set([`${first.language} ${first.text}`])
  const rest = others.filter(({ text, language }) => {
    const key = `${language} ${text}`
    return !seen.has(key) && seen.add(key)
  })
  return [first, ...rest]
}
