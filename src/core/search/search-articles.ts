/** Search as the window and the command line ask for it: words, fields and facets together, a page at a time. */
import { setImmediate } from 'node:timers/promises'
import type { SearchAnswer, SearchHit, SearchRequest, SortOrder } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { ArticleId, ArticleSummary, Entity, EntityId } from '../../contract/model'
import type { Call } from '../../contract/workbench'
import { createFieldTest, kindsOf } from './article-kinds'
import { createFacetCounter, type NamedCollections } from './count-facets'
import { createMarker } from './make-snippet'
import { type ParsedQuery, parseQuery } from './parse-query'
import type { SearchIndex } from './search-index'

/** What is searched; the index may know fewer articles than there are summaries, or more. */
export interface SearchSource {
  readonly index: SearchIndex
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>
  readonly entities: ReadonlyMap<EntityId, Entity>
  /** The words a snippet is taken from. */
  textUnderTitle(id: ArticleId): Promise<string>
  /** Each once, as are entities and collections. */
  tagsOf(id: ArticleId): readonly string[]
  /** Of accepted mentions. */
  entitiesOf(id: ArticleId): readonly EntityId[]
  readonly collections: NamedCollections
  collectionsOf(id: ArticleId): readonly string[]
}

type Answering = Omit<SearchHit, 'snippet'>

/** How many articles are looked at before others get their turn. */
const turnLength = 1000

/** Faults: `work/cancelled`. `clock` counts milliseconds. */
export async function searchArticles(
  request: SearchRequest,
  source: SearchSource,
  call: Partial<Call> = {},
  clock: () => number = () => performance.now(),
): Promise<SearchAnswer> {
  const startedAt = clock()
  const giveTurn = async () => {
    await setImmediate()
    if (call.signal?.aborted === true) throw new Fault('work/cancelled')
  }
  await giveTurn()
  const query = parseQuery(request.query)
  const passesFields = createFieldTest(query, source.entities)
  const facets = createFacetCounter(request.filter, source.entities, source.collections)
  const answering: Answering[] = []
  for (const [at, found] of findByWords(query, source).entries()) {
    if (at % turnLength === turnLength - 1) await giveTurn()
    const { id } = found.article
    const kinds = kindsOf(
      found.article,
      source.tagsOf(id),
      source.entitiesOf(id),
      source.collectionsOf(id),
    )
    if (passesFields(kinds) && facets.count(kinds)) answering.push(found)
  }
  answering.sort(comparisons[request.sort])

  const marker = createMarker(query)
  const hits: SearchHit[] = []
  for (const found of answering.slice(request.offset, request.offset + request.limit)) {
    await giveTurn()
    const snippet = marker.snippet(await source.textUnderTitle(found.article.id))
    hits.push({ ...found, snippet })
  }
  return {
    total: answering.length,
    tookMs: clock() - startedAt,
    hits,
    facets: facets.facets(),
    terms: marker.terms(),
  }
}

function findByWords(query: ParsedQuery, { index, summaries }: SearchSource): readonly Answering[] {
  if (query.words.length + query.phrases.length + query.without.length === 0)
    return Array.from(summaries.values(), (article) => ({ article, score: 0 }))
  const found: Answering[] = []
  for (const { id, score } of index.find(query)) {
    const article = summaries.get(id)
    if (article !== undefined) found.push({ article, score })
  }
  return found
}

type Comparison = (one: Answering, other: Answering) => number

const compareTitles = new Intl.Collator('vi', { numeric: true }).compare
const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other))

const inOrder =
  (...comparisons: readonly Comparison[]): Comparison =>
  (one, other) =>
    comparisons.reduce((order, compare) => order || compare(one, other), 0)

const byId: Comparison = (one, other) => compareText(one.article.id, other.article.id)
const byScore: Comparison = (one, other) => other.score - one.score
const byImport: Comparison = (one, other) =>
  compareText(other.article.importedAt, one.article.importedAt)
const byTitle: Comparison = (one, other) => compareTitles(one.article.title, other.article.title)
const undatedLast: Comparison = (one, other) =>
  Number(one.article.publishedOn === null) - Number(other.article.publishedOn === null)
const oldestFirst: Comparison = (one, other) =>
  compareText(one.article.publishedOn ?? '', other.article.publishedOn ?? '')

const comparisons: Readonly<Record<SortOrder, Comparison>> = {
  relevance: inOrder(byScore, byImport, byId),
  newest: inOrder(undatedLast, (one, other) => oldestFirst(other, one), byId),
  oldest: inOrder(undatedLast, oldestFirst, byId),
  title: inOrder(byTitle, byId),
  imported: inOrder(byImport, byId),
}
