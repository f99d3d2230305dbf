import type { AnchorOperations, PlaceDecision } from '../../contract/anchors'
import { Fault } from '../../contract/fault'
import type { Annotation } from '../../contract/model'
import { presentAnnotation } from '../annotations/annotation-operations'
import { choosePassage } from '../annotations/choose-passage'
import { describeQuote } from '../annotations/locate-quote'
import { findAnnotation, findArticle } from '../library/find-record'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import type { ReadDocument } from '../reading/read-document'
import type { AnnotationRecord } from '../storage/records'
import { type Anchor, detachedAnchor } from './carry-annotation'
import { rereadArticle } from './reread-article'

export function anchorOperations(
  library: Library,
  revisions: RecentRevisions,
  readDocument: ReadDocument,
): AnchorOperations {
  const { records } = library
  const findUnmoved = ({ id, rev }: PlaceDecision): AnnotationRecord => {
    const record = findAnnotation(records, id)
    if (rev === undefined || rev === record.rev) return record
    const base = revisions.find('annotations', record.id, rev)
    if (base === null || !isSamePlace(base, record)) throw new Fault('annotation/changed')
    return record
  }
  const settle = (
    operation: 'acceptPlace' | 'moveAnnotation' | 'detachAnnotation',
    decision: PlaceDecision,
    anchorOf: (record: AnnotationRecord, text: string) => Anchor,
  ): Promise<Annotation> =>
    library.inTurn(async () => {
      const before = findUnmoved(decision)
      const article = findArticle(records, before.article)
      const anchor = anchorOf(before, await library.texts.read(article.textSha256))
      const record = { ...before, ...anchor, rev: before.rev + 1, changedAt: library.now() }
      await library.commit(operation, [{ table: 'annotations', record }])
      return presentAnnotation(record, article.blocks)
    })
  return {
    rereadArticle: ({ article, encoding }) =>
      library.inTurn(() =>
        rereadArticle(library, readDocument, findArticle(records, article), encoding),
      ),
    acceptPlace: (decision) =>
      settle('acceptPlace', decision, ({ start, end, place }, text) => {
        if (place !== 'review') throw new Fault('annotation/not-to-review')
        return { start, end, quote: describeQuote(text, { start, end }), place: null }
      }),
    moveAnnotation: ({ passage, ...decision }) =>
      settle('moveAnnotation', decision, (_, text) => {
        const span = choosePassage(text, passage)
        return { ...span, quote: describeQuote(text, span), place: null }
      }),
    detachAnnotation: (decision) =>
      settle('detachAnnotation', decision, ({ start, quote }, text) =>
        detachedAnchor(start, text, quote),
      ),
  }
}

const isSamePlace = (one: AnnotationRecord, other: AnnotationRecord): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  (one.place ?? null) === (other.place ?? null)
