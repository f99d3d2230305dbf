import { type LintFinding, lintFacts } from '../../contract/lint'
import type { Annotation, Article } from '../../contract/model'
import { findLooseEnd } from '../articles/find-loose-end'

const verdictOf = {
  trimmed: 'quote/trimmed',
  review: 'quote/review',
  orphaned: 'quote/orphaned',
} as const

/** What is known of an article beside itself. */
export interface LintContext {
  readonly annotations: readonly Annotation[]
  /** Others whose citation keys many programs take for its own. */
  readonly clashing: readonly Pick<Article, 'id' | 'citationKey'>[]
  /** Others that are, for the most part, one text with it, and how much. */
  readonly sharing: readonly {
    readonly other: Pick<Article, 'id' | 'title' | 'citationKey'>
    readonly share: number
  }[]
}

/** What to look at before an article leaves. */
export const lintArticle = (
  article: Article,
  { annotations, clashing, sharing }: LintContext,
): readonly LintFinding[] => [
  ...annotations.flatMap((annotation) => lintQuote(article, annotation)),
  ...lintFactsOf(article),
  ...lintEndOf(article),
  ...clashing.map((twin) => ({
    ...about(article, 'key/clash', twin.citationKey),
    other: twin.id,
  })),
  ...sharing.map(({ other, share }) => ({
    ...about(article, 'source/shared', titleOf(other)),
    other: other.id,
    share,
  })),
]

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

function lintEndOf(article: Article): readonly LintFinding[] {
  const span = findLooseEnd(article.text, article.blocks)
  if (span === null) return []
  const words = article.text.slice(span.start, span.end).trimEnd()
  const shown = [...words].slice(-shownOfEnd).join('')
  return [{ ...about(article, 'text/breaks-off', `…${shown}`), span }]
}

const shownOfEnd = 60

const titleOf = ({ title, citationKey }: Pick<Article, 'title' | 'citationKey'>): string =>
  title.value ?? citationKey

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
