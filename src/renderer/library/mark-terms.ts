/** Where searched words stand in a text, for marking them. */
import { foldLabel } from '../ui/fold-label'

interface Run {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

/**
 * Marks for the folded `terms`, in UTF-16 units. Neighbouring words make one mark; a word that somewhere stands beside
 * another searched word is marked only there, so that `quốc phòng` does not mark every `quốc`.
 */
export function markTerms(
  text: string,
  terms: readonly string[],
): readonly (readonly [number, number])[] {
  const wanted = new Set(terms.map(foldLabel))
  if (wanted.size === 0) return []
  const runs = findRuns(text, wanted)
  const together = new Set(
    runs.filter(({ words }) => words.length > 1).flatMap(({ words }) => words),
  )
  return runs
    .filter(({ words }) => words.length > 1 || !words.some((word) => together.has(word)))
    .map(({ start, end }) => [start, end] as const)
}

function findRuns(text: string, wanted: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = foldLabel(match[0])
    if (!wanted.has(word)) continue
    const [start, end] = [match.index, match.index + match[0].length]
    const last = runs.at(-1)
    if (last !== undefined && /^\s+$/.test(text.slice(last.end, start)))
      runs[runs.length - 1] = { start: last.start, end, words: [...last.words, word] }
    else runs.push({ start, end, words: [word] })
  }
  return runs
}
