import { endsSentence } from './line-shape'
import { menuLabels, teaserMarkers, teaserOpening } from './menu-words'
import { endsInCredit } from './photo-credit'
import { readSourceName } from './source-line'
import type { TextLine } from './split-lines'
import { keptAs, trimmedAs, type Verdict } from './verdict'

const labelLength = 60
const bylineWords = 12
const pointerWords = 40

/** What a line's own words say about it, wherever it stands; null when they say nothing. */
export function recogniseLine(line: TextLine): Verdict | null {
  const { text, words } = line
  if (readSourceName(text) !== null) return trimmedAs('source', 'source-line')
  const label = labelOf(text)
  if (menuLabels.has(label) || teaserMarkers.has(label))
    return trimmedAs('navigation', 'menu-label')
  if (words <= pointerWords && copyright.test(text)) return trimmedAs('navigation', 'menu-label')
  if (words <= pointerWords && teaserOpening.test(text)) return trimmedAs('related', 'teaser-line')
  if (endsInCredit(text)) return keptAs('caption', 'photo-credit')
  if (words <= bylineWords && isByline(text)) return keptAs('byline', 'byline-words')
  return null
}

/** The line is the heading or the foot of a list of other articles, such as “See more”. */
export const isTeaserMarker = (line: TextLine) => teaserMarkers.has(labelOf(line.text))

/** The line's words in lower case without what stands around them; empty for a line too long to be a label. */
function labelOf(text: string): string {
  if (text.length > labelLength) return ''
  return text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ')
}

const copyright = /^(?:copyright\s?(?:©|\(c\)|\d{4})|©|\(c\)\s?\d{4}|bản quyền thuộc)/i

const bylineOpening =
  /^(?:(?:by|theo|phóng viên|pv|nhóm pv|nhóm phóng viên|(?:reporting|written|compiled|edited|translated|story) by)|(?:tác giả|bài|tin|ảnh|bài và ảnh|bài, ảnh|tin, ảnh|biên tập|biên dịch|thực hiện)\s?:)\s(?<first>.)/iu

function isByline(text: string): boolean {
  const first = bylineOpening.exec(text)?.groups?.first ?? ''
  return /\p{Lu}/u.test(first) && !endsSentence(text)
}
