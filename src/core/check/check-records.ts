/** What the records alone tell, as pure functions. */
import { outletRuleOf } from '../../contract/outlet-rules'
import type { Put } from '../storage/records'
import type { Store } from '../storage/store'
import { type Discovery, forAPerson } from './discovery'

type Rows = Store['rows']

/** Records that lean on others that are nowhere, deleted or not, and names that are not unique. */
export function checkRecords(rows: Rows): readonly Discovery[] {
  const [articles, labels, entities] = [rows('articles'), rows('labels'), rows('entities')]
  const annotations = [...rows('annotations').values()].filter(
    ({ article, label, deletedAt }) =>
      deletedAt === null && !(articles.has(article) && labels.has(label)),
  )
  const mentions = [...rows('mentions').values()].filter(
    ({ article, entity, deletedAt }) =>
      deletedAt === null && !(articles.has(article) && entities.has(entity)),
  )
  const links = [...rows('links').values()].filter(
    ({ from, to, deletedAt }) =>
      deletedAt === null && !(articles.has(from.article) && articles.has(to.article)),
  )
  const rules = rows('outletRules')
  const ruled = [...articles.values()].filter(
    ({ blocks, deletedAt }) =>
      deletedAt === null &&
      blocks.some((block) => {
        const rule = outletRuleOf(block)
        return rule !== null && !rules.has(rule)
      }),
  )
  const keys = new Map<string, number>()
  for (const { citationKey, deletedAt } of articles.values())
    if (deletedAt === null) keys.set(citationKey, (keys.get(citationKey) ?? 0) + 1)
  const shared = [...keys].filter(([, count]) => count > 1)
  return [
    forAPerson(
      'annotation/dangling',
      annotations.map(({ id }) => id),
    ),
    forAPerson(
      'mention/dangling',
      mentions.map(({ id }) => id),
    ),
    forAPerson(
      'link/dangling',
      links.map(({ id }) => id),
    ),
    forAPerson(
      'citation-key/duplicate',
      shared.map(([key]) => key),
    ),
    forAPerson(
      'outlet-rule/dangling',
      ruled.map(({ citationKey }) => citationKey),
    ),
  ]
}

export interface Comparison {
  /** In the backup and not in the library, not even as deleted. The library forgets no record, so something else did. */
  readonly lost: readonly Put[]
  /** In the library at an earlier revision than in the backup. */
  readonly outdated: readonly Put[]
}

export function compareWithBackup(rows: Rows, backup: readonly Put[]): Comparison {
  const revOf = ({ table, record }: Put) => rows(table).get(record.id)?.rev ?? null
  return {
    lost: backup.filter((put) => revOf(put) === null),
    outdated: backup.filter((put) => {
      const rev = revOf(put)
      return rev !== null && rev < put.record.rev
    }),
  }
}
