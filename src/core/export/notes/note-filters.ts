/** What Lectern's own filters write. Each escapes all it is given: nothing of it is read as Markdown, HTML or a citation. */
import { escapeMarkdown } from '../../../contract/escape-markdown'
import { flattenLines, flattenText } from '../../../contract/flatten-text'
import { encodeAddress, isOurAddress, isWebAddress } from '../web-address'
import type { ArticleFields, QuoteFields } from './note-fields'
import { plainMarkdown, safeMarkdown } from './safe-markdown'

export type NoteFilter = (value: unknown, words?: unknown) => unknown

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)
const isQuote = (value: unknown): value is QuoteFields =>
  typeof value === 'object' && value !== null && 'locator' in value && 'article' in value
const isArticle = (value: unknown): value is ArticleFields =>
  typeof value === 'object' && value !== null && 'key' in value && 'groups' in value

/** The filters, with citations as footnotes or as Pandoc reads them. */
export function noteFilters(footnotes: boolean): Readonly<Record<string, NoteFilter>> {
  const cite = (value: unknown): string => {
    if (isArticle(value)) return footnotes ? '' : `[@${value.key}]`
    if (!isQuote(value)) return ''
    if (footnotes) return `[^${footnoteName(value)}]`
    return `[@${value.article.key}${value.locator === null ? '' : `, ${value.locator}`}]`
  }
  return {
    cite,
    reference: (value) =>
      isArticle(value) ? join([...originOf(value), addressOf(value), cite(value)]) : '',
    blockquote(value) {
      const lines = flattenLines(isQuote(value) ? value.text : textOf(value)).map(escapeMarkdown)
      const cited = isQuote(value) && value.placed ? [...lines, cite(value)] : lines
      return cited.map((line) => `> ${line}`).join('\n>\n')
    },
    footnotes: (value) =>
      footnotes && Array.isArray(value) ? formatFootnotes(value.filter(isQuote)) : '',
    paragraphs: (value) => plainMarkdown(textOf(value)),
    markdown: (value) => safeMarkdown(textOf(value)),
    link(value, words) {
      const address = textOf(value)
      const shown = escapeMarkdown(textOf(words) || address)
      return isWebAddress(address) || isOurAddress(address)
        ? `[${shown}](${encodeAddress(address).replace(/[()]/g, encodeSign)})`
        : shown
    },
    address(value) {
      const address = textOf(value)
      return isWebAddress(address) ? `<${encodeAddress(address)}>` : escapeMarkdown(address)
    },
    // Pandoc takes an @ for a citation in front matter too; in an address its code stands for it.
    encode_address: (value) =>
      value === null || value === undefined
        ? null
        : encodeAddress(textOf(value)).replaceAll('@', '%40'),
    hashtag(value) {
      const word = tagWord(value)
      return word === '' ? '' : `#${word}`
    },
    hashtags: (value) =>
      Array.isArray(value) ? [...new Set(value.map(tagWord))].filter((word) => word !== '') : [],
    wikilink(value) {
      const name = flattenText(textOf(value))
        .replace(/[[\]#^|\\/:*?"<>`$]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      return name === '' ? '' : `[[${name}]]`
    },
    html: (value) =>
      flattenText(textOf(value)).replace(
        /[&<>"'`\\*_[\]@$^~{}|#]/g,
        (sign) => `&#${sign.charCodeAt(0)};`,
      ),
  }
}

/** A tag as Obsidian takes one: no blanks, and not a number alone. */
function tagWord(value: unknown): string {
  const word = flattenText(textOf(value))
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '')
  return /^[\p{N}/]+$/u.test(word) ? `_${word}` : word
}

const encodeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** Who published it, and when. */
const originOf = ({ outlet, day }: ArticleFields): readonly string[] => [
  escapeMarkdown(outlet ?? ''),
  escapeMarkdown(day ?? ''),
]

const addressOf = ({ url }: ArticleFields): string =>
  url !== null && isWebAddress(url) ? `<${encodeAddress(url)}>` : ''

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** Quotes from one place share a footnote. */
const footnoteName = ({ article, locator }: QuoteFields): string =>
  [article.key, ...(locator?.match(/\d+(?:-\d+)?/g) ?? [])].join('-').replace(/[^\w:-]/g, '-')

function formatFootnotes(quotes: readonly QuoteFields[]): string {
  const notes = new Map(
    quotes.filter(({ placed }) => placed).map((quote) => [footnoteName(quote), quote]),
  )
  return [...notes]
    .map(([name, { article, locator }]) => {
      const authors = article.authors.map(escapeMarkdown).join(', ')
      const title = `“${escapeMarkdown(article.title)}”`
      const parts = [authors, title, ...originOf(article), locator ?? '', addressOf(article)]
      return `[^${name}]: ${join(parts)}.`
    })
    .join('\n\n')
}
