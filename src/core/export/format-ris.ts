import type { Article } from '../../contract/model'
import { flattenText } from './flatten-text'
import { encodeAddress } from './web-address'

/** References as RIS, one record an article; every value on one line, however long. */
export function formatRis(articles: readonly Article[]): string {
  return articles.map((article) => `${formatRecord(article).join('\r\n')}\r\n\r\n`).join('')
}

function formatRecord({
  citationKey,
  title,
  outlet,
  publishedOn,
  language,
  url,
}: Article): string[] {
  const date = publishedOn.value
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'NEWS'],
    ['ID', citationKey],
    ['TI', title.value],
    // The newspaper's name: T2 by today's readers, JO by the format's first description.
    ['T2', outlet.value],
    ['JO', outlet.value],
    ['PY', date === null ? null : date.slice(0, 4)],
    ['DA', date === null ? null : `${date.replaceAll('-', '/')}/`],
    ['LA', language.value],
    ['UR', url.value === null ? null : encodeAddress(url.value)],
    ['ER', ''],
  ]
  return fields.flatMap(([tag, value]) =>
    value === null ? [] : [`${tag}  - ${flattenText(value)}`],
  )
}
