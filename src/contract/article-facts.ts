/** What is known of an article beyond title, language, outlet, address and date; all empty in libraries of earlier versions. */
import type { Encoding } from './encodings'
import type { Fact, IsoDate } from './model'

export interface ArticleFacts {
  /** How the file's bytes were read. */
  readonly encoding: Fact<Encoding>
  /** In the order of the byline. */
  readonly authors: Fact<readonly string[]>
  /** The place in the dateline, where the report was written. */
  readonly place: Fact<string>
  /** The day the outlet last changed the article. */
  readonly modifiedOn: Fact<IsoDate>
  /** The news agency the report came from. */
  readonly agency: Fact<string>
}

/** Those of them that a person may put right. */
export interface FactCorrection {
  readonly authors?: readonly string[] | null | undefined
  readonly place?: string | null | undefined
  readonly modifiedOn?: IsoDate | null | undefined
  readonly agency?: string | null | undefined
}

const nothingKnown: Fact<never> = { value: null, inferred: false, reason: null }

/** Nothing known of any of them. */
export const noFacts: ArticleFacts = {
  encoding: nothingKnown,
  authors: nothingKnown,
  place: nothingKnown,
  modifiedOn: nothingKnown,
  agency: nothingKnown,
}
