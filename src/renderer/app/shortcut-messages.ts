import type { Messages } from '../ui/language'

export const shortcutMessages = {
  singleKeys: { en: 'Shortcuts of one key', vi: 'Phím tắt một phím' },
  singleKeysText: {
    en: 'They work in an article’s text, never while you write. Press one to give it another key; Delete leaves it without.',
    vi: 'Chúng chỉ có tác dụng trong nội dung bài, không bao giờ khi bạn đang gõ. Nhấn vào một phím để đổi; Delete để bỏ phím.',
  },
  changeKey: { en: 'Key for: {what}:', vi: 'Phím cho: {what}:' },
  noKey: { en: 'none', vi: 'không có' },
  pressKey: { en: 'Press a key…', vi: 'Nhấn một phím…' },
  keyTaken: { en: '{key} is already: {what}', vi: '{key} đã dùng cho: {what}' },
  badKey: {
    en: 'Digits are the labels’ keys; take a letter or a sign.',
    vi: 'Các số dành cho nhãn; hãy chọn một chữ cái hoặc dấu.',
  },
  resetKeys: { en: 'All keys as they came', vi: 'Đặt lại mọi phím' },
  keyLabels: { en: 'Mark with a label', vi: 'Đánh dấu bằng nhãn' },
  keyWords: { en: 'Step by words; with Shift, extend', vi: 'Đi từng từ; kèm Shift để mở rộng' },
  keyAll: { en: 'Select the whole text', vi: 'Chọn cả bài' },
  keyEnter: {
    en: 'To the passage’s tools, or the comment in hand',
    vi: 'Đến công cụ của đoạn, hoặc nhận xét đang chọn',
  },
  keyLeave: { en: 'Let go', vi: 'Bỏ chọn' },
  snapping: { en: 'Selections hold', vi: 'Đoạn bôi đen lấy' },
  snappingText: {
    en: 'Where a selection ends when the mouse is let go. In Vietnamese, a word is a syllable.',
    vi: 'Đoạn bôi đen dừng ở đâu khi thả chuột. Trong tiếng Việt, một từ là một tiếng.',
  },
  character: { en: 'Characters', vi: 'Từng chữ cái' },
  word: { en: 'Whole words', vi: 'Cả từ' },
  sentence: { en: 'Whole sentences', vi: 'Cả câu' },
  spokenMarks: { en: 'Marks for screen readers', vi: 'Dấu cho trình đọc màn hình' },
  spokenMarksText: {
    en: 'Hear in the text where a mark begins, with its label, and where it ends.',
    vi: 'Nghe trong bài chỗ một dấu bắt đầu, kèm nhãn của nó, và chỗ nó kết thúc.',
  },
  spoken: { en: 'Heard', vi: 'Đọc lên' },
  silent: { en: 'Silent', vi: 'Không đọc' },
  labels: { en: 'Labels', vi: 'Nhãn' },
  labelsText: { en: 'Names, colours and keys of your marks.', vi: 'Tên, màu và phím của các dấu.' },
  openLabels: { en: 'Change', vi: 'Sửa' },
  changeShortcuts: { en: 'Change', vi: 'Đổi' },
  shortcutsText: { en: 'See all, change them, switch them off.', vi: 'Xem tất cả, đổi hoặc tắt.' },
} satisfies Messages
