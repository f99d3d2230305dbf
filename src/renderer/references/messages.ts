import type { Messages } from '../ui/language'

export const messages = {
  title: { en: 'Import references', vi: 'Nhập tài liệu tham khảo' },
  reading: { en: 'Reading the references…', vi: 'Đang đọc tài liệu tham khảo…' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  lead: {
    en: 'A reference fills what an article lacks and changes nothing that is there. Nothing is attached yet.',
    vi: 'Tài liệu tham khảo chỉ điền những gì bài còn thiếu, không đổi những gì đã có. Chưa có gì được gắn.',
  },
  nothing: { en: 'The file holds no references.', vi: 'Tệp không có tài liệu tham khảo nào.' },
  all: { en: 'All', vi: 'Tất cả' },
  showOnly: { en: 'Show only', vi: 'Chỉ hiện' },
  found: { en: 'Found', vi: 'Tìm thấy' },
  several: { en: 'Several could be meant', vi: 'Có thể là nhiều bài' },
  none: { en: 'No article', vi: 'Không có bài' },
  failed: { en: 'Could not be read', vi: 'Không đọc được' },
  byUrl: { en: 'by web address', vi: 'theo địa chỉ web' },
  byTitle: { en: 'by title', vi: 'theo tiêu đề' },
  byHand: { en: 'chosen by you', vi: 'do bạn chọn' },
  candidates: {
    en: '{n} articles could be meant: choose one',
    vi: 'có thể là {n} bài: hãy chọn một bài',
  },
  noArticle: { en: 'no article of this library', vi: 'không khớp bài nào' },
  fills: { en: 'fills {facts}', vi: 'điền {facts}' },
  replaces: {
    en: 'takes the place of the reference it has',
    vi: 'thay cho tài liệu tham khảo bài đang có',
  },
  untitled: { en: 'Without a title', vi: 'Không có tiêu đề' },
  attachedTo: { en: 'Attached to', vi: 'Gắn vào' },
  choose: { en: 'Choose an article…', vi: 'Chọn bài…' },
  chooseFor: { en: 'Choose an article for “{title}”', vi: 'Chọn bài cho “{title}”' },
  changeFor: {
    en: 'Change the article of “{title}”, now “{article}”',
    vi: 'Đổi bài của “{title}”, hiện là “{article}”',
  },
  leaveOut: { en: 'Leave out “{title}”', vi: 'Bỏ qua “{title}”' },
  articles: { en: 'Articles', vi: 'Các bài' },
  find: { en: 'Find an article', vi: 'Tìm bài' },
  clearFind: { en: 'Clear', vi: 'Xóa' },
  noneFound: { en: 'No article is called that.', vi: 'Không có bài nào mang tên đó.' },
  likely: { en: 'could be meant', vi: 'có thể là bài này' },
  pick: { en: 'Choose an article', vi: 'Chọn bài' },
  pickFor: { en: 'For “{title}”', vi: 'Cho “{title}”' },
  line: { en: 'line {n}', vi: 'dòng {n}' },
  attach: {
    en: 'Attach {n} reference|Attach {n} references',
    vi: 'Gắn {n} tài liệu tham khảo',
  },
  attached: {
    en: '{n} reference attached.|{n} references attached.',
    vi: 'Đã gắn {n} tài liệu tham khảo.',
  },
  filled: {
    en: '{n} missing value was filled.|{n} missing values were filled.',
    vi: 'Đã điền {n} giá trị còn thiếu.',
  },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
} satisfies Messages

export const factNames = {
  title: { en: 'title', vi: 'tiêu đề' },
  outlet: { en: 'outlet', vi: 'báo' },
  url: { en: 'web address', vi: 'địa chỉ web' },
  publishedOn: { en: 'date', vi: 'ngày đăng' },
  language: { en: 'language', vi: 'ngôn ngữ' },
} satisfies Messages
