/** The words of a bundle's page, in the language of the export. */
import type { Language } from '../../contract/model'

export interface BundleWords {
  readonly sum: (articles: number, annotations: number, version: string, day: string) => string
  readonly text: string
  readonly annotations: string
  readonly entities: string
  readonly references: string
}

export const bundleWords: Readonly<Record<Language, BundleWords>> = {
  en: {
    sum: (articles, annotations, version, day) =>
      `${articles} ${articles === 1 ? 'article' : 'articles'}, ${annotations} ${annotations === 1 ? 'annotation' : 'annotations'}. Exported with Lectern ${version} on ${day}.`,
    text: 'text',
    annotations: 'Annotations',
    entities: 'Entities',
    references: 'References',
  },
  vi: {
    sum: (articles, annotations, version, day) =>
      `${articles} bài, ${annotations} ghi chú. Xuất bằng Lectern ${version} ngày ${day}.`,
    text: 'văn bản',
    annotations: 'Ghi chú',
    entities: 'Thực thể',
    references: 'Tài liệu tham khảo',
  },
}
