import { escapeMarkdown } from '../../../contract/escape-markdown'
import type { MarkdownToken } from '../../../contract/parse-markdown'
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
    written += writeToken(token, links.at(-1), emphases.at(-1) ?? '')
    if (token.type === 'link_close') links.pop()
    if (token.type === 'em_close') emphases.pop()
  }
  return written
}

function writeToken(token: MarkdownToken, link: MarkdownToken | undefined, emphasis: string) {
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
      return beginLink(link, 'href')
    case 'link_close':
      return endLink(link, 'href')
    case 'image':
      return `${beginLink(token, 'src', '!')}${writeInline(token.children ?? [])}${endLink(token, 'src')}`
    default:
      return writeText(token.content)
  }
}

const isFollowed = (address: string): boolean => isWebAddress(address) || isOurAddress(address)

const attribute = (token: MarkdownToken | undefined, name: string): string =>
  String(token?.attrs?.find(([own]) => own === name)?.[1] ?? '')

const beginLink = (token: MarkdownToken | undefined, name: string, sign = ''): string =>
  isFollowed(attribute(token, name)) ? '[' : `${sign}\\[`

function endLink(token: MarkdownToken | undefined, name: string): string {
  const address = attribute(token, name)
  const title = attribute(token, 'title').replace(/\s+/gu, ' ')
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
