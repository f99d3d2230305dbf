import type { Messages } from '../ui/language'

/** Of labels, marks and the reader's keys. */
export const markingMessages = {
  manageLabels: { en: 'Labels…', vi: 'Các nhãn…' },
  labelsTitle: { en: 'Labels', vi: 'Nhãn' },
  labelsText: {
    en: 'Give each colour the name of what it means to you. Its place is its key, 1 to 8.',
    vi: 'Đặt cho mỗi màu cái tên mà bạn dùng. Vị trí của nhãn là phím của nó, từ 1 đến 8.',
  },
  labelName: { en: 'Name of label {n}', vi: 'Tên nhãn {n}' },
  labelLook: { en: 'Look of “{label}”', vi: 'Kiểu của “{label}”' },
  colours: { en: 'Colour', vi: 'Màu' },
  styles: { en: 'How it marks', vi: 'Cách đánh dấu' },
  highlight: { en: 'Highlight', vi: 'Tô nền' },
  underline: { en: 'Underline', vi: 'Gạch chân' },
  labelUp: { en: 'Move “{label}” up', vi: 'Đưa “{label}” lên' },
  labelDown: { en: 'Move “{label}” down', vi: 'Đưa “{label}” xuống' },
  deleteLabel: { en: 'Delete “{label}”', vi: 'Xóa “{label}”' },
  addLabel: { en: 'Add a label', vi: 'Thêm nhãn' },
  newLabel: { en: 'New label', vi: 'Nhãn mới' },

  tag: { en: 'Tag', vi: 'Thẻ' },
  searchThis: { en: 'Search this', vi: 'Tìm đoạn này' },
  link: { en: 'Link to another passage', vi: 'Nối với đoạn khác' },
  setMark: { en: 'Move the mark here', vi: 'Dời dấu đến đây' },
  splitMark: { en: 'Split the mark here', vi: 'Tách dấu tại đây' },
  joinMark: { en: 'Join with the mark beside it', vi: 'Nối với dấu bên cạnh' },
  sticky: { en: 'Mark every selection', vi: 'Đánh dấu mọi đoạn bôi đen' },
  stickyOn: {
    en: 'Every selection is marked: {label}',
    vi: 'Mọi đoạn bôi đen được đánh dấu: {label}',
  },
  stickyEnd: { en: 'Stop (Esc)', vi: 'Dừng (Esc)' },
  noLastTag: { en: 'No tag was given yet.', vi: 'Chưa có thẻ nào được gắn.' },
  tagRepeated: { en: 'Tagged: {tag}', vi: 'Đã gắn thẻ: {tag}' },
  passageSaid: {
    en: 'Chosen: {words}. 1 to {n} mark it, Enter goes to the tools, Shift with a step extends, Escape leaves.',
    vi: 'Đã chọn: {words}. Phím 1 đến {n} để đánh dấu, Enter đến các công cụ, Shift kèm bước để mở rộng, Escape thoát.',
  },

  keyChoose: { en: 'Choose a passage by keyboard', vi: 'Chọn đoạn bằng bàn phím' },
  keyNextParagraph: {
    en: 'Next paragraph; with Shift, extend',
    vi: 'Đoạn văn sau; kèm Shift để nối thêm',
  },
  keyPreviousParagraph: {
    en: 'Previous paragraph; with Shift, extend',
    vi: 'Đoạn văn trước; kèm Shift để nối thêm',
  },
  keyNextSentence: {
    en: 'Next sentence; with Shift, extend',
    vi: 'Câu sau; kèm Shift để nối thêm',
  },
  keyPreviousSentence: {
    en: 'Previous sentence; with Shift, extend',
    vi: 'Câu trước; kèm Shift để nối thêm',
  },
  keySentence: { en: 'Grow to whole sentences', vi: 'Mở rộng ra cả câu' },
  keyOtherEnd: { en: 'Go on at the other end', vi: 'Chuyển sang đầu kia của đoạn' },
  keyComment: {
    en: 'Comment on the passage, or on the mark in hand',
    vi: 'Viết nhận xét cho đoạn hoặc dấu đang chọn',
  },
  keyTag: { en: 'Tag the passage, or the mark in hand', vi: 'Gắn thẻ cho đoạn hoặc dấu đang chọn' },
  keyRepeatTag: { en: 'Give the last tag again', vi: 'Gắn lại thẻ vừa dùng' },
  keyEntity: { en: 'Tag an entity', vi: 'Gắn thực thể' },
  keyCitation: { en: 'Copy the passage with its citation', vi: 'Chép đoạn kèm trích dẫn' },
  keyFormatted: { en: 'Copy the passage as formatted text', vi: 'Chép đoạn giữ định dạng' },
  keyNote: { en: 'Put the passage into a note', vi: 'Đưa đoạn vào ghi chép' },
  keySearchThis: { en: 'Search the passage in the library', vi: 'Tìm đoạn trong thư viện' },
  keyLink: { en: 'Link the passage', vi: 'Nối đoạn với đoạn khác' },
  keyTrim: { en: 'Trim the line', vi: 'Lược dòng' },
  keyAlwaysTrim: { en: 'Always trim lines like it', vi: 'Luôn lược dòng như thế' },
  alwaysTrim: { en: 'Always trim lines like this…', vi: 'Luôn lược dòng như thế này…' },
  keySetMark: {
    en: 'Move the mark in hand to the passage: extend or shrink it',
    vi: 'Dời dấu đang chọn theo đoạn: nới ra hoặc thu lại',
  },
  keySplitMark: { en: 'Split the mark in hand', vi: 'Tách dấu đang chọn' },
  keyJoinMark: {
    en: 'Join the mark in hand with its neighbour',
    vi: 'Nối dấu đang chọn với dấu bên cạnh',
  },
  keySticky: { en: 'Mark every selection, or stop', vi: 'Đánh dấu mọi đoạn bôi đen, hoặc dừng' },
  keyNextAnnotation: { en: 'Next annotation', vi: 'Ghi chú kế tiếp' },
  keyPreviousAnnotation: { en: 'Previous annotation', vi: 'Ghi chú trước đó' },
} satisfies Messages
