/** The overview's questions, as pure functions of the records. */
import type { AnnotationAnswer, AnnotationOrder, AnnotationRequest } from '../../contract/marking'
import type { ArticleId, EntityId, Span } from '../../contract/model'
import { inOrderOfPlace } from '../library/live-records'
import type { AnnotationRecord, MentionRecord } from '../storage/records'
import { foldText } from '../text/fold'
import { compareTags, isWithin, lineageOf } from '../text/tag-tree'

type MentionsOf = (article: ArticleId) => readonly MentionRecord[]

/** The annotations that fit every part of the request, in its order. */
export function findAnnotations(
  annotations: readonly AnnotationRecord[],
  request: AnnotationRequest,
  mentionsOf: MentionsOf,
): readonly AnnotationRecord[] {
  const { article, labels, tags } = request
  const names = namedEntities(request.entities, mentionsOf)
  const words = foldText(request.text).split(' ').filter(Boolean)
  return annotations
    .filter(
      (record) =>
        (article === null || record.article === article) &&
        (labels.length === 0 || labels.includes(record.label)) &&
        tags.every((wanted) => record.tags.some((tag) => isWithin(tag, wanted))) &&
        names(record) &&
        words.every((word) => foldedWords(record).includes(` ${word}`)),
    )
    .sort(orders[request.order])
}

const orders: Readonly<
  Record<AnnotationOrder, (one: AnnotationRecord, other: AnnotationRecord) => number>
> = {
  place: (one, other) => compare(one.article, other.article) || inOrderOfPlace(one, other),
  newest: (one, other) => compare(other.createdAt, one.createdAt) || compare(other.id, one.id),
  oldest: (one, other) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id),
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Whether an annotation's passage has an accepted mention of one of the entities. */
function namedEntities(entities: readonly string[], mentionsOf: MentionsOf) {
  const wanted = new Set(entities as readonly EntityId[])
  const known = new Map<ArticleId, readonly Span[]>()
  const placesIn = (article: ArticleId): readonly Span[] => {
    const places =
      known.get(article) ??
      mentionsOf(article).filter(({ entity, state }) => state === 'accepted' && wanted.has(entity))
    known.set(article, places)
    return places
  }
  return ({ article, start, end }: AnnotationRecord): boolean =>
    wanted.size === 0 || placesIn(article).some((place) => place.start < end && start < place.end)
}

// Records never change, so what is folded once serves as long as the record does.
const folded = new WeakMap<AnnotationRecord, string>()

/** Every word of passage, comment and tags, folded, each with a space before it. */
function foldedWords(record: AnnotationRecord): string {
  const known = folded.get(record)
  if (known !== undefined) return known
  const words = ` ${foldText([record.quote.exact, record.comment, ...record.tags].join(' '))}`
  folded.set(record, words)
  return words
}

export function countLabels(annotations: readonly AnnotationRecord[]): AnnotationAnswer['labels'] {
  const counts = new Map<AnnotationRecord['label'], number>()
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(([id, count]) => ({ id, count }))
}

export function countTags(annotations: readonly AnnotationRecord[]): AnnotationAnswer['tags'] {
  const counts = new Map<string, number>()
  for (const { tags } of annotations)
    for (const tag of new Set(tags.flatMap(lineageOf))) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, other) => compareTags(one.tag, other.tag))
}
