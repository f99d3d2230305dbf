import type { Annotation, LabelId } from '../../../contract/model'

/** Nothing chosen shows everything; of labels any one, of tags all must fit. */
export interface AnnotationFilter {
  readonly labels: readonly LabelId[]
  readonly tags: readonly string[]
}

export const noFilter: AnnotationFilter = { labels: [], tags: [] }

export const filterAnnotations = (
  annotations: readonly Annotation[],
  { labels, tags }: AnnotationFilter,
): readonly Annotation[] =>
  annotations.filter(
    (annotation) =>
      (labels.length === 0 || labels.includes(annotation.label)) &&
      tags.every((tag) => annotation.tags.includes(tag)),
  )

/** What there is to filter by, with how often it stands: labels and tags in order of frequency. */
export function countChoices(annotations: readonly Annotation[]): {
  readonly labels: readonly (readonly [LabelId, number])[]
  readonly tags: readonly (readonly [string, number])[]
} {
  return {
    labels: countEach(annotations.map(({ label }) => label)),
    tags: countEach(annotations.flatMap(({ tags }) => tags)),
  }
}

function countEach<Value extends string>(values: readonly Value[]): readonly [Value, number][] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([one, n], [other, m]) => m - n || one.localeCompare(other, 'vi'))
}

/** The value put in when it is missing, taken out when it is there. */
export const toggle = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

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
