import type { Match } from './find-matches'

// Beyond this many cells a gap is taken as written anew.
const mostCells = 30_000
const [matching, differing, missing] = [2, -2, -1]

/**
 * What two short stretches share, in order: a global alignment (Needleman and Wunsch, 1970) that would rather leave characters
 * out than pair scattered ones. Nothing when the stretches are too long to be compared.
 */
export function alignGap(pattern: string, text: string): readonly Match[] {
  const [rows, columns] = [pattern.length + 1, text.length + 1]
  if (rows === 1 || columns === 1 || rows * columns > mostCells) return []
  const steps = new Uint8Array(rows * columns)
  let above = Int32Array.from({ length: columns }, (_, column) => column * missing)
  let scores = new Int32Array(columns)
  for (let row = 1; row < rows; row++) {
    scores[0] = row * missing
    const code = pattern.charCodeAt(row - 1)
    for (let column = 1; column < columns; column++) {
      const isSame = code === text.charCodeAt(column - 1)
      const pair = (above[column - 1] ?? 0) + (isSame ? matching : differing)
      const up = (above[column] ?? 0) + missing
      const left = (scores[column - 1] ?? 0) + missing
      const best = Math.max(pair, up, left)
      scores[column] = best
      steps[row * columns + column] = best === pair ? (isSame ? 1 : 2) : best === up ? 3 : 4
    }
    ;[above, scores] = [scores, above]
  }
  return walkBack(steps, rows, columns)
}

function walkBack(steps: Uint8Array, rows: number, columns: number): readonly Match[] {
  const matches: Match[] = []
  let [row, column, length] = [rows - 1, columns - 1, 0]
  const flush = () => {
    if (length > 0) matches.unshift({ at: row, place: column, length })
    length = 0
  }
  while (row > 0 && column > 0) {
    const step = steps[row * columns + column]
    if (step === 1) length++
    else flush()
    if (step !== 4) row--
    if (step !== 3) column--
  }
  flush()
  return matches
}
