/** The words a shipped template writes around what people wrote, in the language of the export. */
import type { EntityKind, Language } from '../../../contract/model'

export interface NoteWords extends Readonly<Record<EntityKind, string>> {
  readonly annotations: string
  readonly label: string
  readonly tags: string
  readonly open: string
  readonly open_page: string
  readonly page: string
  readonly lost: string
  readonly lost_why: string
  readonly entities: string
  readonly undated: string
}

export const noteWords: Readonly<Record<Language, NoteWords>> = {
  en: {
    annotations: 'Annotations',
    label: 'Label',
    tags: 'Tags',
    open: 'Open in Lectern',
    open_page: 'Open the page',
    page: 'page',
    lost: 'Lost passages',
    lost_why:
      'Marked in an earlier reading of the article. These words do not stand, or not for sure, in its text as it is now.',
    entities: 'Entities',
    undated: 'Without a date',
    person: 'person',
    organisation: 'organisation',
    place: 'place',
    event: 'event',
  },
  vi: {
    annotations: 'Ghi chú',
    label: 'Nhãn',
    tags: 'Thẻ',
    open: 'Mở trong Lectern',
    open_page: 'Mở trang',
    page: 'trang',
    lost: 'Các đoạn đã mất',
    lost_why:
      'Được đánh dấu ở lần đọc trước của bài. Những chữ này không còn, hoặc không chắc còn, trong văn bản hiện tại.',
    entities: 'Thực thể',
    undated: 'Không rõ ngày',
    person: 'người',
    organisation: 'tổ chức',
    place: 'địa điểm',
    event: 'sự kiện',
  },
}
