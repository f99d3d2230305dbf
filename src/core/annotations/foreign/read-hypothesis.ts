import { type ForeignItem, isTag, longestComment } from './foreign-annotation'
import { isObject, type Json, listOf, textOf } from './json'
import { readSelectors } from './read-selectors'

/** Hypothesis's own form, of its API (`rows`) and of its export (`annotations`); it has a `uri` and no JSON-LD type. */
export const isHypothesis = (item: Json): boolean =>
  typeof item.uri === 'string' && item.type === undefined && item['@type'] === undefined

/** A reply stands at no place of its own and is refused. */
export function readHypothesis(annotation: Json, number: number): readonly ForeignItem[] {
  const id = textOf(annotation.id)
  const source = id ?? String(number)
  if (listOf(annotation.references).length > 0)
    return [{ source, code: 'annotation/malformed', reason: 'it is a reply to another one' }]
  const targets = listOf(annotation.target).filter(isObject)
  const selected = targets.map(({ selector }) => readSelectors(selector))
  const tags = listOf(annotation.tags).map((tag) => textOf(tag)?.trim() ?? '')
  // What is too long for a tag is kept with the comment.
  const comment = [textOf(annotation.text) ?? '', ...tags.filter((tag) => !isTag(tag))]
    .filter(Boolean)
    .join('\n\n')
  if (comment.length > longestComment)
    return [{ source, code: 'annotation/malformed', reason: 'its comment is too long' }]
  const places = [annotation.uri, ...targets.map((target) => target.source)].map(textOf)
  return [
    {
      source,
      origin: id === null ? null : `https://hypothes.is/a/${id}`,
      places: places.filter((place) => place !== null),
      quote: selected.find(({ quote }) => quote !== null)?.quote ?? null,
      // Its positions count in the page as its browser laid it out, not in our text.
      position: null,
      comment,
      tags: [...new Set(tags.filter((tag) => tag !== '' && isTag(tag)))],
      label: null,
      colour: null,
      created: textOf(annotation.created),
    },
  ]
}
