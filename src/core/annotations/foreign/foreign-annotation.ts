import type { Quote, Span } from '../../../contract/model'

/** A mark as another program wrote it, in our words. Everything in it is plain text, NFC. */
export interface ForeignAnnotation {
  /** Its own id, or its number in the file. */
  readonly source: string
  /** Its own id; null when it has none, and then it cannot be recognised when it comes again. */
  readonly origin: string | null
  /** Everything that names the text it stands in: web addresses, `urn:sha256:…`, file names. */
  readonly places: readonly string[]
  readonly quote: Quote | null
  /** In code points of the canonical text. */
  readonly position: Span | null
  readonly comment: string
  readonly tags: readonly string[]
  /** A label's name and colour, where it says them. */
  readonly label: string | null
  readonly colour: string | null
  readonly created: string | null
}

export const longestComment = 100_000
/** Whether words can be a tag. */
export const isTag = (words: string): boolean => words.length <= 100 && !words.includes('\n')

/** A part of a file that is no mark, and why. */
export interface ForeignRefusal {
  readonly source: string
  readonly code: 'annotation/malformed' | 'annotation/mention' | 'annotation/elsewhere'
  readonly reason: string
}

export type ForeignItem = ForeignAnnotation | ForeignRefusal

export const isRefusal = (item: ForeignItem): item is ForeignRefusal => 'code' in item
