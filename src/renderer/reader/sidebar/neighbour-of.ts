import type { Annotation } from '../../../contract/model'

/** The annotation `step` away from the chosen one in reading order, round the ends; the first or last when none is chosen. */
export function neighbourOf(
  annotations: readonly Annotation[],
  chosen: string | null,
  step: 1 | -1,
): Annotation | null {
  const at = annotations.findIndex(({ id }) => id === chosen)
  if (at < 0) return (step === 1 ? annotations[0] : annotations.at(-1)) ?? null
  return annotations[(at + step + annotations.length) % annotations.length] ?? null
}
