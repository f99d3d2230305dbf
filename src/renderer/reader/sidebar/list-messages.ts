import type { Messages } from '../../ui/language'

/** Of the sidebar's list of annotations. */
export const listMessages = {
  filterText: { en: 'Words of passage or comment', vi: 'Chữ trong đoạn hoặc nhận xét' },
  clearFilterText: { en: 'Empty the box', vi: 'Xóa ô' },
  filterEntity: { en: 'Only passages that name…', vi: 'Chỉ những đoạn nhắc đến…' },
  furtherTags: { en: '{n} more tag…|{n} more tags…', vi: '{n} thẻ khác…' },
  order: { en: 'Order', vi: 'Thứ tự' },
  orderIs: { en: 'Order: {order}', vi: 'Thứ tự: {order}' },
  place: { en: 'By place', vi: 'Theo vị trí' },
  newest: { en: 'Newest first', vi: 'Mới nhất trước' },
  oldest: { en: 'Oldest first', vi: 'Cũ nhất trước' },
  whose: { en: 'Annotations of', vi: 'Ghi chú của' },
  thisArticle: { en: 'This article', vi: 'Bài này' },
  allArticles: { en: 'All articles', vi: 'Mọi bài' },
  libraryAnnotationList: { en: 'Annotations of all articles', vi: 'Ghi chú của mọi bài' },
  openBeside: { en: 'Open beside', vi: 'Mở bên cạnh' },
  inTrimmed: { en: 'in trimmed text', vi: 'trong phần đã lược' },
  placeToReview: { en: 'place to review', vi: 'vị trí cần xem lại' },
  notInText: { en: 'no longer in the text', vi: 'không còn trong bài' },
} satisfies Messages
