import type { ArticleId } from '../../../contract/model'
import type { OpenArticle } from '../use-open-article'

/** The title of an article that is open; null of any other. */
export function titleOf(open: readonly OpenArticle[], id: ArticleId): string | null {
  const article = open.find((one) => one.id === id)?.article
  return article?.kind === 'ready' ? (article.value.title.value ?? article.value.source) : null
}
