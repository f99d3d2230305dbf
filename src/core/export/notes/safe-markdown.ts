/** A researcher's own Markdown, fit to stand in a note or on a page: with its form, and nothing in it that acts. */
import { escapeMarkdown } from '../../../contract/escape-markdown'
import { flattenLines, flattenText } from '../../../contract/flatten-text'
import { attributeOf, type MarkdownToken, parseMarkdown } from '../../../contract/parse-markdown'
import { writeInline } from './write-inline'

/**
 * The text as CommonMark with tables that pandoc and Obsidian read the same way. Line breaks stay line breaks, a heading
 * becomes a line of bold (the note's outline is the note's), a picture a link, HTML, TeX and citations the signs they are
 * made of. Links lead to the web or into the library, others are written out.
 */
export function safeMarkdown(text: string): string {
  const tokens = parseMarkdown(text)
  const written = tokens === null ? null : writeBlocks(branchesOf(tokens))
  return written !== null && saysAllOf(text, written) ? written : plainMarkdown(text)
}

/** Markdown leaves words out: the cells of a table beyond its columns. No word of the researcher's may be lost. */
function saysAllOf(text: string, written: string): boolean {
  const said = new Set([written, decodeAddresses(written)].flatMap(spokenIn))
  return spokenIn(text).every((word) => said.has(word))
}

const spokenIn = (text: string): readonly string[] =>
  flattenText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const decodeAddresses = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/giu, (codes) =>
    Buffer.from(codes.replaceAll('%', ''), 'hex').toString(),
  )

/** The text with its paragraphs and line breaks; of its signs, none is Markdown. */
export const plainMarkdown = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => flattenLines(paragraph).map(escapeMarkdown).join('\\\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

/** A token, with all that stands between it and the one that closes it. */
interface Branch {
  readonly token: MarkdownToken
  readonly within: readonly Branch[]
}

function branchesOf(tokens: readonly MarkdownToken[]): readonly Branch[] {
  const all: Branch[] = []
  const open = [all]
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const within: Branch[] = []
    open.at(-1)?.push({ token, within })
    if (token.nesting === 1) open.push(within)
  }
  return all
}

const writeBlocks = (blocks: readonly Branch[], between = '\n\n'): string =>
  blocks
    .map(writeBlock)
    .filter((block) => block !== '')
    .join(between)

function writeBlock({ token, within }: Branch): string {
  switch (token.type) {
    case 'paragraph_open':
      return wordsIn(within)
    case 'heading_open':
      return bold(within)
    case 'blockquote_open':
      return writeBlocks(within).replace(/^/gmu, '> ').replace(/ +$/gmu, '')
    case 'bullet_list_open':
      return writeItems(within, () => '- ')
    case 'ordered_list_open': {
      const first = Number(attributeOf(token, 'start') || 1)
      return writeItems(within, (place) => `${first + place}. `)
    }
    case 'code_block':
    case 'fence':
      return writeCode(token)
    case 'table_open':
      return writeTable(within)
    case 'hr':
      return '***'
    default:
      return escapeMarkdown(token.content)
  }
}

const wordsIn = (within: readonly Branch[]): string =>
  within.map(({ token }) => writeInline(token.children ?? [])).join('')

/** A bar in code would end the cell; in words it is escaped already. */
const wordsInCell = (within: readonly Branch[]): string =>
  wordsIn(within).replace(/(?<!\\)\|/gu, '\\|')

/** What is bold already is not made so twice. */
function bold(within: readonly Branch[]): string {
  const words = within.flatMap(({ token }) => token.children ?? [])
  const written = writeInline(words.filter(({ tag }) => tag !== 'strong'))
  return written === '' ? '' : `**${written}**`
}

/** An item without empty lines has its words, and not a paragraph of them. */
function writeItems(items: readonly Branch[], sign: (place: number) => string): string {
  const isTight = items.every(({ within }) =>
    within.every(({ token }) => token.type !== 'paragraph_open' || token.hidden),
  )
  const written = items.map(({ within }, place) => {
    const start = sign(place)
    const words = writeBlocks(within, isTight ? '\n' : '\n\n')
    return `${start}${words.replace(/\n(?=.)/gu, `\n${' '.repeat(start.length)}`)}`.trimEnd()
  })
  return written.join(isTight ? '\n' : '\n\n')
}

/** What stands beside a plain language goes into the code: in braces, pandoc would take it for attributes. */
function writeCode({ info, content }: MarkdownToken): string {
  const named = info.trim()
  const isPlain = /^[\w+#.-]*$/u.test(named)
  const code = `${isPlain ? '' : `${named}\n`}${content}`
    // A line of code may be written like the fence of a generated part: set in by a blank, it is none.
    .replace(/^(?=<!-- lectern:)/gmu, ' ')
    .replace(/\n$/u, '')
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${isPlain ? named : ''}\n${code}\n${fence}`
}

function writeTable(parts: readonly Branch[]): string {
  const [head = [], ...rows] = parts.flatMap(({ within }) => within).map(({ within }) => within)
  const sides = head.map(({ token }) => sideSigns[attributeOf(token, 'style')] ?? '---')
  const write = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const writeRow = (row: readonly Branch[]) => write(row.map(({ within }) => wordsInCell(within)))
  return [writeRow(head), write(sides), ...rows.map(writeRow)].join('\n')
}

const sideSigns: Readonly<Record<string, string>> = {
  'text-align:left': ':--',
  'text-align:center': ':-:',
  'text-align:right': '--:',
}
