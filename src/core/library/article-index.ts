/** The search index and the summaries of a library's articles, following every write. Derived: deleting them loses nothing. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ArticleId, ArticleSummary } from '../../contract/model'
import { keptText } from '../articles/kept-text'
import { createSearchIndex, loadSearchIndex, type SearchIndex } from '../search/search-index'
import type { ArticleRecord } from '../storage/records'
import { writeFileWhole } from '../storage/write-file'
import type { Change } from './history'
import type { Library } from './open-library'
import { summariseArticle } from './summarise-article'
import { unlessDamaged } from './unless-damaged'

export interface ArticleIndex {
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>
  /** The index once it holds every article: at once when it was saved, after reading all texts when not. */
  ready(): Promise<SearchIndex>
  /** What a list shows under the title: the kept text without the title's own line. */
  textUnderTitle(article: ArticleId): Promise<string>
  /** Articles the index does not hold as they are, because their text could not be read, or for reasons unknown. */
  incomplete(): Promise<readonly ArticleId[]>
  /** Reads these articles into the index again. Only in turn. */
  reindex(articles: readonly ArticleId[]): Promise<void>
  /** Writes the index beside the library, so that the next start need not build it. */
  save(): Promise<void>
}

export function followArticles(library: Library, onBug: (error: unknown) => void): ArticleIndex {
  const { records } = library
  const summaries = new Map<ArticleId, ArticleSummary>()
  const path = join(library.folder, 'index', 'search.txt')
  let savedAs: string | null = null

  const summarise = (id: ArticleId) => {
    const record = records.articles.get(id)
    if (record === undefined) summaries.delete(id)
    else summaries.set(id, summariseArticle(record, records.countAnnotations(id)))
  }
  for (const id of records.articles.keys()) summarise(id)

  const textOf = async (record: ArticleRecord, blocks = record.blocks) =>
    keptText(await library.texts.read(record.textSha256), blocks)
  const withoutText = new Set<ArticleId>()
  const indexArticle = async (index: SearchIndex, id: ArticleId) => {
    const record = records.articles.get(id)
    if (index.has(id)) index.remove(id)
    withoutText.delete(id)
    if (record === undefined) return
    const body = await unlessDamaged(textOf(record), null)
    // One lost text must not take the others from the search.
    if (body === null) withoutText.add(id)
    index.add({ id, title: record.title.value ?? '', body: body ?? '' })
  }
  const build = async () => {
    const saved = await loadSaved(path, fingerprint(records.articles))
    if (saved !== null) {
      savedAs = fingerprint(records.articles)
      return saved
    }
    const index = createSearchIndex()
    for (const id of [...records.articles.keys()]) {
      await indexArticle(index, id)
      await setImmediate()
    }
    return index
  }
  const building = build()
  building.catch(onBug)

  library.onWrite(async (changes) => {
    const articles = changedArticles(changes, 'articles')
    for (const id of new Set([...articles, ...changedArticles(changes, 'annotations')]))
      summarise(id)
    if (articles.size === 0) return
    const index = await building
    for (const id of articles) {
      await indexArticle(index, id)
      // Thousands at once, in a restore or an undo, must not hold up everything else.
      await setImmediate()
    }
  })

  return {
    summaries,
    ready: () => building,
    async textUnderTitle(id) {
      const record = records.articles.get(id)
      if (record === undefined) return ''
      const blocks = record.blocks.filter(({ role }) => role !== 'title')
      return unlessDamaged(textOf(record, blocks), '')
    },
    async incomplete() {
      const index = await building
      return [...records.articles.keys()].filter((id) => withoutText.has(id) || !index.has(id))
    },
    async reindex(articles) {
      const index = await building
      for (const id of articles) await indexArticle(index, id)
    },
    async save() {
      const index = await building
      const current = fingerprint(records.articles)
      if (savedAs === current || withoutText.size > 0) return
      await writeFileWhole(path, savedIndex(current, index))
      savedAs = current
    },
  }
}

function changedArticles(
  changes: readonly Change[],
  through: 'articles' | 'annotations',
): ReadonlySet<ArticleId> {
  const ids = new Set<ArticleId>()
  for (const { table, after } of changes) {
    if (table === 'articles' && through === 'articles') ids.add(after.id)
    if (table === 'annotations' && through === 'annotations') ids.add(after.article)
  }
  return ids
}

// Any change of an article raises its revision, so equal fingerprints mean equal words.
function fingerprint(articles: ReadonlyMap<ArticleId, ArticleRecord>): string {
  const hash = createHash('sha256')
  for (const { id, rev } of [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${id} ${rev}\n`)
  return hash.digest('hex')
}

/** The fingerprint on a line of its own, then the index. */
function* savedIndex(print: string, index: SearchIndex): Generator<string> {
  yield `${print}\n`
  yield* index.save()
}

async function loadSaved(path: string, print: string): Promise<SearchIndex | null> {
  // A missing or unreadable index is built anew.
  const saved = await readFile(path).catch(() => Buffer.alloc(0))
  const end = saved.indexOf(10)
  const isCurrent = end > 0 && saved.toString('utf8', 0, end) === print
  return isCurrent ? await loadSearchIndex(saved.subarray(end + 1)) : null
}
