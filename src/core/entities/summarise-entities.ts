import type {
  ArticleId,
  Block,
  EntityId,
  EntitySummary,
  Mention,
  MentionInContext,
} from '../../contract/model'
import { paragraphNumber } from '../../contract/paragraph-number'
import type { EntityRecord } from '../storage/records'

export type MentionsByArticle = ReadonlyMap<ArticleId, readonly Mention[]>

/** Every entity with its counts, by its first name. */
export function summariseEntities(
  entities: Iterable<EntityRecord>,
  mentions: MentionsByArticle,
): readonly EntitySummary[] {
  const counts = new Map<EntityId, { accepted: number; suggested: number; articles: number }>()
  for (const inArticle of mentions.values()) {
    const seen = new Set<EntityId>()
    for (const { entity, state } of inArticle) {
      const count = counts.get(entity) ?? { accepted: 0, suggested: 0, articles: 0 }
      counts.set(entity, count)
      if (state === 'suggested') count.suggested++
      if (state !== 'accepted') continue
      count.accepted++
      if (!seen.has(entity)) count.articles++
      seen.add(entity)
    }
  }
  return [...entities]
    .map(({ id, rev, kind, names }) => {
      const { accepted = 0, suggested = 0, articles = 0 } = counts.get(id) ?? {}
      return { id, rev, kind, names, mentions: accepted, articles, suggestions: suggested }
    })
    .sort((one, other) => one.names[0].text.localeCompare(other.names[0].text, 'vi'))
}

/** Entities accepted in the same articles as one, most shared first. */
export function findCompany(
  entity: EntityId,
  mentions: MentionsByArticle,
): readonly { readonly entity: EntityId; readonly sharedArticles: number }[] {
  const shared = new Map<EntityId, number>()
  for (const inArticle of mentions.values()) {
    const accepted = new Set(
      inArticle.filter(({ state }) => state === 'accepted').map((mention) => mention.entity),
    )
    if (!accepted.delete(entity)) continue
    for (const other of accepted) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .map(([other, sharedArticles]) => ({ entity: other, sharedArticles }))
    .sort((one, other) => other.sharedArticles - one.sharedArticles)
}

const contextLength = 60

/** A mention with the words of its block around it. */
export function showInContext(
  mention: Mention,
  text: string,
  blocks: readonly Block[],
): MentionInContext {
  const block = blocks.find(({ start, end }) => start <= mention.start && mention.start < end)
  const from = Math.max(block?.start ?? 0, mention.start - contextLength)
  const to = Math.min(block?.end ?? text.length, mention.end + contextLength)
  return {
    ...mention,
    before: text.slice(from, mention.start).toWellFormed(),
    after: text.slice(mention.end, Math.max(to, mention.end)).toWellFormed(),
    paragraph: paragraphNumber(blocks, mention.start),
  }
}
