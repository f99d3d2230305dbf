import type { ForeignItem } from './foreign-annotation'
import { addressOf, hasType, isObject, type Json, listOf, textOf } from './json'
import { isHypothesis, readHypothesis } from './read-hypothesis'
import { readWebAnnotation } from './read-web-annotation'

/**
 * Every annotation a parsed file holds, in its order: one alone, a list, a W3C collection or page with its items in it, or
 * what Hypothesis writes. Pages in each other are all read; one that is only named is refused. null when the file is none
 * of these.
 */
export function readForeign(content: unknown): readonly ForeignItem[] | null {
  const items = itemsOf(content)
  return items === null ? null : items.flatMap((item, place) => readItem(item, place + 1))
}

function itemsOf(content: unknown): readonly unknown[] | null {
  if (Array.isArray(content)) return content
  if (!isObject(content)) return null
  if (hasType(content, 'Annotation') || isPaged(content) || isHypothesis(content)) return [content]
  const held = content['@graph'] ?? content.rows ?? content.annotations
  return Array.isArray(held) ? held : null
}

const isPaged = (item: Json): boolean =>
  hasType(item, 'AnnotationPage') || hasType(item, 'AnnotationCollection')

function readItem(item: unknown, number: number): readonly ForeignItem[] {
  return isObject(item) && isPaged(item) ? readPages(item, number) : readOne(item, number)
}

function readOne(item: unknown, number: number): readonly ForeignItem[] {
  if (isObject(item) && isHypothesis(item)) return readHypothesis(item, number)
  if (isObject(item) && hasType(item, 'Annotation')) return readWebAnnotation(item, number)
  const source = (isObject(item) ? textOf(item.id) : null) ?? String(number)
  return [{ source, code: 'annotation/malformed', reason: 'it has no type “Annotation”' }]
}

/** A collection from its first page on, or a page and those after it, as far as they are here (w3.org/TR/annotation-model, 5). */
function readPages(paged: Json, number: number): readonly ForeignItem[] {
  const read: ForeignItem[] = []
  let from = paged
  let next = hasType(paged, 'AnnotationCollection') ? (paged.first ?? paged) : paged
  while (isObject(next) && next.items !== undefined) {
    for (const item of listOf(next.items)) read.push(...readOne(item, number + read.length))
    if (next.next === undefined || next.next === null) return read
    from = next
    next = next.next
  }
  const source = textOf(from.id) ?? String(number)
  return [...read, { source, code: 'annotation/elsewhere', reason: addressOf(next) ?? source }]
}
