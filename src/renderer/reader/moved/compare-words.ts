/** A stretch of one of two texts; `isOwn`: the other one lacks it. */
export interface ComparedPiece {
  /** Of its text. */
  readonly start: number
  readonly text: string
  readonly isOwn: boolean
}

// Beyond this many pairs of words a comparison would hold up the window, and say little.
const mostPairs = 250_000

/** Two texts cut where they differ, word by word (longest common subsequence); the white space between counts for nothing. */
export function compareWords(
  one: string,
  other: string,
): readonly [readonly ComparedPiece[], readonly ComparedPiece[]] {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.length * right.length > mostPairs)
    return [[{ start: 0, text: one, isOwn: false }], [{ start: 0, text: other, isOwn: false }]]
  const shared = sharedWords(left, right)
  return [
    joinPieces(left, (at) => !shared.some(([own]) => own === at)),
    joinPieces(right, (at) => !shared.some(([, own]) => own === at)),
  ]
}

/** Each word with the white space after it, and white space at the start on its own. */
const wordsOf = (text: string): readonly string[] => text.match(/^\s+|\S+\s*/gu) ?? []

/** The places of the words in common, in order. */
function sharedWords(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const isSame = (one: number, other: number) => left[one]?.trim() === right[other]?.trim()
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  const lengthAt = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = left.length - 1; one >= 0; one--)
    for (let other = right.length - 1; other >= 0; other--)
      lengths[one * width + other] = isSame(one, other)
        ? lengthAt(one + 1, other + 1) + 1
        : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1))
  const shared: (readonly [number, number])[] = []
  let [one, other] = [0, 0]
  while (one < left.length && other < right.length) {
    if (isSame(one, other)) shared.push([one++, other++])
    else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one++
    else other++
  }
  return shared
}

function joinPieces(
  words: readonly string[],
  isOwn: (at: number) => boolean,
): readonly ComparedPiece[] {
  const pieces: ComparedPiece[] = []
  let start = 0
  for (const [at, text] of words.entries()) {
    const last = pieces.at(-1)
    if (last?.isOwn === isOwn(at)) pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ start, text, isOwn: isOwn(at) })
    start += text.length
  }
  return pieces
}
