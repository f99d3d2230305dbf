import { Fault } from '../../contract/fault'
import type { Operations } from '../../contract/workbench'
import type { Backups } from '../backups/open-backups'
import type { ArticleIndex } from '../library/article-index'
import { findArticle, findArticleToChange } from '../library/find-record'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import type { ArticleRecord, Put } from '../storage/records'
import { blockFields } from '../trimming/block-fields'
import { blocksInLanguage, chooseBlocks } from '../trimming/choose-blocks'
import { cutPart } from './cut-part'

type ArticleOperations = Pick<
  Operations,
  | 'listArticles'
  | 'openArticle'
  | 'openArticlePart'
  | 'changeBlocks'
  | 'changeBlockLanguage'
  | 'deleteArticles'
>

export function articleOperations(
  library: Library,
  index: ArticleIndex,
  backups: Backups,
): ArticleOperations {
  const { records } = library
  const present = async (record: ArticleRecord) =>
    presentArticle(record, await library.texts.read(record.textSha256))
  return {
    listArticles: async () => [...index.summaries.values()],
    openArticle: async ({ article }) => present(findArticle(records, article)),
    openArticlePart: async ({ article, from }) =>
      cutPart(await present(findArticle(records, article)), from),
    changeBlocks: ({ article, starts, kept, role }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        const text = await library.texts.read(before.textSha256)
        const blocks = chooseBlocks(before, starts, { kept, role })
        const change = { ...blockFields(text, blocks), changedAt: library.now() }
        const record = { ...before, ...change, rev: before.rev + 1 }
        await library.commit('changeBlocks', [{ table: 'articles', record }])
        return presentArticle(record, text)
      }),
    changeBlockLanguage: ({ article, starts, language }) =>
      library.inTurn(async () => {
        const before = findArticleToChange(library, article)
        const blocks = [...blocksInLanguage(before, starts, language)]
        const record = { ...before, blocks, rev: before.rev + 1, changedAt: library.now() }
        await library.commit('changeBlockLanguage', [{ table: 'articles', record }])
        return present(record)
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
