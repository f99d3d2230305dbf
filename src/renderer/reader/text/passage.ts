/** Choosing a passage: by hand, tidied to whole words, and by keyboard, word by word. Offsets are the canonical text's. */
import type { Language, Span } from '../../../contract/model'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** The passage without white space at its ends and with the words at its ends whole; null when it holds no letter or digit. */
export function tidyPassage(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return { start: wordStart(text, from), end: wordEnd(text, to) }
}

/** Where the word begins that runs over this offset; the offset itself when none does. */
function wordStart(text: string, offset: number): number {
  if (!isWordAt(text, offset)) return offset
  let at = offset
  while (at > 0 && isWordAt(text, at - characterBefore(text, at))) at -= characterBefore(text, at)
  return at
}

function wordEnd(text: string, offset: number): number {
  if (!isWordAt(text, offset - characterBefore(text, offset))) return offset
  let at = offset
  while (at < text.length && isWordAt(text, at)) at += characterAfter(text, at)
  return at
}

const isWordAt = (text: string, at: number): boolean => {
  const point = text.codePointAt(at)
  return at >= 0 && point !== undefined && wordCharacter.test(String.fromCodePoint(point))
}
const characterAfter = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
const characterBefore = (text: string, at: number) =>
  at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1

/** A passage under way: the word it was begun at and the word it has come to, which may stand before it. */
export interface Reach {
  readonly origin: Span
  readonly tip: Span
}

export type Step = 'next-word' | 'previous-word' | 'next-block' | 'previous-block'

/** Everything from the one word to the other. */
export const passageOf = ({ origin, tip }: Reach): Span => ({
  start: Math.min(origin.start, tip.start),
  end: Math.max(origin.end, tip.end),
})

/** The word a step away from `from` within the blocks that are shown (in order); null at the ends of the text. */
export function stepFrom(
  text: string,
  blocks: readonly Span[],
  from: Span,
  step: Step,
): Span | null {
  const here = blocks.findLastIndex((block) => block.start <= from.start)
  const block = blocks[here]
  const after = blocks.slice(here + 1)
  const before = blocks.slice(0, Math.max(0, here)).toReversed()
  switch (step) {
    case 'next-word':
      return (
        (block && firstWord(text, { start: from.end, end: block.end })) ??
        findIn(after, (other) => firstWord(text, other))
      )
    case 'previous-word':
      return (
        (block && lastWord(text, { start: block.start, end: from.start })) ??
        findIn(before, (other) => lastWord(text, other))
      )
    case 'next-block':
      return findIn(after, (other) => firstWord(text, other))
    case 'previous-block': {
      const opening = block && firstWord(text, block)
      return opening && opening.start < from.start
        ? opening
        : findIn(before, (other) => firstWord(text, other))
    }
  }
}

function findIn(blocks: readonly Span[], find: (block: Span) => Span | null): Span | null {
  for (const block of blocks) {
    const word = find(block)
    if (word !== null) return word
  }
  return null
}

/** The first word that begins within a stretch of the text; null when there is none. */
export function firstWord(text: string, within: Span): Span | null {
  wordPattern.lastIndex = within.start
  const found = wordPattern.exec(text)
  if (found === null || found.index >= within.end) return null
  return { start: found.index, end: found.index + found[0].length }
}

function lastWord(text: string, within: Span): Span | null {
  for (let at = within.end; at > within.start; at -= characterBefore(text, at)) {
    const last = at - characterBefore(text, at)
    if (!/[\p{L}\p{N}]/u.test(text.slice(last, at))) continue
    return firstWord(text, { start: Math.max(within.start, wordStart(text, last)), end: at })
  }
  return null
}

const sentenceReach = 2000

/** The passage grown to the sentences it touches, within its block; when it is whole sentences already, by the next one too. */
export function growToSentences(
  text: string,
  block: Span,
  passage: Span,
  language: Language | null,
): Span {
  const from = Math.max(block.start, passage.start - sentenceReach)
  const to = Math.min(block.end, passage.end + sentenceReach)
  const segmenter = new Intl.Segmenter(language ?? 'vi', { granularity: 'sentence' })
  const sentences = [...segmenter.segment(text.slice(from, to))].flatMap(({ index, segment }) => {
    const start = from + index + (segment.length - segment.trimStart().length)
    const end = from + index + segment.trimEnd().length
    return start < end ? [{ start, end }] : []
  })
  const first = sentences.findIndex((sentence) => sentence.end > passage.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < passage.end)
  const start = Math.min(sentences[first]?.start ?? passage.start, passage.start)
  const end = Math.max(sentences[last]?.end ?? passage.end, passage.end)
  const whole = start === passage.start && end === passage.end
  return { start, end: whole ? (sentences[last + 1]?.end ?? end) : end }
}
