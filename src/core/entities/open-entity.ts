import { Fault } from '../../contract/fault'
import type { EntityPage, MentionInContext } from '../../contract/model'
import type { ArticleIndex } from '../library/article-index'
import { findEntity } from '../library/find-record'
import type { Library } from '../library/open-library'
import type { MentionBook } from './mention-book'
import {
  findCompany,
  type MentionsByArticle,
  showInContext,
  summariseEntities,
} from './summarise-entities'

/** An entity's page, by id or name. Faults: `entity/not-found`, `entity/ambiguous`. */
export async function openEntity(
  reference: string,
  library: Library,
  index: ArticleIndex,
  book: MentionBook,
): Promise<EntityPage> {
  const { id } = findEntity(library.records, reference)
  const everywhere = await book.everyMention()
  const summaries = summariseEntities(library.records.entities.values(), everywhere)
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  const entity = byId.get(id)
  if (entity === undefined) throw new Fault('entity/not-found', { entity: reference })
  const mentions = await showMentions(library, id, everywhere)
  const named = new Set(mentions.map(({ article }) => article))
  return {
    entity,
    mentions,
    articles: [...named].flatMap((article) => index.summaries.get(article) ?? []),
    appearsWith: findCompany(id, everywhere).flatMap(({ entity: other, sharedArticles }) => {
      const company = byId.get(other)
      return company === undefined ? [] : [{ entity: company, sharedArticles }]
    }),
  }
}

async function showMentions(
  library: Library,
  entity: EntityPage['entity']['id'],
  everywhere: MentionsByArticle,
): Promise<readonly MentionInContext[]> {
  const shown: MentionInContext[] = []
  for (const [article, inArticle] of everywhere) {
    const record = library.records.articles.get(article)
    const own = inArticle.filter((mention) => mention.entity === entity)
    if (record === undefined || own.length === 0) continue
    const text = await library.texts.read(record.textSha256)
    shown.push(...own.map((mention) => showInContext(mention, text, record.blocks)))
  }
  return shown
}
