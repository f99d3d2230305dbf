import { Fault } from '../../contract/fault'
import type { EntityId } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import type { ArticleIndex } from '../library/article-index'
import { findEntity, findEntityToChange } from '../library/find-record'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { EntityRecord, Put } from '../storage/records'
import { acceptMention } from './decide-mentions'
import type { MentionBook } from './mention-book'
import { mergeEntities, removeEntity, revisedEntity, uniqueNames } from './merge-entities'
import { openEntity } from './open-entity'
import { summariseEntities } from './summarise-entities'

type EntityOperations = Pick<
  Operations,
  'addEntity' | 'changeEntity' | 'mergeEntities' | 'deleteEntity' | 'listEntities' | 'openEntity'
>

export function entityOperations(
  library: Library,
  index: ArticleIndex,
  book: MentionBook,
  revisions: RecentRevisions,
  guard: BulkGuard,
): EntityOperations {
  const { records } = library
  const listEntities = async () =>
    summariseEntities(records.entities.values(), await book.everyMention())

  /** Writes in turn and answers with the entity's counts, gathered afterwards so that others need not wait for them. */
  const commit = async (operation: string, plan: () => Promise<EntityPlan>) => {
    const id = await library.inTurn(async () => {
      const { entity, puts } = await plan()
      await guard(puts)
      await library.commit(operation, puts)
      return entity.id
    })
    const summary = (await listEntities()).find((entity) => entity.id === id)
    if (summary === undefined) throw new Fault('entity/not-found', { entity: id })
    return summary
  }
  return {
    addEntity: ({ kind, names, mention }) =>
      commit('addEntity', async () => {
        const entity: EntityRecord = {
          id: library.newId() as EntityId,
          rev: 1,
          changedAt: library.now(),
          deletedAt: null,
          kind,
          names: uniqueNames(names),
        }
        const accepted = mention ? await acceptMention(library, entity.id, mention) : []
        return { entity, puts: [{ table: 'entities', record: entity }, ...accepted] }
      }),
    changeEntity: ({ id, rev, kind, names }) =>
      commit('changeEntity', async () => {
        const entity = findEntityToChange(library, id)
        const asked = { ...(kind && { kind }), ...(names && { names: uniqueNames(names) }) }
        const change =
          rev === undefined || rev === entity.rev
            ? asked
            : mergeLateEdit(asked, revisions.find('entities', entity.id, rev), entity)
        return { entity, puts: [revisedEntity(library, entity, change)] }
      }),
    mergeEntities: ({ kept, merged }) =>
      commit('mergeEntities', async () => {
        const entity = findEntityToChange(library, kept)
        const from = findEntityToChange(library, merged)
        if (entity.id === from.id) throw new Fault('entity/same')
        return { entity, puts: mergeEntities(library, entity, from) }
      }),
    deleteEntity: ({ entity }) =>
      library.inTurn(async () => {
        const puts = removeEntity(library, findEntity(records, entity))
        await guard(puts)
        await library.commit('deleteEntity', puts)
        return null
      }),
    listEntities,
    openEntity: ({ entity }) => openEntity(entity, library, index, book),
  }
}

interface EntityPlan {
  readonly entity: EntityRecord
  readonly puts: readonly Put[]
}
