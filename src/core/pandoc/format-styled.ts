import * as v from 'valibot'
import { bold, italic, linked, toMarkdown } from '../bibliography/compose'

const element = v.object({ t: v.string(), c: v.optional(v.unknown()) })
const elements = v.array(element)
const attributes = v.tuple([v.string(), v.array(v.string()), v.unknown()])
const target = v.tupleWithRest([v.string()], v.unknown())
const document = v.object({ blocks: elements })
type Elements = v.InferOutput<typeof elements>

type Setting = 'plain' | 'italic' | 'bold'
interface Stretch {
  readonly text: string
  readonly setting: Setting | 'address'
}

// Deeper than a style nests its groups, and far from the end of the stack.
const deepest = 200

/**
 * The entries of a bibliography in pandoc's document as JSON (hackage.haskell.org/package/pandoc-types), in their order, each
 * as one line of Markdown: its words to the letter, italics, bold and addresses. Throws when it is no such document.
 */
export function formatStyled(json: string): readonly string[] {
  const { blocks } = v.parse(document, JSON.parse(json))
  return entriesIn(blocks, 0).map((entry) => join(readBlocks(entry, 'plain', 0)))
}

function join(stretches: readonly Stretch[]): string {
  const merged: Stretch[] = []
  for (const { text, setting } of stretches) {
    const before = merged.at(-1)
    if (before?.setting === setting)
      merged[merged.length - 1] = { text: before.text + text, setting }
    else merged.push({ text, setting })
  }
  return toMarkdown(merged.map(compose).join('')).replace(/ {2,}/gu, ' ').trim()
}

const marks = { plain: (text: string) => text, italic, bold, address: linked } as const

/** Blanks at the ends of what is set otherwise are not set so: Markdown knows no such thing. */
function compose({ text, setting }: Stretch): string {
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/su.exec(text) ?? []
  return `${before}${marks[setting](inner)}${after}`
}

function entriesIn(blocks: Elements, depth: number): readonly Elements[] {
  if (depth > deepest) return []
  return blocks.flatMap(({ t, c }) => {
    if (t !== 'Div') return []
    const [[, classes], inner] = v.parse(v.tuple([attributes, elements]), c)
    return classes.includes('csl-entry') ? [inner] : entriesIn(inner, depth + 1)
  })
}

function readBlocks(blocks: Elements, setting: Setting, depth: number): readonly Stretch[] {
  if (depth > deepest) return []
  return blocks.flatMap(({ t, c }) => {
    if (t === 'Para' || t === 'Plain') return [...readInlines(c, setting, depth + 1), blank]
    if (t !== 'Div') return []
    const [, inner] = v.parse(v.tuple([attributes, elements]), c)
    return [...readBlocks(inner, setting, depth + 1), blank]
  })
}

const blank: Stretch = { text: ' ', setting: 'plain' }

const readInlines = (content: unknown, setting: Setting, depth: number): readonly Stretch[] =>
  depth > deepest
    ? []
    : v.parse(elements, content).flatMap((inline) => readInline(inline, setting, depth + 1))

function readInline(
  { t, c }: Elements[number],
  setting: Setting,
  depth: number,
): readonly Stretch[] {
  const inside = (content: unknown, within = setting) => readInlines(content, within, depth)
  switch (t) {
    case 'Str':
      return [{ text: readWords(c), setting }]
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return [{ text: ' ', setting }]
    // What is emphasised within emphasis stands out by being upright.
    case 'Emph':
      return inside(c, setting === 'italic' ? 'plain' : 'italic')
    case 'Strong':
      return inside(c, setting === 'bold' ? 'plain' : 'bold')
    case 'Underline':
    case 'Strikeout':
    case 'Superscript':
    case 'Subscript':
    case 'SmallCaps':
      return inside(c)
    case 'Quoted':
    case 'Cite':
      return inside(second(c))
    case 'Code':
    case 'Math':
      return [{ text: readWords(second(c)), setting }]
    case 'Span':
      return readSpan(c, inside)
    case 'Link':
      return readLink(c, inside)
    default:
      return []
  }
}

const second = (content: unknown): unknown =>
  v.parse(v.tuple([v.unknown(), v.unknown()]), content)[1]

// Control characters have a meaning of their own where Markdown is composed.
const readWords = (content: unknown): string => v.parse(v.string(), content).replace(/\p{Cc}/gu, '')

type Inside = (content: unknown) => readonly Stretch[]

/** What a page would set beside or under one another is kept apart by a blank. */
function readSpan(content: unknown, inside: Inside): readonly Stretch[] {
  const [[, classes], inner] = v.parse(v.tuple([attributes, v.unknown()]), content)
  const isApart = classes.some((name) => name.startsWith('csl-'))
  return isApart ? [blank, ...inside(inner), blank] : inside(inner)
}

/** An address that is shown is a link; a title is not made one. */
function readLink(content: unknown, inside: Inside): readonly Stretch[] {
  const [, inner, [address]] = v.parse(v.tuple([v.unknown(), v.unknown(), target]), content)
  const shown = inside(inner)
  const isShown = shown.map(({ text }) => text).join('') === address
  return isShown ? [{ text: readWords(address), setting: 'address' }] : shown
}
