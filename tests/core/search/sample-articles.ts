/** The five sample articles as the core reads them, for searching. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ArticleId, ArticleSummary, IsoDate, IsoTime } from '../../../src/contract/model'
import { keptText } from '../../../src/core/articles/kept-text'
import { readArticle } from '../../../src/core/articles/read-article'
import type { SearchSource } from '../../../src/core/search/search-articles'
import { createSearchIndex, type IndexedText } from '../../../src/core/search/search-index'

const folder = resolve(import.meta.dirname, '../../../resources/samples')

export interface KnownArticle extends IndexedText {
  readonly summary: ArticleSummary
}

export const asId = (id: string) => id as ArticleId

/** An article made up for a test; what is not given is unknown. */
export function makeArticle(
  id: string,
  body: string,
  known: Partial<Omit<ArticleSummary, 'publishedOn'>> & { publishedOn?: string } = {},
): KnownArticle {
  const { publishedOn = null, title = '', ...rest } = known
  const summary = {
    id: asId(id),
    citationKey: id,
    title,
    language: null,
    outlet: null,
    url: null,
    words: 0,
    trimmedShare: 0,
    annotations: 0,
    source: `${id}.txt`,
    importedAt: `2026-01-01T00:00:0${id.length}Z` as IsoTime,
    publishedOn: publishedOn as IsoDate | null,
    ...rest,
  }
  return { id: asId(id), title, body, summary }
}

/** The samples by the number their names begin with. */
export const samples: readonly KnownArticle[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').normalize('NFC').replace(/\r\n?/g, '\n')
    const { blocks, title, language, outlet } = readArticle(text, name)
    return makeArticle(name.slice(0, 3), keptText(text, blocks), {
      title: title.value ?? '',
      language: language.value,
      outlet: outlet.value,
    })
  })

export function sourceOf(
  articles: readonly KnownArticle[],
  more: Partial<Pick<SearchSource, 'entities' | 'tagsOf' | 'entitiesOf'>> = {},
): SearchSource {
  const index = createSearchIndex()
  for (const article of articles) index.add(article)
  const texts = new Map(articles.map(({ id, body }) => [id, body]))
  return {
    index,
    summaries: new Map(articles.map(({ id, summary }) => [id, summary])),
    entities: new Map(),
    textUnderTitle: async (id) => texts.get(id) ?? '',
    tagsOf: () => [],
    entitiesOf: () => [],
    collections: new Map(),
    collectionsOf: () => [],
    ...more,
  }
}
