import MarkdownIt, { type Token } from 'markdown-it'

export type MarkdownToken = Pick<
  Token,
  'type' | 'tag' | 'nesting' | 'hidden' | 'attrs' | 'content' | 'children' | 'info'
>

/** UTF-16 code units; what is longer is shown as it is written. */
const longest = 200_000
// Below its limit of 100, from which on the parser leaves words out.
const deepest = 80

// HTML stays words. Whether an address may be gone to is for the link to say. Addresses of their own at the end of a text
// would take footnotes with them, which are written alike: both stay words.
const parser = new MarkdownIt({ html: false, linkify: true }).disable('reference')
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
parser.validateLink = () => true

/** CommonMark with tables, struck-out words and bare web addresses; null for a text too long or too deep to be drawn. */
export function parseMarkdown(text: string): readonly MarkdownToken[] | null {
  if (text.length > longest) return null
  const tokens = parser.parse(text, {})
  return tokens.some(({ level }) => level > deepest) ? null : tokens
}

/** What a token says under a name; empty where it says nothing. */
export const attributeOf = ({ attrs }: MarkdownToken, name: string): string =>
  String(attrs?.find(([own]) => own === name)?.[1] ?? '')

/** The words of a Markdown text without its signs, in one line. */
export function markdownWords(text: string): string {
  const words = parseMarkdown(text)?.map(wordsOf).join(' ') ?? text
  return words.replace(/\s+/g, ' ').trim()
}

/** Those of a picture are its description. */
export function wordsOf({ type, content, children }: MarkdownToken): string {
  if (children !== null) return children.map(wordsOf).join('')
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : content
}
