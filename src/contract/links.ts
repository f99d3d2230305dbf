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
  /** `trimmed`: wholly or partly in trimmed text. `lost`: its words are not, or not just once, in the text any more. */
  readonly state: 'anchored' | 'trimmed' | 'lost'
}

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
}

export interface LinkOperations {
  /** Faults: `passage/not-found`, `passage/ambiguous`, `passage/out-of-range`, `link/same-passage`. */
  linkPassages: Operation<LinkDraft, PassageLink>
  /** Faults: `link/not-found`, `edit/conflict`. */
  changeLink: Operation<LinkChange, PassageLink>
  deleteLinks: Operation<{ ids: readonly LinkId[] }, null>
  /** With a passage in the article, or all when it is null; in the order they were made. */
  listLinks: Operation<{ article: string | null }, readonly PassageLink[]>
}
