import type { Article } from '../../contract/model'
import { encodeAddress } from './web-address'

/** References as CSL-JSON (citationstyles.org, input schema 1.0.2), one item an article. */
export function formatCslJson(articles: readonly Article[]): string {
  return `${JSON.stringify(articles.map(describeItem), null, 2)}\n`
}

// What is undefined, JSON leaves out.
function describeItem({ citationKey, title, outlet, publishedOn, language, url }: Article): object {
  return {
    id: citationKey,
    'citation-key': citationKey,
    type: 'article-newspaper',
    title: title.value ?? undefined,
    'container-title': outlet.value ?? undefined,
    issued:
      publishedOn.value === null
        ? undefined
        : { 'date-parts': [publishedOn.value.split('-').map(Number)] },
    language: language.value ?? undefined,
    URL: url.value === null ? undefined : encodeAddress(url.value),
  }
}
