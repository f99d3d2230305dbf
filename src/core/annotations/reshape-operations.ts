import { Fault } from '../../contract/fault'
import type { MarkingOperations } from '../../contract/marking'
import type { AnnotationId } from '../../contract/model'
import type { BulkGuard } from '../backups/guard-bulk'
import { findAnnotation, findArticle, findLabel } from '../library/find-record'
import { inOrderOfPlace } from '../library/live-records'
import type { Library } from '../library/open-library'
import type { AnnotationRecord, Put } from '../storage/records'
import { presentAnnotation } from './annotation-operations'
import { describeQuote, tidySpan } from './locate-quote'

type ReshapeOperations = Pick<
  MarkingOperations,
  'splitAnnotation' | 'joinAnnotations' | 'changeAnnotations'
>

/** Marks cut, joined, and changed many at once. */
export function reshapeOperations(library: Library, guard: BulkGuard): ReshapeOperations {
  const { records } = library
  const textOf = ({ article }: AnnotationRecord) =>
    library.texts.read(findArticle(records, article).textSha256)
  const present = (record: AnnotationRecord) =>
    presentAnnotation(record, findArticle(records, record.article).blocks)
  return {
    splitAnnotation: ({ id, at }) =>
      library.inTurn(async () => {
        const whole = findAnnotation(records, id)
        const text = await textOf(whole)
        const front = tidySpan(text, { start: whole.start, end: at })
        const back = tidySpan(text, { start: at, end: whole.end })
        if (
          !stands(whole) ||
          at <= whole.start ||
          at >= whole.end ||
          front === null ||
          back === null
        )
          throw new Fault('passage/out-of-range', { start: at, end: at, length: text.length })
        const first = { ...changed(library, whole), ...front, quote: describeQuote(text, front) }
        const second: AnnotationRecord = {
          ...first,
          ...back,
          id: library.newId() as AnnotationId,
          rev: 1,
          quote: describeQuote(text, back),
          comment: '',
        }
        await library.commit('splitAnnotation', [first, second].map(putOf))
        return [present(first), present(second)]
      }),
    joinAnnotations: ({ ids }) =>
      library.inTurn(async () => {
        const parts = [...new Set(ids)].map((id) => findAnnotation(records, id))
        const [first, ...others] = parts.toSorted(inOrderOfPlace)
        if (first === undefined || others.length === 0) throw new Fault('annotation/apart')
        const joined = join(await textOf(first), first, others)
        const kept = { ...changed(library, first), ...joined }
        const gone = others.map((other) => ({
          ...changed(library, other),
          deletedAt: library.now(),
        }))
        await library.commit('joinAnnotations', [kept, ...gone].map(putOf))
        return present(kept)
      }),
    changeAnnotations: ({ ids, label, addTags = [], removeTags = [] }) =>
      library.inTurn(async () => {
        const relabelled = label === undefined ? {} : { label: findLabel(records, label).id }
        const removed = new Set(removeTags)
        const puts = [...new Set(ids)].map((id) => {
          const before = findAnnotation(records, id)
          const left = before.tags.filter((tag) => !removed.has(tag))
          const tags = [...new Set([...left, ...addTags])]
          return putOf({ ...changed(library, before), ...relabelled, tags })
        })
        await guard(puts)
        await library.commit('changeAnnotations', puts)
        return null
      }),
  }
}

/** What marks that touch or overlap are as one. Fault `annotation/apart` when they are not of one kind or words lie between. */
function join(
  text: string,
  first: AnnotationRecord,
  others: readonly AnnotationRecord[],
): Pick<AnnotationRecord, 'start' | 'end' | 'quote' | 'tags' | 'comment'> {
  let { start, end } = first
  if (!stands(first)) throw new Fault('annotation/apart')
  for (const other of others) {
    if (!stands(other)) throw new Fault('annotation/apart')
    const between = text.slice(end, other.start)
    if (other.article !== first.article || other.label !== first.label || holdsWords(between))
      throw new Fault('annotation/apart')
    end = Math.max(end, other.end)
  }
  const parts = [first, ...others]
  return {
    start,
    end,
    quote: describeQuote(text, { start, end }),
    tags: [...new Set(parts.flatMap(({ tags }) => tags))],
    comment: [...new Set(parts.map(({ comment }) => comment))].filter(Boolean).join('\n\n'),
  }
}

/** Its words are in the text where it says. */
const stands = ({ place = null }: AnnotationRecord): boolean => place === null

const holdsWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const changed = (library: Library, record: AnnotationRecord): AnnotationRecord => ({
  ...record,
  rev: record.rev + 1,
  changedAt: library.now(),
})

const putOf = (record: AnnotationRecord): Put => ({ table: 'annotations', record })
