/** Choosing a passage: by hand, tidied to whole words, and by keyboard, word by word. Offsets are the canonical text's. */

import type { Span } from '../../../contract/model'
import type { Preferences } from '../../../contract/preferences'
import { sentencesIn } from './sentences'

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const wordCharacter = /[\p{L}\p{N}\p{M}]/u

/** The passage without white space at its ends and with the words at its ends whole; null when it holds no letter or digit. */
export function tidyPassage(text: string, { start, end }: Span): Span | null {
  const bare = trimPassage(text, { start, end })
  return bare && { start: wordStart(text, bare.start), end: wordEnd(text, bare.end) }
}

function trimPassage(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
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

export type Step =
  | 'next-word'
  | 'previous-word'
  | 'next-block'
  | 'previous-block'
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-paragraph'
  | 'previous-paragraph'

/** Everything from the one word to the other. */
export const passageOf = ({ origin, tip }: Reach): Span => ({
  start: Math.min(origin.start, tip.start),
  end: Math.max(origin.end, tip.end),
})

/** A passage as if it had been chosen from its first word to its last. */
export const reachOver = (text: string, span: Span): Reach => ({
  origin: { start: span.start, end: firstWord(text, span)?.end ?? span.end },
  tip: { start: lastWord(text, span)?.start ?? span.start, end: span.end },
})

/** The word, sentence or paragraph a step away from `from` within the blocks that are shown (in order); null at the ends of the text. */
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
    case 'next-sentence':
      return (
        (block && sentencesAround(text, block, from).find(({ start }) => start >= from.end)) ??
        findIn(after, (other) => sentenceAt(text, other, 'first'))
      )
    case 'previous-sentence':
      return (
        (block && sentencesAround(text, block, from).findLast(({ end }) => end <= from.start)) ??
        findIn(before, (other) => sentenceAt(text, other, 'last'))
      )
    case 'next-paragraph':
      return findIn(after, (other) => trimPassage(text, other))
    case 'previous-paragraph':
      return findIn(before, (other) => trimPassage(text, other))
  }
}

function sentenceAt(text: string, block: Span, which: 'first' | 'last'): Span | null {
  const edge = which === 'first' ? block.start : block.end
  const sentences = sentencesAround(text, block, { start: edge, end: edge })
  return (which === 'first' ? sentences[0] : sentences.at(-1)) ?? null
}

/** Where a step begins when nothing is chosen yet: the word, sentence or paragraph at an offset, or the first behind it. */
export function unitAt(
  text: string,
  blocks: readonly Span[],
  offset: number,
  step: Step,
): Span | null {
  for (const block of blocks) {
    if (block.end <= offset) continue
    const word = firstWord(text, { start: Math.max(offset, block.start), end: block.end })
    if (word === null) continue
    if (step.endsWith('paragraph')) return trimPassage(text, block)
    if (step.endsWith('sentence')) return holdSentences(sentencesAround(text, block, word), word)
    return word
  }
  return null
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

/** So far around a place sentences are looked for: lines of a text without line breaks have no end. */
const sentenceReach = 2000

/** The block's sentences around a stretch of it. */
function sentencesAround(text: string, block: Span, { start, end }: Span): readonly Span[] {
  return sentencesIn(text, {
    start: Math.max(block.start, start - sentenceReach),
    end: Math.min(block.end, end + sentenceReach),
  })
}

/** The passage grown to the sentences it touches, within its block; when it is whole sentences already, by the next one too. */
export function growToSentences(text: string, block: Span, passage: Span): Span {
  const sentences = sentencesAround(text, block, passage)
  const grown = holdSentences(sentences, passage)
  const isWhole = grown.start === passage.start && grown.end === passage.end
  const next = sentences.find(({ start }) => start >= grown.end)
  return isWhole ? { start: grown.start, end: next?.end ?? grown.end } : grown
}

function holdSentences(sentences: readonly Span[], { start, end }: Span): Span {
  const touched = sentences.filter((sentence) => sentence.end > start && sentence.start < end)
  return {
    start: Math.min(start, touched[0]?.start ?? start),
    end: Math.max(end, touched.at(-1)?.end ?? end),
  }
}

/** A passage chosen by hand with its ends moved as the reader likes it; null when it holds no letter or digit. */
export function snapPassage(
  text: string,
  blocks: readonly Span[],
  span: Span,
  snapping: Preferences['snapping'],
): Span | null {
  const whole = tidyPassage(text, span)
  if (whole === null || snapping === 'word') return whole
  if (snapping === 'character') return trimPassage(text, span)
  return blocks
    .filter((block) => block.start < whole.end && whole.start < block.end)
    .map((block) =>
      holdSentences(sentencesAround(text, block, clip(whole, block)), clip(whole, block)),
    )
    .reduce((one, other) => passageOf({ origin: one, tip: other }), whole)
}

const clip = ({ start, end }: Span, within: Span): Span => ({
  start: Math.max(start, within.start),
  end: Math.min(end, within.end),
})
