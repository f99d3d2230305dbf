import type {
  ArticleId,
  ArticleSummary,
  EntityPage,
  IsoDate,
  MentionInContext,
} from '../../contract/model'

export interface MentionGroup {
  readonly articleId: ArticleId
  /** null when the page does not describe the article. */
  readonly article: ArticleSummary | null
  readonly mentions: readonly MentionInContext[]
}

/** The same for every rendering of a mention, and no other mention of the entity has it. */
export const mentionKey = ({ article, start, end }: MentionInContext): string =>
  `${article}:${start}-${end}`

/** Mentions by article, both in the order they came. */
export function groupByArticle(
  mentions: readonly MentionInContext[],
  articles: readonly ArticleSummary[],
): readonly MentionGroup[] {
  const described = new Map(articles.map((article) => [article.id, article]))
  return [...Map.groupBy(mentions, ({ article }) => article)].map(([articleId, held]) => ({
    articleId,
    article: described.get(articleId) ?? null,
    mentions: held,
  }))
}

/** The articles with an accepted mention: oldest first, undated ones last, in the order they came. */
export function mentioningArticles(
  page: Pick<EntityPage, 'mentions' | 'articles'>,
): readonly ArticleSummary[] {
  const accepted = new Set(
    page.mentions
      .filter((mention) => mention.state === 'accepted')
      .map((mention) => mention.article),
  )
  const whenOf = ({ publishedOn }: ArticleSummary) => publishedOn ?? '~'
  return page.articles
    .filter(({ id }) => accepted.has(id))
    .toSorted((one, other) =>
      whenOf(one) < whenOf(other) ? -1 : Number(whenOf(one) > whenOf(other)),
    )
}

/** The first and the last day of publication; null when no article has one. */
export function dateSpan(
  articles: readonly ArticleSummary[],
): { readonly first: IsoDate; readonly last: IsoDate } | null {
  const dates = articles.flatMap(({ publishedOn }) => publishedOn ?? []).toSorted()
  const first = dates[0]
  const last = dates.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}
