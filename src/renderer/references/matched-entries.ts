/** The references of a file with the article each is for, as pure functions. Entries are known by their place. */
import type { ArticleId } from '../../contract/model'
import type { FilledFact, Reference, ReferencePlan } from '../../contract/references'

export interface MatchedEntry {
  readonly reference: Reference
  /** What it is to be attached to; null: nothing. */
  readonly article: ArticleId | null
  readonly by: 'url' | 'title' | 'hand' | null
  /** What the program found; `hand` does not change it. */
  readonly found: 'found' | 'several' | 'none'
  /** What it fills where the program found the article; unknown for another one. */
  readonly fills: readonly FilledFact[]
  /** Those that could be meant. */
  readonly candidates: readonly ArticleId[]
}

/** What the plans propose, what needs a person's word first. */
export function proposedEntries(plans: readonly ReferencePlan[]): readonly MatchedEntry[] {
  const open = { article: null, by: null, fills: [] } as const
  const entries = plans.flatMap(({ matched, ambiguous, unmatched }): MatchedEntry[] => [
    ...ambiguous.map(({ reference, articles }) => ({
      ...{ reference, ...open },
      found: 'several' as const,
      candidates: articles,
    })),
    ...matched.map(({ reference, article, by, filled }) => ({
      ...{ reference, article, by, fills: filled },
      found: 'found' as const,
      candidates: [article],
    })),
    ...unmatched.map((reference) => ({
      ...{ reference, ...open },
      found: 'none' as const,
      candidates: [],
    })),
  ])
  const order = ['several', 'found', 'none']
  const sorted = entries.toSorted(
    (one, other) => order.indexOf(one.found) - order.indexOf(other.found),
  )
  // Of several files, the first one's reference for an article is proposed.
  const taken = new Set<ArticleId>()
  return sorted.map((entry) => {
    if (entry.article === null) return entry
    if (taken.has(entry.article)) return { ...entry, ...open }
    taken.add(entry.article)
    return entry
  })
}

/** Gives the entry at a place an article, or null for none. An article has one reference: another entry loses it. */
export function chooseArticle(
  entries: readonly MatchedEntry[],
  place: number,
  article: ArticleId | null,
): readonly MatchedEntry[] {
  return entries.map((entry, at) => {
    if (at === place) return { ...entry, article, by: article === null ? null : 'hand', fills: [] }
    return article !== null && entry.article === article
      ? { ...entry, article: null, by: null, fills: [] }
      : entry
  })
}
