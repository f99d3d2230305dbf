import { Fault } from '../../contract/fault'
import type { Block } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { Backups } from '../backups/open-backups'
import type { ArticleIndex } from '../library/article-index'
import { findArticle, findArticleToChange } from '../library/find-record'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import { presentArticle } from '../library/summarise-article'
import type { ArticleRecord, Put } from '../storage/records'
import { correctedFacts, factValues } from './correct-facts'
import { countWords } from './count-words'
import { keptText, trimmedShare } from './kept-text'

type ArticleOperations = Pick<
  Operations,
  'listArticles' | 'openArticle' | 'correctArticle' | 'changeBlocks' | 'deleteArticles'
>

export function articleOperations(
  library: Library,
  index: ArticleIndex,
  revisions: RecentRevisions,
  backups: Backups,
): ArticleOperations {
  const { records } = library
  const present = async (record: ArticleRecord) =>
    presentArticle(record, await library.texts.read(record.textSha256))
  const revise = async (
    operation: string,
    before: ArticleRecord,
    change: Partial<ArticleRecord>,
  ) => {
    const rev = before.rev + 1
    const record = { ...before, ...change, rev, changedAt: library.now() }
    await library.commit(operation, [{ table: 'articles', record }])
    return present(record)
  }
  return {
    listArticles: async () => [...index.summaries.values()],
    openArticle: async ({ article }) => present(findArticle(records, article)),
    correctArticle: ({ article, rev, ...correction }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        refuseTakenKey(library, before, correction.citationKey)
        if (rev === undefined || rev === before.rev)
          return revise('correctArticle', before, correctedFacts(correction))
        const base = revisions.find('articles', before.id, rev)
        const left = mergeLateEdit(correction, base && factValues(base), factValues(before))
        return revise('correctArticle', before, correctedFacts(left))
      }),
    changeBlocks: ({ article, starts, kept, role }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        const text = await library.texts.read(before.textSha256)
        const blocks = changedBlocks(before, starts, { kept, ...(role && { role }) })
        return revise('changeBlocks', before, {
          blocks,
          words: countWords(keptText(text, blocks)),
          trimmedShare: trimmedShare(blocks),
        })
      }),
    deleteArticles: ({ articles, confirmed }) =>
      library.inTurn(async () => {
        const found = new Set(articles.map((reference) => findArticle(records, reference)))
        const puts = [...found].flatMap((article) => tombstonesOf(library, article))
        if (isManyOf(records.articles.size, found.size)) {
          const annotations = puts.filter(({ table }) => table === 'annotations').length
          if (confirmed !== true)
            throw new Fault('delete/confirm', { count: found.size, annotations })
          await backups.make('before-delete')
        }
        await library.commit('deleteArticles', puts)
        return null
      }),
  }
}

/** So many that a slip of the hand must not do it: more than five, and more than one in twenty. */
const isManyOf = (all: number, some: number): boolean => some > Math.max(5, all / 20)

/** Keys of deleted articles count too: those may come back. */
function refuseTakenKey(library: Library, article: ArticleRecord, key: string | undefined): void {
  for (const other of library.store.rows('articles').values())
    if (other.citationKey === key && other.id !== article.id)
      throw new Fault('citation-key/taken', { key, title: other.title.value ?? other.source })
}

function changedBlocks(
  { blocks, citationKey }: ArticleRecord,
  starts: readonly number[],
  change: Partial<Block>,
): ArticleRecord['blocks'] {
  const known = new Set(blocks.map(({ start }) => start))
  const unknown = starts.find((start) => !known.has(start))
  if (unknown !== undefined)
    throw new Fault('block/not-found', { start: unknown, article: citationKey })
  const chosen = new Set(starts)
  return blocks.map((block) =>
    chosen.has(block.start) ? { ...block, ...change, by: 'user' } : block,
  )
}

function tombstonesOf(library: Library, article: ArticleRecord): readonly Put[] {
  const { records } = library
  const now = library.now()
  const gone = { changedAt: now, deletedAt: now }
  return [
    { table: 'articles', record: { ...article, rev: article.rev + 1, ...gone } },
    ...records.annotationsOf(article.id).map(
      (record): Put => ({
        table: 'annotations',
        record: { ...record, rev: record.rev + 1, ...gone },
      }),
    ),
    ...records.mentionsOf(article.id).map(
      (record): Put => ({
        table: 'mentions',
        record: { ...record, rev: record.rev + 1, ...gone },
      }),
    ),
    ...records
      .linksOf(article.id)
      .map(
        (record): Put => ({ table: 'links', record: { ...record, rev: record.rev + 1, ...gone } }),
      ),
  ]
}
