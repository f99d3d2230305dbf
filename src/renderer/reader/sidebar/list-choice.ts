/** Which annotations the sidebar lists, as pure functions. */
import type { AnnotationAnswer, AnnotationRequest } from '../../../contract/marking'
import type { Annotation, EntityId, EntityKind } from '../../../contract/model'

/** As in `AnnotationRequest`: nothing chosen shows everything. */
export type ListChoice = Omit<AnnotationRequest, 'article'>

/** What the list was asked for: of the article in focus, or of the whole library. */
export interface Listed {
  readonly scope: 'article' | 'library'
  readonly choice: ListChoice
}

export const noChoice: ListChoice = { text: '', labels: [], tags: [], entities: [], order: 'place' }

/** Whether it is every annotation in order of place. */
export const isPlain = ({ text, labels, tags, entities, order }: ListChoice): boolean =>
  text.trim() === '' && labels.length + tags.length + entities.length === 0 && order === 'place'

/** What there is to choose from. */
export interface Choices extends Pick<AnnotationAnswer, 'labels' | 'tags'> {
  readonly entities: readonly {
    readonly id: EntityId
    readonly kind: EntityKind
    readonly name: string
  }[]
}

/** Labels and tags of these annotations, the most frequent first; a tag counts for those above it too. */
export function countChoices(
  annotations: readonly Annotation[],
): Pick<AnnotationAnswer, 'labels' | 'tags'> {
  const tagsOf = ({ tags }: Annotation) => [...new Set(tags.flatMap(lineageOf))]
  return {
    labels: countEach(annotations.map(({ label }) => label)).map(([id, count]) => ({ id, count })),
    tags: countEach(annotations.flatMap(tagsOf)).map(([tag, count]) => ({ tag, count })),
  }
}

/** `a/b/c` with `a/b` and `a`. */
const lineageOf = (tag: string): readonly string[] => {
  const levels = tag.split('/')
  return levels.map((_, at) => levels.slice(0, at + 1).join('/'))
}

function countEach<Value extends string>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([one, n], [other, m]) => m - n || one.localeCompare(other, 'vi'))
}

/** The value put in when it is missing, taken out when it is there. */
export const toggle = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
