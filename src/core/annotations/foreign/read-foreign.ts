import type { ForeignItem } from './foreign-annotation'
import { hasType, isObject, listOf, textOf } from './json'
import { isHypothesis, readHypothesis } from './read-hypothesis'
import { readWebAnnotation } from './read-web-annotation'

/**
 * Every annotation a parsed file holds, in its order: one alone, a list, a W3C collection or page with its items in it, or
 * what Hypothesis writes. A collection that only names its pages is refused as one. null when the file is none of these.
 */
export function readForeign(content: unknown): readonly ForeignItem[] | null {
  const items = itemsOf(content)
  return items === null ? null : items.flatMap((item, place) => readItem(item, place + 1))
}

function itemsOf(content: unknown): readonly unknown[] | null {
  if (Array.isArray(content)) return content
  if (!isObject(content)) return null
  if (hasType(content, 'Annotation') || isHypothesis(content)) return [content]
  if (hasType(content, 'AnnotationPage')) return listOf(content.items)
  if (hasType(content, 'AnnotationCollection')) return itemsOf(content.first) ?? [content]
  const held = content['@graph'] ?? content.rows ?? content.annotations
  return Array.isArray(held) ? held : null
}

function readItem(item: unknown, number: number): readonly ForeignItem[] {
  if (isObject(item) && isHypothesis(item)) return readHypothesis(item, number)
  if (isObject(item) && hasType(item, 'Annotation')) return readWebAnnotation(item, number)
  const source = (isObject(item) ? textOf(item.id) : null) ?? String(number)
  if (isObject(item) && hasType(item, 'AnnotationCollection'))
    return [{ source, code: 'annotation/malformed', reason: 'its annotations are in other files' }]
  return [{ source, code: 'annotation/malformed', reason: 'it has no type “Annotation”' }]
}
