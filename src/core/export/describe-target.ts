import type { Article, Quote, Span } from '../../contract/model'
import type { CodePointMap } from '../text/code-points'
import { encodeAddress, isWebAddress } from './web-address'

/** Words of an annotation's body, in the Web Annotation model. */
export function textualBody(purpose: string, value: string): object {
  return { type: 'TextualBody', purpose, format: 'text/plain', value }
}

/** A comment is Markdown (RFC 7763). */
export function commentBody(value: string): object {
  return { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value }
}

/** A passage of an article as a target of the Web Annotation model; positions count code points. null: its place is not known. */
export function describeTarget(
  article: Article,
  passage: Span | null,
  quote: Quote,
  { toCodePoint }: CodePointMap,
): object {
  const original = `urn:sha256:${article.sha256}`
  const url = article.url.value
  return {
    source: url !== null && isWebAddress(url) ? encodeAddress(url) : original,
    state: { type: 'TimeState', sourceDate: article.importedAt, cached: original },
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      ...(passage === null
        ? []
        : [
            {
              type: 'TextPositionSelector',
              start: toCodePoint(passage.start),
              end: toCodePoint(passage.end),
            },
          ]),
    ],
  }
}
