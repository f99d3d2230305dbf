/** A researcher's own Markdown, fit to stand in a note or on a page: with its form, and nothing in it that acts. */
import type { Code, Link, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { escapeMarkdown } from '../../../contract/escape-markdown'
import { flattenLines } from '../../../contract/flatten-text'
import { encodeAddress, isOurAddress, isWebAddress } from '../web-address'

// Beyond these, a text is written as plain text: it could hold up everything else, or be nested without end.
const longestParsed = 20_000
const mostSigns = 1000
const deepestParsed = 20
const nested = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d+[.)])){${deepestParsed}}`, 'mu')

/** Without any of these, a text has no form but its lines. */
const form = /[\\`*_[\]<>#|~&=@]|^\s*(?:[-+]|\d+[.)])|^(?: {4}|\t)|https?:|www\./imu

/**
 * The text as CommonMark with GitHub's tables, tasks and deletions that pandoc and Obsidian read the same way. Line breaks
 * stay line breaks, a heading becomes a line of bold (the note's outline is the note's), a picture its words or a link, HTML,
 * TeX and citations the signs they are made of. Links lead to the web or into the library, others are their words.
 */
export function safeMarkdown(text: string): string {
  const signs = text.length > longestParsed ? mostSigns : (text.match(/[*_~[]/gu)?.length ?? 0)
  if (!form.test(text) || signs >= mostSigns || nested.test(text)) return plainMarkdown(text)
  const root: Root = processor.parse(text)
  if (depthOf(root) > deepestParsed) return plainMarkdown(text)
  settleAll(root, readingOf(text, root))
  return processor.stringify(root).trimEnd()
}

/** The text with its paragraphs and line breaks; of its signs, none is Markdown. */
export const plainMarkdown = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => flattenLines(paragraph).map(escapeMarkdown).join('\\\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', resourceLink: true, handlers: { text: writeText } })
  .freeze()

// A line keeps the blanks at its ends, which keep its words off those of a link or of emphasis beside it.
function writeText({ value }: Text): string {
  const lines = value.split(/\r\n|[\n\r]/u).map((line) => {
    const escaped = escapeMarkdown(line)
    if (escaped === '') return line === '' ? '' : ' '
    return `${/^\s/u.test(line) ? ' ' : ''}${escaped}${/\s$/u.test(line) ? ' ' : ''}`
  })
  // Before a link, it would make a picture of it.
  return lines.join('\\\n').replace(/!$/u, '\\!')
}

interface Reading {
  readonly text: string
  /** Where each name leads that may be followed; of several definitions of one, the first counts. */
  readonly addresses: ReadonlyMap<string, string>
  /** The names that something refers to. */
  readonly used: ReadonlySet<string>
}

function readingOf(text: string, root: Root): Reading {
  const nodes = [...nodesOf(root)]
  const definitions = nodes.filter((node) => node.type === 'definition').reverse()
  const references = nodes.filter(
    (node) => node.type === 'linkReference' || node.type === 'imageReference',
  )
  return {
    text,
    addresses: new Map(definitions.map(({ identifier, url }) => [identifier, url])),
    used: new Set(references.map(({ identifier }) => identifier)),
  }
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

function settleAll(parent: Parent & { readonly type: string }, reading: Reading): void {
  const settled = parent.children.flatMap((node) => settle(node, reading))
  parent.children = holdsBlocks.has(parent.type) ? settled.map(asBlock) : settled
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem'])

const asBlock = (node: RootContent): RootContent =>
  node.type === 'text' ? { type: 'paragraph', children: [node] } : node

function settle(node: RootContent, reading: Reading): RootContent[] {
  if ('children' in node) settleAll(node, reading)
  switch (node.type) {
    case 'html':
      return [textNode(node.value)]
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }]
    case 'code':
      return [plainCode(node)]
    case 'link':
      return [linkTo(node.url, node.children) ?? asWritten(node, reading)]
    case 'image':
      return [linkTo(node.url, [textNode(node.alt || node.url)]) ?? asWritten(node, reading)]
    case 'linkReference':
    case 'imageReference': {
      const words = 'children' in node ? node.children : [textNode(node.alt || node.identifier)]
      const link = linkTo(reading.addresses.get(node.identifier) ?? '', words)
      return [link ?? asWritten(node, reading)]
    }
    case 'definition':
      return isFollowed(node.url) && reading.used.has(node.identifier)
        ? []
        : [asWritten(node, reading)]
    case 'footnoteReference':
      return [asWritten(node, reading)]
    case 'footnoteDefinition':
      return [textNode(`[^${node.identifier}]:`), ...node.children]
    default:
      return [node]
  }
}

const textNode = (value: string): Text => ({ type: 'text', value })

const asWritten = ({ position }: Nodes, { text }: Reading): Text =>
  textNode(text.slice(position?.start.offset, position?.end.offset))

const isFollowed = (address: string): boolean => isWebAddress(address) || isOurAddress(address)

const linkTo = (address: string, children: PhrasingContent[]): Link | null =>
  isFollowed(address) ? { type: 'link', url: encodeAddress(address), children } : null

/** What stands beside a plain language goes into the code: in braces, pandoc would take it for attributes. */
function plainCode({ lang, meta, value }: Code): Code {
  const named = [lang, meta].filter((words) => words != null).join(' ')
  if (/^[\w+#.-]*$/u.test(named)) return { type: 'code', lang, value: unfenced(value) }
  return { type: 'code', lang: null, value: unfenced(`${named}\n${value}`) }
}

// A line of code may be written like the fence of a generated part: set in by a blank, it is none.
const unfenced = (code: string): string => code.replace(/^(?=<!-- lectern:)/gmu, ' ')

/** How many stand one in the other, at most; told without going down all the way. */
function depthOf(root: Root): number {
  let depth = 0
  let level: Nodes[] = [root]
  while (level.length > 0 && depth <= deepestParsed) {
    depth += 1
    level = level.flatMap((node): Nodes[] => ('children' in node ? [...node.children] : []))
  }
  return depth
}
