import { type LintFinding, lintFacts } from '../../contract/lint'
import type { Annotation, Article } from '../../contract/model'
import type { SharedText } from './find-shared-texts'

const verdictOf = {
  trimmed: 'quote/trimmed',
  review: 'quote/review',
  orphaned: 'quote/orphaned',
} as const

/** What to look at before these articles leave, in their order. */
export function lintArticles(
  articles: readonly Article[],
  annotationsOf: (article: Article) => readonly Annotation[],
  shared: readonly SharedText[],
): readonly LintFinding[] {
  const byKey = Map.groupBy(articles, ({ citationKey }) => citationKey.toLowerCase())
  return articles.flatMap((article) => [
    ...annotationsOf(article).flatMap((annotation) => lintQuote(article, annotation)),
    ...lintFactsOf(article),
    ...(byKey.get(article.citationKey.toLowerCase()) ?? [])
      .filter(({ id }) => id !== article.id)
      .map((twin) => ({
        ...about(article, 'key/clash', twin.citationKey),
        other: twin.id,
      })),
    ...shared
      .filter(({ one }) => one.id === article.id)
      .map(({ other, share }) => ({
        ...about(article, 'source/shared', titleOf(other)),
        other: other.id,
        share,
      })),
  ])
}

function lintQuote(article: Article, annotation: Annotation): readonly LintFinding[] {
  const { state, start, end, quote, id } = annotation
  const found = (code: LintFinding['code']): LintFinding => ({
    ...about(article, code, quote.exact),
    annotation: id,
    span: start < end ? { start, end } : null,
  })
  const isPlaced = state === 'anchored' || state === 'trimmed'
  const altered = isPlaced && article.text.slice(start, end) !== quote.exact
  return [
    ...(altered ? [found('quote/altered')] : []),
    ...(state === 'anchored' ? [] : [found(verdictOf[state])]),
  ]
}

function lintFactsOf(article: Article): readonly LintFinding[] {
  return lintFacts.flatMap((fact) => {
    const { value, inferred } = article[fact]
    if (value === null) return [{ ...about(article, 'fact/missing', ''), fact }]
    return inferred ? [{ ...about(article, 'fact/inferred', value), fact }] : []
  })
}

const titleOf = ({ title, citationKey }: Article): string => title.value ?? citationKey

const about = (article: Article, code: LintFinding['code'], words: string): LintFinding => ({
  code,
  article: article.id,
  citationKey: article.citationKey,
  title: titleOf(article),
  annotation: null,
  span: null,
  fact: null,
  words,
  other: null,
  share: null,
})
