import type { Article, Span } from '../../../contract/model'
import { paragraphNumber } from '../../../contract/paragraph-number'

/** A passage as a Markdown quotation with its Pandoc citation: `> words [@key, para. 3]`. */
export function formatCitation(
  { text, blocks, citationKey }: Pick<Article, 'text' | 'blocks' | 'citationKey'>,
  { start, end }: Span,
): string {
  const lines = text
    .slice(start, end)
    .split('\n')
    .map((line) => escapeInline(line.replace(/\s+/g, ' ').trim()))
    .filter((line) => line !== '')
  const paragraph = paragraphNumber(blocks, start)
  const place = paragraph === null ? '' : `, para. ${paragraph}`
  return `> ${lines.join('\n>\n> ')} [@${citationKey}${place}]\n`
}

/** Words that stay those words in Markdown: no emphasis, link, HTML, citation, list or heading comes of them. */
const escapeInline = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>~^@$#|]/g, String.raw`\$&`)
    .replace(/^([-+=:])(?=\s|$)/, String.raw`\$1`)
    .replace(/^(\(?\w{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
