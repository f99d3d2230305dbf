/** An article comes in parts, so that no long one keeps its reader waiting, or the window busy. */
import { type ArticlePart, isLast } from '../../contract/article-parts'
import type { Article, ArticleId } from '../../contract/model'
import type { Workbench } from '../../contract/workbench'

/** An article as far as it is there. */
export interface ShownArticle {
  readonly article: Article
  /** Of the whole text, in UTF-16 code units. */
  readonly length: number
}

type Parts = Pick<Workbench, 'openArticlePart'>

/** The first screens: all of an article that is not long. The last block ends with them. */
export async function readFirstPart(
  workbench: Parts,
  id: ArticleId,
  signal: AbortSignal,
): Promise<ShownArticle> {
  const { article, length } = await workbench.openArticlePart({ article: id, from: 0 }, { signal })
  const { text, blocks } = article
  const cut = blocks.map((block) =>
    block.end > text.length ? { ...block, end: text.length } : block,
  )
  return { article: { ...article, blocks: cut }, length }
}

/** All of an article. Begins anew when it is changed meanwhile. */
export async function readWhole(
  workbench: Parts,
  article: ArticleId,
  signal: AbortSignal,
): Promise<Article> {
  let parts: readonly ArticlePart[] = []
  for (;;) {
    const from = parts.reduce((end, part) => end + part.article.text.length, 0)
    const part = await workbench.openArticlePart({ article, from }, { signal })
    const isSame = parts.every((one) => one.article.rev === part.article.rev)
    parts = isSame ? [...parts, part] : []
    if (isSame && isLast(part)) return joinParts(part.article, parts)
  }
}

const joinParts = (article: Article, parts: readonly ArticlePart[]): Article => ({
  ...article,
  text: parts.map((part) => part.article.text).join(''),
  blocks: parts.flatMap((part) => part.article.blocks),
})
