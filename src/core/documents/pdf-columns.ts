import { hasWords, isBeside, type PdfPiece } from './pdf-pieces'

const binWidth = 2
// Wider than the largest sheet; what a file claims beyond is counted at its edge.
const mostBins = 5000
const gutterShare = 0.4
const columnShare = 0.6
const narrowestColumn = 0.15
const narrowestGutter = 0.8

interface Gutter {
  readonly left: number
  readonly right: number
}

/** Pieces that follow each other at one height without a gap as wide as a gutter. */
interface Stretch {
  readonly pieces: PdfPiece[]
  readonly first: PdfPiece
  /** Of those with words. */
  last: PdfPiece
}

/**
 * A page's pieces in the order of reading, in runs of which each is a part of one column or stands across several. Most
 * programs write a page in that order, and what they wrote stays; some write it row by row over all columns, and there the
 * columns are told by the white strips between them.
 */
export function readingRuns(pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const gutters = findGutters(pieces.filter(hasWords))
  if (gutters.length === 0) return [pieces]
  const stretches = stretchesOf(pieces)
  const across = stretches
    .filter((stretch) => isAcross(stretch, gutters))
    .map(({ first }) => first.y)
    .sort((a, b) => b - a)
  const runs = new Map<number, PdfPiece[]>()
  let changes = 0
  let before = -1
  for (const stretch of stretches) {
    const place = placeOf(stretch, gutters, across)
    if (place !== before) changes += 1
    before = place
    const run = runs.get(place)
    if (run === undefined) runs.set(place, [...stretch.pieces])
    else for (const piece of stretch.pieces) run.push(piece)
  }
  if (changes <= runs.size * 2) return [pieces]
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run)
}

function stretchesOf(pieces: readonly PdfPiece[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of pieces) {
    const open = stretches.at(-1)
    if (open === undefined || (hasWords(piece) && !goesOn(open.last, piece)))
      stretches.push({ pieces: [piece], first: piece, last: piece })
    else {
      open.pieces.push(piece)
      // A space may reach over a gutter.
      if (hasWords(piece)) open.last = piece
    }
  }
  return stretches
}

const goesOn = (last: PdfPiece, piece: PdfPiece): boolean =>
  isBeside(last, piece) && Math.abs(piece.x - last.x - last.width) < last.size

const isAcross = ({ first, last }: Stretch, gutters: readonly Gutter[]): boolean =>
  gutters.some(({ left, right }) => first.x < left && last.x + last.width > right)

/** From the top: the columns from the left, and what stands across below them. */
function placeOf(stretch: Stretch, gutters: readonly Gutter[], across: readonly number[]): number {
  const { first } = stretch
  const above = countAbove(across, first.y + first.size / 2)
  const column = gutters.filter(({ left }) => first.x >= left).length
  return above * (gutters.length + 2) + (isAcross(stretch, gutters) ? gutters.length + 1 : column)
}

/** How many of these heights, the greatest first, are greater than one. */
function countAbove(heights: readonly number[], than: number): number {
  let [from, to] = [0, heights.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((heights[middle] ?? 0) > than) from = middle + 1
    else to = middle
  }
  return from
}

/** The white strips that few lines cross, between columns that are full of words; none on a page of one column. */
function findGutters(pieces: readonly PdfPiece[]): readonly Gutter[] {
  const cover = coverOf(pieces)
  const most = cover.reduce((high, one) => Math.max(high, one), 0)
  const usual =
    pieces.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(pieces.length / 2)] ?? 0
  const first = cover.findIndex((one) => one > 0)
  const last = cover.findLastIndex((one) => one > 0)
  const gutters: Gutter[] = []
  for (let from = first; from < last; from += 1) {
    let to = from
    while (to < last && (cover[to] ?? 0) <= most * gutterShare) to += 1
    const isWide = (to - from) * binWidth >= usual * narrowestGutter
    if (from > first && to < last && isWide)
      gutters.push({ left: from * binWidth, right: to * binWidth })
    from = to
  }
  const edges = [
    first * binWidth,
    ...gutters.flatMap(({ left, right }) => [left, right]),
    (last + 1) * binWidth,
  ]
  return areColumns(edges, cover, most) ? gutters : []
}

/** How much is written over each two points of the page's width, the sizes of the letters added up. */
function coverOf(pieces: readonly PdfPiece[]): readonly number[] {
  const begun = new Float64Array(mostBins + 1)
  const binAt = (x: number) => Math.max(0, Math.min(mostBins - 1, Math.floor(x / binWidth))) || 0
  for (const { x, width, size } of pieces) {
    const [from, to] = [binAt(x), binAt(x + width) + 1]
    begun[from] = (begun[from] ?? 0) + size
    begun[to] = (begun[to] ?? 0) - size
  }
  let sum = 0
  return [...begun.subarray(0, mostBins)].map((change) => {
    sum += change
    // Adding and taking away fractions leaves a little of them.
    return Math.round(sum)
  })
}

/** Whether between pairs of edges there are columns of running text: wide enough, and full. */
function areColumns(edges: readonly number[], cover: readonly number[], most: number): boolean {
  const whole = (edges.at(-1) ?? 0) - (edges[0] ?? 0)
  for (let at = 0; at < edges.length; at += 2) {
    const [left = 0, right = 0] = [edges[at], edges[at + 1]]
    const bins = cover.slice(left / binWidth, right / binWidth)
    const mean = bins.reduce((sum, one) => sum + one, 0) / Math.max(1, bins.length)
    if (right - left < whole * narrowestColumn || mean < most * columnShare) return false
  }
  return true
}
