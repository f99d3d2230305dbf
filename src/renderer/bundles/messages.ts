import type { Messages } from '../ui/language'

export const messages = {
  view: { en: 'Check a bundle', vi: 'Kiểm tra gói' },
  drop: { en: 'Drop to check', vi: 'Thả để kiểm tra' },
  dropText: {
    en: 'A bundle is checked with nothing but itself.',
    vi: 'Gói được kiểm tra chỉ bằng chính nó.',
  },
  chooseTitle: { en: 'Does a bundle hold what it proves?', vi: 'Gói có còn nguyên vẹn không?' },
  chooseText: {
    en: 'Every file is compared with the bundle’s own checksums and every quotation with the text it was taken from, with nothing but the bundle. Choose one, or drop it on the window.',
    vi: 'Từng tệp được đối chiếu với mã kiểm tra của chính gói, từng trích dẫn với bài gốc của nó, chỉ bằng chính gói đó. Hãy chọn một gói hoặc thả vào cửa sổ.',
  },
  choose: { en: 'Choose a bundle…', vi: 'Chọn gói…' },
  chooseOther: { en: 'Another bundle…', vi: 'Gói khác…' },
  checkAgain: { en: 'Check again', vi: 'Kiểm tra lại' },
  stopped: { en: 'The check was stopped.', vi: 'Đã dừng kiểm tra.' },
  checking: { en: 'Checking “{name}”…', vi: 'Đang kiểm tra “{name}”…' },
  cancel: { en: 'Cancel', vi: 'Hủy' },

  holds: { en: 'This bundle holds what it proves', vi: 'Gói này còn nguyên vẹn' },
  broken: {
    en: 'This bundle does not hold: {n} problem|This bundle does not hold: {n} problems',
    vi: 'Gói này không còn nguyên vẹn: {n} lỗi',
  },

  manifests: { en: 'Lists of checksums', vi: 'Danh sách mã kiểm tra' },
  list: { en: 'List', vi: 'Danh sách' },
  kind: { en: 'Kind', vi: 'Loại' },
  files: { en: 'Files', vi: 'Số tệp' },
  count: { en: '{n}', vi: '{n}' },
  found: { en: 'Found', vi: 'Kết quả' },
  asListed: { en: 'all as listed', vi: 'đúng như danh sách' },
  faulty: { en: '{n} missing or altered', vi: '{n} tệp thiếu hoặc bị sửa' },
  noManifest: { en: 'The bundle has none.', vi: 'Gói không có danh sách nào.' },

  problems: { en: 'Problems', vi: 'Lỗi' },
  whole: { en: 'The bundle as a whole', vi: 'Toàn bộ gói' },
  moreProblems: { en: 'and {n} more', vi: 'và {n} lỗi nữa' },

  quotes: { en: 'Quotations', vi: 'Trích dẫn' },
  noQuotes: { en: 'The bundle quotes nothing.', vi: 'Gói không có trích dẫn nào.' },
  quotesUnread: { en: 'No quotation could be checked.', vi: 'Không kiểm tra được trích dẫn nào.' },
  showOnly: { en: 'Show only', vi: 'Chỉ hiện' },
  all: { en: 'All', vi: 'Tất cả' },
  verbatim: { en: 'Verbatim', vi: 'Đúng từng chữ' },
  normalised: { en: 'Verbatim but for typography', vi: 'Đúng, chỉ khác cách gõ' },
  alteredQuote: { en: 'Altered', vi: 'Bị sửa' },
  sourceMissing: { en: 'Source missing', vi: 'Thiếu nguồn' },
  normalisedHint: {
    en: 'The same words; blanks, quotation marks, hyphens or the way letters are composed differ.',
    vi: 'Cùng những chữ ấy; chỉ khác dấu cách, dấu ngoặc, dấu nối hoặc cách ghép dấu.',
  },
  noneOfThese: { en: 'None of these.', vi: 'Không có.' },
  firstOnly: {
    en: 'The first {n} of {all} are listed, those that do not hold first.',
    vi: 'Liệt kê {n} trong {all} trích dẫn đầu, những trích dẫn không đúng đứng trước.',
  },

  intoLibrary: { en: 'Into a library', vi: 'Vào thư viện' },
  intoText: {
    en: 'Its articles, annotations, entities, collections and notes can be brought into “{library}”. What is there already stays as it is.',
    vi: 'Có thể nhập các bài, ghi chú, thực thể, bộ sưu tập và ghi chép của gói vào “{library}”. Những gì đã có được giữ nguyên.',
  },
  needsLibrary: {
    en: 'To bring its articles, annotations and notes in, open or make a library first. The bundle waits here, under “Check or open a bundle…”.',
    vi: 'Để nhập các bài, ghi chú và ghi chép của gói, trước hết hãy mở hoặc tạo một thư viện. Gói vẫn chờ ở đây, trong mục “Kiểm tra hoặc mở gói…”.',
  },
  notBroken: {
    en: 'A bundle that does not hold what it proves is not brought in.',
    vi: 'Gói không còn nguyên vẹn thì không được nhập.',
  },
  lookInside: { en: 'See what would come in', vi: 'Xem sẽ nhập những gì' },
  lookingInside: { en: 'Looking at what would come in…', vi: 'Đang xem sẽ nhập những gì…' },
  opening: { en: 'Bringing it in…', vi: 'Đang nhập…' },
  open: { en: 'Bring it in', vi: 'Nhập' },
  nothingNew: {
    en: 'Everything in it is here already.',
    vi: 'Mọi thứ trong gói đều đã có ở đây.',
  },
  wouldCome: { en: 'Would come in', vi: 'Sẽ nhập' },
  came: { en: 'Came in', vi: 'Đã nhập' },
  articles: { en: '{n} article|{n} articles', vi: '{n} bài' },
  matched: {
    en: '{n} article is here already|{n} articles are here already',
    vi: '{n} bài đã có ở đây',
  },
  annotations: { en: '{n} annotation|{n} annotations', vi: '{n} ghi chú' },
  entities: { en: '{n} entity|{n} entities', vi: '{n} thực thể' },
  mentions: { en: '{n} mention|{n} mentions', vi: '{n} lần nhắc' },
  links: { en: '{n} passage link|{n} passage links', vi: '{n} liên kết đoạn' },
  labels: { en: '{n} label|{n} labels', vi: '{n} nhãn' },
  collections: { en: '{n} collection|{n} collections', vi: '{n} bộ sưu tập' },
  notes: { en: '{n} note|{n} notes', vi: '{n} ghi chép' },
  conflicts: {
    en: '{n} thing differs; what is here stays|{n} things differ; what is here stays',
    vi: '{n} chỗ khác nhau; giữ giá trị ở đây',
  },
  noConflicts: { en: 'Nothing differs from what is here.', vi: 'Không có gì khác với ở đây.' },
  what: { en: 'What', vi: 'Mục' },
  ours: { en: 'Here', vi: 'Ở đây' },
  theirs: { en: 'In the bundle', vi: 'Trong gói' },
  empty: { en: '(empty)', vi: '(trống)' },
  moreConflicts: { en: 'and {n} more', vi: 'và {n} chỗ nữa' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
  brought: { en: 'The bundle came in.', vi: 'Đã nhập gói.' },
} satisfies Messages

/** What a conflict is about. */
export const conflictKinds = {
  article: { en: 'Article', vi: 'Bài' },
  annotation: { en: 'Annotation', vi: 'Ghi chú' },
  entity: { en: 'Entity', vi: 'Thực thể' },
  label: { en: 'Label', vi: 'Nhãn' },
  'citation-key': { en: 'Citation key', vi: 'Khóa trích dẫn' },
  collection: { en: 'Collection', vi: 'Bộ sưu tập' },
  note: { en: 'Note', vi: 'Ghi chép' },
} satisfies Messages

/** The fields conflicts name. */
export const conflictFields = {
  title: { en: 'title', vi: 'tiêu đề' },
  outlet: { en: 'outlet', vi: 'báo' },
  url: { en: 'web address', vi: 'địa chỉ web' },
  publishedOn: { en: 'date', vi: 'ngày đăng' },
  language: { en: 'language', vi: 'ngôn ngữ' },
  text: { en: 'text', vi: 'nội dung' },
  citationKey: { en: 'key', vi: 'khóa' },
  name: { en: 'name', vi: 'tên' },
  names: { en: 'names', vi: 'các tên' },
  comment: { en: 'comment', vi: 'lời bình' },
  tags: { en: 'tags', vi: 'thẻ' },
  articles: { en: 'number of articles', vi: 'số bài' },
} satisfies Messages
