/** A number as it stands in a text, and its value in one form for all ways of writing it. */
export interface FoundNumber {
  readonly value: string
  readonly words: string
}

const pattern = /(?<![\p{L}\p{N}])\d+(?:[.,\u00a0\u202f]\d+)*(?!\p{L})/gu
const grouped = /^\d{1,3}(?:([.,\u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u

/** The numbers of a text: 1.000, 1,000 and 1 000 are one, 7,1 and 7.1 another. Three figures after a mark are thousands. */
export const findNumbers = (text: string): readonly FoundNumber[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: words }) =>
    readNumber(words).map((value) => ({ value, words })),
  )

function readNumber(words: string): readonly string[] {
  const mark = grouped.exec(words)?.[1]
  if (mark !== undefined) return [trimZeros(words.replaceAll(mark, '').replace(',', '.'))]
  const parts = words.split(/[.,\u00a0\u202f]/)
  // More than one mark, and no thousands: a day, a version, a list; each part for itself.
  return parts.length > 2 ? parts.map(trimZeros) : [trimZeros(parts.join('.'))]
}

const trimZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')
