import type { Fact } from '../../contract/model'
import { emptyFact, inferredFact } from './fact'
import { agencies } from './press-domains'

const opening =
  /^(?:by|phóng viên|pv|nhóm pv|nhóm phóng viên|tác giả\s?:|bài\s?:|bài và ảnh\s?:|bài, ảnh\s?:|(?:written|reporting|story) by)\s+/iu
const nameEnd = /\s*(?:[|•·–—]|\d|\b(?:on|for|staff|posted|published|updated)\b).*$/iu
const nameWords = { least: 2, most: 5 }

/** The people a byline names; empty when what it names does not look like people. */
export function inferAuthors(bylines: readonly string[]): Fact<readonly string[]> {
  for (const line of bylines) {
    if (!opening.test(line)) continue
    const names = line
      .replace(opening, '')
      .replace(nameEnd, '')
      .split(/\s*(?:,|;|\band\b|\bvà\b|&)\s*/u)
      .filter((name) => name !== '')
    if (names.length > 0 && names.every(isName)) return inferredFact(names, 'byline-words', line)
  }
  return emptyFact
}

function isName(text: string): boolean {
  const words = text.split(/\s+/)
  const named = words.every((word) =>
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:de|van|von|bin|al|da|di))$/u.test(word),
  )
  return named && words.length >= nameWords.least && words.length <= nameWords.most
}

const dateline =
  /^(?<place>\p{Lu}[^()\d\n–—]{1,40}?)?(?:,?\s(?:ngày\s)?\d[^()\n–—]{0,25}|,\s\p{L}{3,9}\.?\s\d[^()\n–—]{0,12})?\s?\((?<agency>[^()\n]{2,30})\)\s{0,3}(?:--|[–—-])\s/u

/** Place and agency of an opening such as “HANOI (VNA) –”. */
export function inferDateline(lead: string): {
  readonly place: Fact<string>
  readonly agency: Fact<string>
} {
  const match = dateline.exec(lead)
  const agency = match?.groups?.agency?.trim() ?? ''
  if (match === null || !agencies.includes(agency)) return { place: emptyFact, agency: emptyFact }
  const place = match.groups?.place?.replace(/[,\s]+$/, '') ?? ''
  const rule = 'dateline-opening'
  return {
    place: place === '' ? emptyFact : inferredFact(place, rule, match[0].trim()),
    agency: inferredFact(agency, rule, match[0].trim()),
  }
}
