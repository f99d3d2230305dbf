/**
 * How probable it is that paragraphs of two texts correspond, when they come in the same order and either text has
 * paragraphs of its own. Forward–backward over an alignment lattice with the steps of Gale and Church (1993).
 */
/** Which places of the right text come into question for a place of the left, both included. Neither ever falls. */
export interface Row {
  readonly from: number
  readonly to: number
}

/** How many paragraphs of each text a bead holds. */
export const beadShapes = [
  { left: 1, right: 1 },
  { left: 2, right: 1 },
  { left: 1, right: 2 },
] as const
export type BeadShape = (typeof beadShapes)[number]

/** Paragraphs that correspond. */
export interface Bead {
  /** The first paragraph of each text. */
  readonly left: number
  readonly right: number
  readonly shape: BeadShape
  /** The probability, 0 to 1. */
  readonly strength: number
}

/** The natural logarithm of how much better paragraphs fit each other than any two would. */
export type Fit = (left: number, right: number, shape: BeadShape) => number

const priors: ReadonlyMap<BeadShape, number> = new Map(
  beadShapes.map((shape) => [shape, Math.log(shape.left + shape.right === 2 ? 0.7 : 0.02)]),
)
const skip = Math.log(0.13)
// What is less probable is not worth keeping.
const leastStrength = 0.01

// Texts of very unequal numbers of paragraphs have rows of many thousand places.
const placesInOneGo = 1000

/**
 * Every bead within the rows (one more than the left text has paragraphs) that is not out of the question. Yields
 * after each row and within long ones, so that the caller can do something else in between.
 */
export function* weighBeads(
  rows: readonly Row[],
  fitOf: Fit,
): Generator<undefined, readonly Bead[]> {
  const there = yield* walk(rows, fitOf)
  const back = yield* walkBack(rows, fitOf)
  const all = there.either(rows.length - 1, rows.at(-1)?.to ?? 0)
  const beads: Bead[] = []
  for (const [left, { from, to }] of rows.entries()) {
    for (let right = from; right <= to; right++) {
      for (const shape of beadShapes) {
        const rest = back.moved(left + shape.left, right + shape.right)
        if (rest === -Infinity) continue
        const way = there.either(left, right) + stepOf(fitOf, left, right, shape) + rest
        const strength = Math.exp(way - all)
        if (strength >= leastStrength) beads.push({ left, right, shape, strength })
      }
      if (right % placesInOneGo === 0) yield
    }
    yield
  }
  return beads
}

const stepOf = (fitOf: Fit, left: number, right: number, shape: BeadShape): number =>
  (priors.get(shape) ?? 0) + fitOf(left, right, shape)

/** Log-probabilities of standing at a place. Paragraphs of the right are skipped before those of the left, never after. */
interface Walk {
  readonly moved: (left: number, right: number) => number
  readonly either: (left: number, right: number) => number
}

function* walk(rows: readonly Row[], fitOf: Fit): Generator<undefined, Walk> {
  const moved = createGrid(rows)
  const skipped = createGrid(rows)
  const either = (left: number, right: number) =>
    addLogs(moved.at(left, right), skipped.at(left, right))
  for (const [left, { from, to }] of rows.entries()) {
    for (let right = from; right <= to; right++) {
      let sum = left === 0 && right === 0 ? 0 : moved.at(left, right - 1) + skip
      for (const shape of beadShapes) {
        const before = either(left - shape.left, right - shape.right)
        if (before > -Infinity)
          sum = addLogs(sum, before + stepOf(fitOf, left - shape.left, right - shape.right, shape))
      }
      moved.put(left, right, sum)
      skipped.put(left, right, either(left - 1, right) + skip)
      if (right % placesInOneGo === 0) yield
    }
    yield
  }
  return { moved: moved.at, either }
}

function* walkBack(rows: readonly Row[], fitOf: Fit): Generator<undefined, Walk> {
  const moved = createGrid(rows)
  const skipped = createGrid(rows)
  const last = rows.length - 1
  for (let left = last; left >= 0; left--) {
    const { from, to } = rows[left] ?? { from: 0, to: -1 }
    for (let right = to; right >= from; right--) {
      let sum = left === last && right === rows[last]?.to ? 0 : skipped.at(left + 1, right) + skip
      for (const shape of beadShapes) {
        const rest = moved.at(left + shape.left, right + shape.right)
        if (rest > -Infinity) sum = addLogs(sum, stepOf(fitOf, left, right, shape) + rest)
      }
      skipped.put(left, right, sum)
      moved.put(left, right, addLogs(sum, moved.at(left, right + 1) + skip))
      if (right % placesInOneGo === 0) yield
    }
    yield
  }
  return { moved: moved.at, either: moved.at }
}

/** A number for each place within the rows; `-Infinity` outside of them. */
function createGrid(rows: readonly Row[]) {
  const cells = rows.map(({ from, to }) => new Float64Array(to - from + 1).fill(-Infinity))
  return {
    at: (left: number, right: number): number =>
      cells[left]?.[right - (rows[left]?.from ?? 0)] ?? -Infinity,
    put(left: number, right: number, value: number) {
      const row = cells[left]
      if (row !== undefined) row[right - (rows[left]?.from ?? 0)] = value
    },
  }
}

function addLogs(one: number, other: number): number {
  const more = Math.max(one, other)
  return more === -Infinity ? more : more + Math.log1p(Math.exp(Math.min(one, other) - more))
}
