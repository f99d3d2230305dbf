import { firstSentence } from './line-shape'

const creditLength = 100
const captionLength = 2000

// A label with a colon, a label set off by punctuation before a name, or a name and an agency in brackets at the end.
const credit =
  /(?<=^|[\s.,;(|/–—-])(?:Ảnh|Hình|Nguồn ảnh|Ảnh minh họa|Ảnh minh hoạ|Photos?|Picture|Image|Credit)\s?:\s?\S|(?<=[.)(–—|-]\s?)(?:Ảnh|Photos?)\s(?=\p{Lu})|Photos? (?:by|courtesy of)\s|\((?:AP Photo|Getty Images)\)$|\(\p{Lu}[^()/]{1,40}\/\p{Lu}[^()/]{1,40}\)$/gu

/** The line ends in the credit of a photograph, so it is a caption. */
export function endsInCredit(text: string): boolean {
  const from = Math.max(0, text.length - creditLength)
  const start = [...text.slice(from).matchAll(credit)].at(-1)?.index
  if (start === undefined) return false
  const rest = text.slice(from + start)
  return firstSentence(rest) === rest
}

/** The first 2,000 characters of a caption without its credit, and without a second caption that may follow it on the line. */
export function captionWords(text: string): string {
  const opening = text.slice(0, captionLength)
  const start = [...opening.matchAll(credit)][0]?.index ?? opening.length
  return opening.slice(0, start).replace(/[\s(–—|-]+$/u, '')
}
