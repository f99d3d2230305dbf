/** The lines a page shows: one for each stretch of text that its markup sets apart. */

/** What a walk needs of a parsed document: nodes as linkedom and browsers have them. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  getAttribute?(name: string): string | null
}

export interface PageLine {
  readonly text: string
  /** The names of the elements around it, outermost first, in lower case. */
  readonly path: readonly string[]
  /** Share of its letters that are links, 0 to 1. */
  readonly linked: number
}

const elementNode = 1
const textNode = 3
const unseen = new Set(
  'script style template noscript svg math iframe object embed head select textarea button canvas audio video'.split(
    ' ',
  ),
)
const apart = new Set(
  (
    'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul br'
  ).split(' '),
)

/** Depth and size are the parser's to limit; the walk itself goes as deep as the document. */
export function pageLines(root: PageNode): readonly PageLine[] {
  const lines: PageLine[] = []
  let text = ''
  let linkedLetters = 0
  /** Where the element that closed last ended. */
  let endedAt = -1
  let linePath: readonly string[] = []
  const close = () => {
    const words = text.replace(/[\s\u0085]+/gu, ' ').trim()
    if (words !== '')
      lines.push({ text: words, path: linePath, linked: Math.min(1, linkedLetters / words.length) })
    text = ''
    linkedLetters = 0
    endedAt = -1
  }
  const visit = (node: PageNode, path: readonly string[], inLink: boolean) => {
    if (node.nodeType === textNode) {
      const words = node.textContent ?? ''
      if (text.trim() === '' && words.trim() !== '') linePath = path
      text += endedAt === text.length && beginsAnew(text.slice(-2), words) ? ` ${words}` : words
      if (inLink) linkedLetters += words.replace(/[\s\u0085]+/gu, ' ').trim().length
      return
    }
    const name = node.nodeName.toLowerCase()
    if (node.nodeType === elementNode && (unseen.has(name) || isHidden(node))) return
    const isApart = apart.has(name)
    if (isApart) close()
    const inside = node.nodeType === elementNode ? [...path, name] : path
    const from = text.length
    for (const child of node.childNodes) visit(child, inside, inLink || name === 'a')
    endedAt = node.nodeType === elementNode && text.length - from > 1 ? text.length : endedAt
    if (isApart) close()
  }
  visit(root, [], false)
  close()
  return lines
}

// What styles set off has no space of its own, such as a place before the first sentence.
const beginsAnew = (before: string, words: string): boolean =>
  /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(words)

const isHidden = (node: PageNode): boolean =>
  node.getAttribute?.('hidden') != null ||
  /(?<![\w-])display\s*:\s*none/i.test(node.getAttribute?.('style') ?? '')
