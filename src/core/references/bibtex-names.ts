import type { ReferenceName } from '../../contract/references'
import { isFamilyFirst } from './family-first'
import { isBody, wholeName } from './name-parts'
import { readTex } from './read-tex'

/**
 * The names of a BibTeX field: joined by `and`, each `First von Last`, `von Last, First` or `von Last, Jr, First`
 * (O. Patashnik, BibTeXing, 1988). One in braces is whole, and so is one whose family name stands first.
 */
export function parseBibtexNames(source: string): readonly ReferenceName[] {
  return splitOutsideBraces(source.replace(/[ \t\r\n]+/gu, ' '), /^\s+and(?=\s)\s+/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(parseName)
}

function parseName(source: string): ReferenceName {
  const parts = splitOutsideBraces(source, /^\s*,\s*/u).map((part) => part.trim())
  if (parts.length === 1) return parseFirstLast(source)
  const [family = '', ...rest] = parts
  const [suffix, given] = rest.length > 1 ? [rest[0] ?? '', rest[1] ?? ''] : ['', rest[0] ?? '']
  const all = [given, suffix].map(readTex).filter((part) => part.trim() !== '')
  return all.length === 0
    ? wholeName(readTex(family))
    : { family: readTex(family), given: all.join(', ') }
}

function parseFirstLast(source: string): ReferenceName {
  const words = splitOutsideBraces(source, /^\s+/u)
  const text = readTex(source)
  if (words.length === 1 || isFamilyFirst(text) || isBody(text)) return wholeName(text)
  const particle = words.findIndex(
    (word, place) => place > 0 && /^\p{Ll}/u.test(readTex(word)) && word[0] !== '{',
  )
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return {
    family: readTex(words.slice(start).join(' ')),
    given: readTex(words.slice(0, start).join(' ')),
  }
}

/** The stretches between what the pattern, anchored at its beginning, matches outside of braces. */
function splitOutsideBraces(source: string, between: RegExp): readonly string[] {
  const sticky = new RegExp(between.source.slice(1), `${between.flags}y`)
  const parts: string[] = []
  let [depth, start, at] = [0, 0, 0]
  while (at < source.length) {
    const character = source[at]
    if (character === '\\') {
      at += 2
      continue
    }
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    sticky.lastIndex = at
    if (depth === 0 && /[\s,]/u.test(character ?? '') && sticky.test(source)) {
      parts.push(source.slice(start, at))
      start = sticky.lastIndex
      at = start
    } else at += 1
  }
  return [...parts, source.slice(start)]
}
