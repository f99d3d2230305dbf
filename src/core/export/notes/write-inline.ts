import { escapeMarkdown } from '../../../contract/escape-markdown'
import { attributeOf, type MarkdownToken } from '../../../contract/parse-markdown'
import { encodeAddress, isOurAddress, isWebAddress } from '../web-address'

/** The words of a paragraph as Markdown again: with emphasis, code, and links that may be followed; all else as its signs. */
export function writeInline(tokens: readonly MarkdownToken[]): string {
  const links: MarkdownToken[] = []
  const emphases: string[] = []
  let written = ''
  for (const token of tokens) {
    if (token.type === 'link_open') links.push(token)
    // Emphasis within emphasis by its other sign: two of one would be bold.
    if (token.type === 'em_open') emphases.push(emphases.at(-1) === '*' ? '_' : '*')
    const begun = token.type === 'link_close' ? links.pop() : undefined
    written += writeToken(token, begun ?? token, emphases.at(-1) ?? '')
    if (token.type === 'em_close') emphases.pop()
  }
  return written
}

/** `begun` is where the link began that ends here, else the token itself. */
function writeToken(token: MarkdownToken, begun: MarkdownToken, emphasis: string) {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return '\\\n'
    case 'code_inline':
      return writeCode(token.content)
    case 'strong_open':
    case 'strong_close':
      return '**'
    case 'em_open':
    case 'em_close':
      return emphasis
    case 's_open':
    case 's_close':
      return '~~'
    case 'link_open':
      return beginLink(token, 'href')
    case 'link_close':
      return endLink(begun, 'href')
    case 'image':
      return `${beginLink(token, 'src', '!')}${writeInline(token.children ?? [])}${endLink(token, 'src')}`
    default:
      return writeText(token.content)
  }
}

const isFollowed = (address: string): boolean => isWebAddress(address) || isOurAddress(address)

const beginLink = (token: MarkdownToken, name: string, sign = ''): string =>
  isFollowed(attributeOf(token, name)) ? '[' : `${sign}\\[`

function endLink(token: MarkdownToken, name: string): string {
  const address = attributeOf(token, name)
  const title = attributeOf(token, 'title').replace(/\s+/gu, ' ')
  if (!isFollowed(address))
    return escapeMarkdown(`](${address}${title === '' ? '' : ` "${title}"`})`)
  const named = title === '' ? '' : ` "${title.replace(/[\\"<]/gu, '\\$&')}"`
  return `](${encodeAddress(address).replace(/[()]/gu, '\\$&')}${named})`
}

function writeCode(code: string): string {
  const longest = Math.max(0, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const blank = /^`|`$|^ .* $/u.test(code) ? ' ' : ''
  return `${fence}${blank}${code}${blank}${fence}`
}

/** The blanks at its ends stay: they keep it off a link or emphasis beside it. */
function writeText(text: string): string {
  const escaped = escapeMarkdown(text)
  if (escaped === '') return text === '' ? '' : ' '
  const [before, after] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : '']
  // Before a link, it would make a picture of it.
  return `${before}${escaped}${after}`.replace(/!$/u, '\\!')
}
