import type { Loaded } from '../../connection/use-query'
import type { ShownArticle } from '../read-parts'
import type { OpenArticle } from '../use-open-article'

/** Characters that have to follow a place for it to come to stand where it should: more than a screen of them. */
const screen = 10_000

/** What can be shown of an article: until all of it has come, its first part, if what is gone to lies in there. */
export function shownArticle(
  { firstPart, article }: Pick<OpenArticle, 'firstPart' | 'article'>,
  wanted: number,
): Loaded<ShownArticle> {
  if (article.kind === 'ready')
    return { ...article, value: { article: article.value, length: article.value.text.length } }
  const isThere =
    firstPart.kind === 'ready' && wanted + screen < firstPart.value.article.text.length
  return isThere && article.kind === 'loading' ? firstPart : article
}
