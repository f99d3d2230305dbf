import { Fault } from '../../contract/fault'
import type { MarkingOperations } from '../../contract/marking'
import type { Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import type { Library } from '../library/open-library'
import { isWithin, renameIn } from '../text/tag-tree'

type TagOperations = Pick<Operations, 'listTags'> & Pick<MarkingOperations, 'renameTag'>

export function tagOperations(library: Library, guard: BulkGuard): TagOperations {
  const { annotations } = library.records
  return {
    listTags: async () => {
      const counts = new Map<string, number>()
      for (const { tags } of annotations.values())
        for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      return [...counts]
        .map(([tag, count]) => ({ tag, count }))
        .sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag))
    },
    renameTag: ({ from, to, merge = false }) =>
      library.inTurn(async () => {
        const all = [...annotations.values()]
        const having = all.filter(({ tags }) => tags.some((tag) => isWithin(tag, from)))
        const there = all.filter(({ tags }) =>
          tags.some((tag) => isWithin(tag, to) && !isWithin(tag, from)),
        )
        if (having.length === 0) throw new Fault('tag/not-found', { tag: from })
        if (from === to) return { annotations: having.length }
        if (there.length > 0 && !merge)
          throw new Fault('tag/merge', { from, to, count: there.length })
        const changedAt = library.now()
        const puts = having.map((record) => ({
          table: 'annotations' as const,
          record: {
            ...record,
            rev: record.rev + 1,
            changedAt,
            tags: [...renameIn(record.tags, from, to)],
          },
        }))
        await guard(puts)
        await library.commit('renameTag', puts)
        return { annotations: having.length }
      }),
  }
}
