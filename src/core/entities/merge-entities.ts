import type { EntityId, EntityName, IsoTime } from '../../contract/model'
import type { Library } from '../library/open-library'
import type { EntityRecord, MentionRecord, Put } from '../storage/records'
import { mentionId } from './decide-mentions'

/** The records that make `from` a part of `into`: names and decisions go over; where both decided, an acceptance wins. */
export function mergeEntities(
  library: Library,
  into: EntityRecord,
  from: EntityRecord,
): readonly Put[] {
  const now = library.now()
  const names = uniqueNames([...into.names, ...from.names])
  const moved = decisionsFor(library, from.id).flatMap((mention): readonly Put[] => {
    const id = mentionId(into.id, mention)
    const there = library.store.rows('mentions').get(id)
    const gone = deletedMention(mention, now)
    if (there?.deletedAt === null && there.state === 'accepted') return [gone]
    const record = { ...mention, id, entity: into.id, rev: (there?.rev ?? 0) + 1 }
    return [gone, { table: 'mentions', record }]
  })
  return [revisedEntity(library, into, { names }), ...deleteEntity(from, now), ...moved]
}

/** The records that take an entity out of the library, its decisions with it. */
export function removeEntity(library: Library, entity: EntityRecord): readonly Put[] {
  const now = library.now()
  const decisions = decisionsFor(library, entity.id)
  return [...deleteEntity(entity, now), ...decisions.map((mention) => deletedMention(mention, now))]
}

export function revisedEntity(
  library: Library,
  before: EntityRecord,
  change: Partial<EntityRecord>,
): Put {
  const record = { ...before, ...change, rev: before.rev + 1, changedAt: library.now() }
  return { table: 'entities', record }
}

const deleteEntity = (before: EntityRecord, now: IsoTime): readonly Put[] => [
  {
    table: 'entities',
    record: { ...before, rev: before.rev + 1, changedAt: now, deletedAt: now },
  },
]

const decisionsFor = (library: Library, entity: EntityId): readonly MentionRecord[] =>
  [...library.records.mentions.values()].filter((mention) => mention.entity === entity)

const deletedMention = (before: MentionRecord, now: IsoTime): Put => ({
  table: 'mentions',
  record: { ...before, rev: before.rev + 1, changedAt: now, deletedAt: now },
})

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
