import { createElement, type ReactNode } from 'react'
import { attributeOf, type MarkdownToken, wordsOf } from '../../contract/parse-markdown'
import { MarkdownLink } from './markdown-link'
import { TaskSign } from './task-sign'

/** Tokens as elements of the page: of those named here and no others, every word as text. */
export function drawTokens(tokens: readonly MarkdownToken[]): readonly ReactNode[] {
  const drawn: ReactNode[] = []
  const open: { readonly token: MarkdownToken; readonly within: ReactNode[] }[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.nesting === 1) {
      open.push({ token, within: [] })
      continue
    }
    const closed = token.nesting === -1 ? open.pop() : undefined
    const isTask = tokens[at - 2]?.type === 'list_item_open'
    const shown =
      closed === undefined
        ? drawLeaf(token, isTask, at)
        : drawElement(closed.token, closed.within, at)
    const around = open.at(-1)?.within ?? drawn
    around.push(shown)
  }
  return drawn
}

function drawLeaf(token: MarkdownToken, mayBeTask: boolean, key: number): ReactNode {
  switch (token.type) {
    case 'text':
      return token.content
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br key={key} />
    case 'hr':
      return <hr key={key} />
    case 'image':
      return (
        <span key={key} className="markdown__picture">
          {wordsOf(token)}
        </span>
      )
    case 'code_inline':
      return <code key={key}>{token.content}</code>
    case 'code_block':
    case 'fence':
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      )
    case 'inline':
      return mayBeTask ? drawTask(token.children ?? []) : drawTokens(token.children ?? [])
    default:
      return token.content
  }
}

/** The words of a list's item, which are a task when they begin with a box. */
function drawTask(words: readonly MarkdownToken[]): readonly ReactNode[] {
  const [first, ...others] = words
  const [box, sign] = /^\[([ xX])\](?=\s)/.exec(first?.content ?? '') ?? []
  if (first === undefined || box === undefined) return drawTokens(words)
  const rest = { ...first, content: first.content.slice(box.length) }
  return [<TaskSign key="task" isDone={sign !== ' '} />, ...drawTokens([rest, ...others])]
}

const elements: Readonly<Record<string, string>> = {
  // The title of what they stand in is above all headings.
  ...{ h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h4', h5: 'h5', h6: 'h6' },
  ...{ p: 'p', blockquote: 'blockquote', ul: 'ul', ol: 'ol', li: 'li' },
  ...{ em: 'em', strong: 'strong', s: 's' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', th: 'th', td: 'td' },
}

function drawElement(token: MarkdownToken, within: readonly ReactNode[], key: number): ReactNode {
  const { type, tag, hidden } = token
  if (type === 'link_open')
    return (
      <MarkdownLink key={key} address={attributeOf(token, 'href')}>
        {within}
      </MarkdownLink>
    )
  const element = elements[tag]
  // The paragraphs of a list without empty lines are none.
  if (element === undefined || hidden) return within
  const start = tag === 'ol' ? attributeOf(token, 'start') || undefined : undefined
  const side = /^text-align:(left|center|right)$/.exec(attributeOf(token, 'style'))?.[1]
  const className = side === undefined ? undefined : `markdown__cell--${side}`
  // Not one by one: there may be more than a call takes.
  return createElement(element, { key, start, className: headingClass(tag) ?? className }, within)
}

const headingClass = (tag: string) =>
  tag === 'h1' || tag === 'h2' ? `markdown__${tag}` : undefined
