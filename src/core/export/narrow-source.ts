import type { Annotation, Article, EntityId, Mention, Span } from '../../contract/model'
import { isWithin } from '../text/tag-tree'
import type { ExportSource } from './export-source'

/** Only passages with a tag, or one beneath it, and their articles. */
export function narrowToTag(source: ExportSource, tag: string): ExportSource {
  return narrow(source, ({ tags }) => tags.some((one) => isWithin(one, tag)))
}

/** Only articles that name an entity, and the passages in paragraphs that do. */
export function narrowToEntity(source: ExportSource, entity: EntityId): ExportSource {
  const named = Map.groupBy(
    source.mentions.filter((mention) => mention.entity === entity),
    ({ article }) => article,
  )
  const articles = new Map(source.articles.map((article) => [article.id, article]))
  const isNear = (annotation: Annotation) => {
    const article = articles.get(annotation.article)
    return article !== undefined && sharesBlock(article, annotation, named.get(article.id) ?? [])
  }
  return narrow(source, isNear, ({ id }) => named.has(id))
}

function sharesBlock({ blocks }: Article, passage: Span, mentions: readonly Mention[]): boolean {
  const touched = blocks.filter((block) => meets(block, passage))
  return mentions.some((mention) => touched.some((block) => meets(block, mention)))
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start

function narrow(
  source: ExportSource,
  isWanted: (annotation: Annotation) => boolean,
  isNamed: (article: Article) => boolean = () => false,
): ExportSource {
  const annotations = source.annotations.filter(isWanted)
  const marked = new Set(annotations.map(({ article }) => article))
  const kept = source.articles.flatMap((article, place) =>
    marked.has(article.id) || isNamed(article) ? [{ article, place }] : [],
  )
  const ids = new Set(kept.map(({ article }) => article.id))
  const mentions = source.mentions.filter(({ article }) => ids.has(article))
  const entities = new Set(mentions.map(({ entity }) => entity))
  const pick = <Value>(values: readonly Value[]) =>
    kept.flatMap(({ place }) => {
      const value = values[place]
      return value === undefined ? [] : [value]
    })
  return {
    ...source,
    articles: kept.map(({ article }) => article),
    references: pick(source.references),
    attached: pick(source.attached),
    annotations,
    mentions,
    entities: source.entities.filter(({ id }) => entities.has(id)),
    // They are about what their writer says, which is not for a tag or a name to decide.
    notes: [],
    ownNotes: [],
    collections: [],
    links: source.links.filter(({ from, to }) => ids.has(from.article) && ids.has(to.article)),
  }
}
