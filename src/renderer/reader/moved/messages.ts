import type { Messages } from '../../ui/language'

export const messages = {
  toReview: { en: 'To review: {n}', vi: 'Cần xem lại: {n}' },
  reviewText: {
    en: 'The words of this mark changed when the article was read again. Is this the passage?',
    vi: 'Lời trích của ghi chú này đã khác khi bài được đọc lại. Có phải đoạn này không?',
  },
  before: { en: 'Marked then', vi: 'Đã đánh dấu' },
  now: { en: 'In the text now', vi: 'Trong bài bây giờ' },
  accept: { en: 'Accept', vi: 'Chấp nhận' },
  moveHere: { en: 'Move to selection', vi: 'Dời đến đoạn chọn' },
  detach: { en: 'Detach', vi: 'Gỡ khỏi bài' },
  showNow: { en: 'Show in the text', vi: 'Hiện trong bài' },
  reviewName: { en: 'To review: {words}', vi: 'Cần xem lại: {words}' },
  lost: { en: 'Lost passages: {n}', vi: 'Đoạn thất lạc: {n}' },
  lostText: {
    en: 'These words do not stand in the text as it was read last. Quote and comment are kept. Select a passage in the text to attach one again.',
    vi: 'Những lời này không có trong bài theo lần đọc gần nhất. Lời trích và nhận xét được giữ. Chọn một đoạn trong bài để gắn lại.',
  },
  lostName: { en: 'Lost passage: {words}', vi: 'Đoạn thất lạc: {words}' },
  attachHere: { en: 'Attach here', vi: 'Gắn vào đây' },
  delete: { en: 'Delete', vi: 'Xóa' },
  selectFirst: {
    en: 'To move it, select a passage in the text first.',
    vi: 'Muốn dời, hãy chọn một đoạn trong bài trước.',
  },
  chosen: { en: 'Selected: “{words}”', vi: 'Đang chọn: “{words}”' },
  acceptedNotice: { en: 'The mark stands in its new place.', vi: 'Ghi chú đã ở vị trí mới.' },
  movedNotice: { en: 'The mark was moved.', vi: 'Đã dời ghi chú.' },
  detachedNotice: {
    en: 'The mark is kept under “Lost passages”.',
    vi: 'Ghi chú được giữ trong “Đoạn thất lạc”.',
  },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
  reread: { en: 'Read again', vi: 'Đọc lại' },
  rereadText: {
    en: 'Reads text and details again from the original file, by the rules as they are now. Marks go where their words are; what you wrote stays.',
    vi: 'Đọc lại văn bản và thông tin từ tệp gốc theo các quy tắc hiện nay. Ghi chú theo lời trích đến chỗ mới; những gì bạn viết được giữ nguyên.',
  },
  sameText: {
    en: 'Read again: the text is the same.',
    vi: 'Đã đọc lại: văn bản vẫn như cũ.',
  },
  newText: {
    en: 'Read again, with a new text. Marks found: {found}, to review: {review}, lost: {lost}.',
    vi: 'Đã đọc lại với văn bản mới. Ghi chú tìm thấy: {found}, cần xem lại: {review}, thất lạc: {lost}.',
  },
  newLinks: {
    en: 'Linked passages found: {found}, to review: {review}, lost: {lost}.',
    vi: 'Đoạn liên kết tìm thấy: {found}, cần xem lại: {review}, thất lạc: {lost}.',
  },
  lapsed: {
    en: 'Decisions on names or trimming that could not be carried over: {n}.',
    vi: 'Quyết định về tên hoặc lược bỏ không chuyển sang được: {n}.',
  },
} satisfies Messages
