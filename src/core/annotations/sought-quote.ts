import type { Quote } from '../../contract/model'
import { squeeze } from './searched-text'

/** A quote as it is sought: its three parts as one pattern without white space. */
export interface SoughtQuote {
  readonly quote: Quote
  readonly pattern: string
  /** Where in the pattern the quote's own words begin, and where they end. */
  readonly from: number
  readonly to: number
}

export function soughtQuote(quote: Quote): SoughtQuote {
  const [prefix, exact, suffix] = [quote.prefix, quote.exact, quote.suffix].map(
    (part) => squeeze(part).letters,
  )
  const from = prefix?.length ?? 0
  return {
    quote,
    pattern: `${prefix}${exact}${suffix}`,
    from,
    to: from + (exact?.length ?? 0),
  }
}
