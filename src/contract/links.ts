/** Passages of two articles that a person linked. */
import type { PassageChoice } from './exchange'
import type { ArticleId, IsoTime, Quote, Span } from './model'
import type { Operation } from './workbench'

declare const brand: unique symbol
export type LinkId = string & { readonly [brand]: 'link' }

/** What the first passage does to the second; `pairs` says only that they correspond, whichever is first. */
export const linkKinds = [
  'pairs',
  'translates',
  'repeats',
  'contradicts',
  'updates',
  'explains',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** One of the two passages. */
export interface LinkEnd extends Span {
  readonly article: ArticleId
  readonly quote: Quote
  /**
   * `trimmed`: wholly or partly in trimmed text. `review`: its words were not found again for sure; the span is the likeliest
   * place, the quote what was linked. `lost`: they were not found; the span is where they stood.
   */
  readonly state: 'anchored' | 'trimmed' | 'review' | 'lost'
}

/** Its words stand in the text where it says. The others wait for a person. */
export const isPlaced = ({ state }: LinkEnd): boolean => state === 'anchored' || state === 'trimmed'

export interface PassageLink {
  readonly id: LinkId
  readonly rev: number
  readonly kind: LinkKind
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly comment: string
  readonly createdAt: IsoTime
  readonly changedAt: IsoTime
}

export interface LinkEndDraft {
  /** An id or a citation key. */
  readonly article: string
  readonly passage: PassageChoice
}

export interface LinkDraft {
  readonly kind: LinkKind
  readonly from: LinkEndDraft
  readonly to: LinkEndDraft
  readonly comment: string
}

export interface LinkChange {
  readonly id: LinkId
  /** The revision the change was made on; what others changed since is kept. */
  readonly rev?: number | undefined
  readonly kind?: LinkKind | undefined
  readonly comment?: string | undefined
  /** Another passage of the same article. */
  readonly from?: PassageChoice | undefined
  readonly to?: PassageChoice | undefined
}

export interface LinkOperations {
  /** Faults: `passage/not-found`, `passage/ambiguous`, `passage/out-of-range`, `link/same-passage`. */
  linkPassages: Operation<LinkDraft, PassageLink>
  /** Faults: `link/not-found`, `edit/conflict`; `passage/…` and `link/same-passage` with a passage. */
  changeLink: Operation<LinkChange, PassageLink>
  deleteLinks: Operation<{ ids: readonly LinkId[] }, null>
  /** With a passage in the article, or all when it is null; in the order they were made. */
  listLinks: Operation<{ article: string | null }, readonly PassageLink[]>
}
