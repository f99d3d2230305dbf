import type { LintOperations } from '../../contract/lint'
import type { Article } from '../../contract/model'
import { presentAnnotation } from '../annotations/annotation-operations'
import { findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import { findSharedTexts } from './find-shared-texts'
import { lintArticles } from './lint-articles'

export function lintOperations(library: Library): LintOperations {
  const { records } = library
  return {
    async lintArticles({ articles: chosen }) {
      const found =
        chosen === null
          ? [...records.articles.values()]
          : [...new Set(chosen.map((reference) => findArticle(records, reference)))]
      const articles: Article[] = []
      for (const record of found)
        articles.push(presentArticle(record, await library.texts.read(record.textSha256)))
      const blocksOf = new Map(found.map(({ id, blocks }) => [id, blocks]))
      const annotationsOf = ({ id }: Article) =>
        records
          .annotationsOf(id)
          .map((annotation) => presentAnnotation(annotation, blocksOf.get(id) ?? []))
      return lintArticles(articles, annotationsOf, await findSharedTexts(articles))
    },
  }
}
