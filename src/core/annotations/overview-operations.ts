import type { AnnotationRow, MarkingOperations } from '../../contract/marking'
import { paragraphNumber } from '../../contract/paragraph-number'
import { quotedSource } from '../../contract/quotations'
import type { Library } from '../library/open-library'
import { presentAnnotation } from './annotation-operations'
import { countLabels, countTags, findAnnotations } from './find-annotations'

type OverviewOperations = Pick<MarkingOperations, 'findAnnotations' | 'describeAnnotations'>

/** Every annotation of the library at once. */
export function overviewOperations({ records }: Library): OverviewOperations {
  return {
    findAnnotations: async (request) => {
      const all = [...records.annotations.values()]
      return {
        ids: findAnnotations(all, request, records.mentionsOf).map(({ id }) => id),
        total: all.length,
        labels: countLabels(all),
        tags: countTags(all),
      }
    },
    describeAnnotations: async ({ ids }) =>
      ids.flatMap((id): AnnotationRow[] => {
        const record = records.annotations.get(id)
        const article = record && records.articles.get(record.article)
        if (record === undefined || article === undefined) return []
        return [
          {
            annotation: presentAnnotation(record, article.blocks),
            source: quotedSource(article),
            paragraph: paragraphNumber(article.blocks, record.start),
          },
        ]
      }),
  }
}
