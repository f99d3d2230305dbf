import { isDeepStrictEqual } from 'node:util'
import type { AnnotationChange } from '../../contract/edits'
import { Fault } from '../../contract/fault'
import type { Annotation, AnnotationId, Block, IsoTime, Span } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import type { BulkGuard } from '../backups/guard-bulk'
import { findAnnotation, findArticle, findArticleToChange, findLabel } from '../library/find-record'
import { inOrderOfPlace } from '../library/live-records'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { AnnotationRecord, ArticleRecord } from '../storage/records'
import { choosePassage } from './choose-passage'
import { describeQuote } from './locate-quote'

type AnnotationOperations = Pick<
  Operations,
  'annotatePassage' | 'changeAnnotation' | 'deleteAnnotations' | 'listAnnotations'
>

export function annotationOperations(
  library: Library,
  revisions: RecentRevisions,
  guard: BulkGuard,
): AnnotationOperations {
  const { records } = library
  /** An edit with a revision is not lost when its annotation, or the article it stands in, was deleted meanwhile. */
  const findChangeable = ({ id, rev }: AnnotationChange): AnnotationRecord => {
    const row = rev === undefined ? undefined : library.store.rows('annotations').get(id)
    return row ?? findAnnotation(records, id)
  }
  const present = (record: AnnotationRecord): Annotation => {
    const blocks = records.articles.get(record.article)?.blocks ?? []
    return presentAnnotation(record, blocks)
  }
  return {
    annotatePassage: (draft) =>
      library.inTurn(async () => {
        const article = findArticleToChange(library, draft.article)
        const text = await library.texts.read(article.textSha256)
        const span = choosePassage(text, draft.passage)
        const now = library.now()
        const record: AnnotationRecord = {
          id: library.newId() as AnnotationId,
          rev: 1,
          changedAt: now,
          deletedAt: null,
          article: article.id,
          ...span,
          quote: describeQuote(text, span),
          label: findLabel(records, draft.label).id,
          tags: unique(draft.tags),
          comment: draft.comment,
          createdAt: now,
        }
        await library.commit('annotatePassage', [{ table: 'annotations', record }])
        return present(record)
      }),
    changeAnnotation: (change) =>
      library.inTurn(async () => {
        const before = findChangeable(change)
        const asked = await askedFields(library, before, change)
        const isLate =
          change.rev !== undefined && (change.rev !== before.rev || before.deletedAt !== null)
        if (isLate && saysTheSame(before, { ...before, ...asked })) return present(before)
        const base = revisions.find('annotations', before.id, change.rev ?? before.rev)
        const fields = isLate ? mergeOrNull(asked, base, before) : asked
        const changedAt = library.now()
        // It comes back with its article, or at once where that is there.
        const deletedAt = library.store.rows('articles').get(before.article)?.deletedAt ?? null
        const record =
          fields === null
            ? conflictCopy({ ...before, ...asked, changedAt, deletedAt }, library.newId())
            : { ...before, ...fields, changedAt, rev: before.rev + 1 }
        await library.commit('changeAnnotation', [{ table: 'annotations', record }])
        return present(record)
      }),
    deleteAnnotations: ({ ids }) =>
      library.inTurn(async () => {
        const now = library.now()
        const puts = [...new Set(ids)].map((id) => ({
          table: 'annotations' as const,
          record: deletedAnnotation(findAnnotation(records, id), now),
        }))
        await guard(puts)
        await library.commit('deleteAnnotations', puts)
        return null
      }),
    listAnnotations: async ({ article }) => {
      if (article !== null)
        return records.annotationsOf(findArticle(records, article).id).map(present)
      return [...records.annotations.values()].sort(inOrderOfArticle).map(present)
    },
  }
}

type Fields = Partial<
  Pick<AnnotationRecord, 'label' | 'tags' | 'comment' | 'start' | 'end' | 'quote' | 'place'>
>

async function askedFields(
  { records, texts }: Library,
  { article }: AnnotationRecord,
  { label, tags, comment, passage }: AnnotationChange,
): Promise<Fields> {
  const text = passage && (await texts.read(findArticle(records, article).textSha256))
  const span = text && choosePassage(text, passage)
  return {
    ...(span && { ...span, quote: describeQuote(text, span), place: null }),
    ...(label !== undefined && { label: findLabel(records, label).id }),
    ...(tags !== undefined && { tags: unique(tags) }),
    ...(comment !== undefined && { comment }),
  }
}

/** A late edit of other fields goes with what is there; null when both changed the same one, or it was deleted. */
function mergeOrNull(
  asked: Fields,
  base: AnnotationRecord | null,
  current: AnnotationRecord,
): Fields | null {
  if (current.deletedAt !== null || base === null) return null
  try {
    return mergeLateEdit(asked, { ...base }, { ...current })
  } catch (error) {
    if (error instanceof Fault && error.code === 'edit/conflict') return null
    throw error
  }
}

/** The annotation as the contract shows it, told against the article's blocks as they are now. */
export function presentAnnotation(
  record: AnnotationRecord,
  blocks: ArticleRecord['blocks'],
): Annotation {
  const { deletedAt: _, who: __, origin: ___, place, ...annotation } = record
  const state = place ?? (touchesTrimmed(record, blocks) ? 'trimmed' : 'anchored')
  return { ...annotation, state, conflictOf: conflictOf(record.id) }
}

const conflictSign = '-of-'

/** A late edit as a record of its own. Its id names the annotation it was made on, or the first of several in a row. */
const conflictCopy = (late: AnnotationRecord, newId: string): AnnotationRecord => ({
  ...late,
  id: `${newId}${conflictSign}${conflictOf(late.id) ?? late.id}` as AnnotationId,
  rev: 1,
  createdAt: late.changedAt,
})

function conflictOf(id: AnnotationId): AnnotationId | null {
  const [, original] = id.split(conflictSign)
  return original === undefined ? null : (original as AnnotationId)
}

const saysTheSame = (one: AnnotationRecord, other: AnnotationRecord): boolean =>
  one.deletedAt === null &&
  one.label === other.label &&
  one.comment === other.comment &&
  one.start === other.start &&
  one.end === other.end &&
  isDeepStrictEqual(one.tags, other.tags)

const touchesTrimmed = (span: Span, blocks: readonly Block[]): boolean =>
  blocks.some((block) => !block.kept && block.start < span.end && span.start < block.end)

const inOrderOfArticle = (one: AnnotationRecord, other: AnnotationRecord): number =>
  one.article.localeCompare(other.article) || inOrderOfPlace(one, other)

const deletedAnnotation = (record: AnnotationRecord, now: IsoTime): AnnotationRecord => ({
  ...record,
  rev: record.rev + 1,
  changedAt: now,
  deletedAt: now,
})

const unique = (tags: readonly string[]): string[] => [...new Set(tags)]
