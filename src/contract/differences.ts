/** What a restore changes, record by record, in words for people. */
import type { Language } from './model'
import type { restoredTables } from './safekeeping'

export const changeKinds = ['added', 'changed', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** At most this many of each kind are named for each table. */
export const namedDifferences = 5

const fieldNames = {
  title: { en: 'title', vi: 'tiêu đề' },
  language: { en: 'language', vi: 'ngôn ngữ' },
  outlet: { en: 'outlet', vi: 'báo' },
  url: { en: 'address', vi: 'địa chỉ' },
  publishedOn: { en: 'date', vi: 'ngày' },
  blocks: { en: 'trimmed lines', vi: 'dòng bị cắt' },
  label: { en: 'label', vi: 'nhãn' },
  tags: { en: 'tags', vi: 'thẻ' },
  comment: { en: 'comment', vi: 'lời bình' },
  kind: { en: 'kind', vi: 'loại' },
  names: { en: 'names', vi: 'tên gọi' },
  state: { en: 'decision', vi: 'quyết định' },
  name: { en: 'name', vi: 'tên' },
  colour: { en: 'colour', vi: 'màu' },
  text: { en: 'text', vi: 'nội dung' },
  about: { en: 'subject', vi: 'chủ đề' },
  articles: { en: 'articles', vi: 'bài' },
} as const satisfies Record<string, Record<Language, string>>

export type DifferentField = keyof typeof fieldNames

export interface FieldDifference {
  readonly field: DifferentField
  /** As it is and as it will be, for fields that hold words; null where there are none. */
  readonly present: string | null
  readonly restored: string | null
}

export interface RecordDifference {
  readonly table: (typeof restoredTables)[number]
  readonly id: string
  readonly change: ChangeKind
  /** The article's title, the marked words, the first name: what a person knows it by. */
  readonly title: string
  /** Of a changed record. */
  readonly fields: readonly FieldDifference[]
}

/** `comment: “old” → “new”`, or the field's name alone. */
export function formatFieldDifference(
  { field, present, restored }: FieldDifference,
  language: Language,
): string {
  const name = fieldNames[field][language]
  if (present === null && restored === null) return name
  return `${name}: ${quoted(present)} → ${quoted(restored)}`
}

const quoted = (words: string | null): string => (words === null ? '–' : `“${words}”`)
