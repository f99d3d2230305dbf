/** What of the library's annotations is shown, and which of them are selected, as pure functions. */
import type { AnnotationRequest } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'

export const everything: AnnotationRequest = {
  text: '',
  labels: [],
  tags: [],
  entities: [],
  article: null,
  order: 'place',
}

export const isEverything = ({
  text,
  labels,
  tags,
  entities,
  article,
}: AnnotationRequest): boolean =>
  text.trim() === '' && labels.length + tags.length + entities.length === 0 && article === null

/** The value put in when it is missing, taken out when it is there. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]

/** Everything from one row to the other added to what is selected. */
export const withRange = (
  selected: ReadonlySet<AnnotationId>,
  ids: readonly AnnotationId[],
  from: number,
  to: number,
): ReadonlySet<AnnotationId> =>
  new Set([...selected, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)])

/** The last part of a tag's name and how deep it lies. */
export function tagLevel(tag: string): { readonly name: string; readonly depth: number } {
  const levels = tag.split('/')
  return { name: levels.at(-1) ?? tag, depth: levels.length - 1 }
}
