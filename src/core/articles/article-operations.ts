import { Fault } from '../../contract/fault'
import type { Block, Fact } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { ArticleIndex } from '../library/article-index'
import { findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import type { ArticleRecord, Put } from '../storage/records'
import { countWords } from './count-words'
import { importFiles } from './import-files'
import { keptText, trimmedShare } from './kept-text'

type ArticleOperations = Pick<
  Operations,
  | 'importFiles'
  | 'listArticles'
  | 'openArticle'
  | 'correctArticle'
  | 'changeBlocks'
  | 'deleteArticles'
>

export function articleOperations(library: Library, index: ArticleIndex): ArticleOperations {
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
    importFiles: ({ sources }, call = {}) => importFiles(library, sources, call),
    listArticles: async () => [...index.summaries.values()],
    openArticle: async ({ article }) => present(findArticle(records, article)),
    correctArticle: ({ article, ...correction }) =>
      library.inTurn(async () =>
        revise('correctArticle', findArticle(records, article), correctedFacts(correction)),
      ),
    changeBlocks: ({ article, starts, kept, role }) =>
      library.inTurn(async () => {
        const before = findArticle(records, article)
        const text = await library.texts.read(before.textSha256)
        const blocks = changedBlocks(before, starts, { kept, ...(role && { role }) })
        return revise('changeBlocks', before, {
          blocks,
          words: countWords(keptText(text, blocks)),
          trimmedShare: trimmedShare(blocks),
        })
      }),
    deleteArticles: ({ articles }) =>
      library.inTurn(async () => {
        const found = new Set(articles.map((reference) => findArticle(records, reference)))
        await library.commit(
          'deleteArticles',
          [...found].flatMap((article) => tombstonesOf(library, article)),
        )
        return null
      }),
  }
}

type Correction = Omit<Parameters<Operations['correctArticle']>[0], 'article'>
type Facts = Pick<ArticleRecord, 'title' | 'outlet' | 'url' | 'publishedOn' | 'language'>

function correctedFacts(correction: Correction): Partial<Facts> {
  const { title, outlet, url, publishedOn, language } = correction
  return {
    ...(title !== undefined && { title: personsWord(title) }),
    ...(outlet !== undefined && { outlet: personsWord(outlet) }),
    ...(url !== undefined && { url: personsWord(url) }),
    ...(publishedOn !== undefined && { publishedOn: personsWord(publishedOn) }),
    ...(language !== undefined && { language: personsWord(language) }),
  }
}

const personsWord = <Value>(value: Value | null): Fact<Value> & { reason: null } => ({
  value,
  inferred: false,
  reason: null,
})

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
  ]
}
