import type { Messages } from '../ui/language'

export const messages = {
  entities: { en: 'Entities', vi: 'Thực thể' },
  allEntities: { en: 'All entities', vi: 'Tất cả thực thể' },
  person: { en: 'Person', vi: 'Người' },
  organisation: { en: 'Organisation', vi: 'Tổ chức' },
  place: { en: 'Place', vi: 'Địa điểm' },
  event: { en: 'Event', vi: 'Sự kiện' },
  personGroup: { en: 'People', vi: 'Người' },
  organisationGroup: { en: 'Organisations', vi: 'Tổ chức' },
  placeGroup: { en: 'Places', vi: 'Địa điểm' },
  eventGroup: { en: 'Events', vi: 'Sự kiện' },
  kind: { en: 'Kind', vi: 'Loại' },

  filter: { en: 'Filter by name', vi: 'Lọc theo tên' },
  nothingNamed: { en: 'No name holds “{typed}”.', vi: 'Không có tên nào chứa “{typed}”.' },
  clearFilter: { en: 'Clear the filter', vi: 'Xóa bộ lọc' },
  add: { en: 'Add entity', vi: 'Thêm thực thể' },
  addConfirm: { en: 'Add', vi: 'Thêm' },
  addHint: {
    en: 'Passages in your articles that hold this name will be suggested.',
    vi: 'Những đoạn có tên này trong các bài sẽ được gợi ý.',
  },

  mentionCount: { en: '{n} mention|{n} mentions', vi: '{n} lần nhắc' },
  articleCount: { en: '{n} article|{n} articles', vi: '{n} bài' },
  mentionsIn: { en: '{mentions} in {articles}', vi: '{mentions} trong {articles}' },
  countsShort: { en: '{mentions} in {articles}', vi: '{mentions} · {articles} bài' },
  toDecide: { en: '{n} to decide', vi: '{n} chờ quyết định' },

  emptyTitle: { en: 'No entities yet', vi: 'Chưa có thực thể nào' },
  emptyText: {
    en: 'In the reader, select a name and press E to tag it as a person, organisation, place or event. Lectern then suggests every other passage that holds the name; accept them here and see all mentions in one list.',
    vi: 'Trong màn hình đọc, hãy chọn một tên rồi nhấn E để gắn thành người, tổ chức, địa điểm hoặc sự kiện. Lectern sẽ gợi ý mọi đoạn khác có tên đó; hãy chấp nhận ở đây để xem tất cả trong một danh sách.',
  },
  chooseTitle: { en: 'Choose an entity', vi: 'Chọn một thực thể' },
  chooseText: {
    en: 'Its names, its mentions in context and the company it keeps are shown here.',
    vi: 'Các tên, các lần nhắc trong ngữ cảnh và những thực thể xuất hiện cùng sẽ hiện ở đây.',
  },
  toDecideTitle: { en: 'To decide', vi: 'Chờ quyết định' },
  loading: { en: 'Opening entities', vi: 'Đang mở thực thể' },

  openBeside: { en: 'Open beside', vi: 'Mở bên cạnh' },
  names: { en: 'Names', vi: 'Các tên' },
  name: { en: 'Name', vi: 'Tên' },
  nameLanguage: { en: 'Language of the name', vi: 'Ngôn ngữ của tên' },
  vi: { en: 'Vietnamese', vi: 'Tiếng Việt' },
  en: { en: 'English', vi: 'Tiếng Anh' },
  anyLanguage: { en: 'Every language', vi: 'Mọi ngôn ngữ' },
  addName: { en: 'Name', vi: 'Tên' },
  addNameLabel: { en: 'Add a name', vi: 'Thêm tên' },
  changeName: { en: 'Change the name', vi: 'Sửa tên' },
  showFirst: { en: 'Show this name first', vi: 'Dùng tên này làm tên chính' },
  removeName: { en: 'Remove this name', vi: 'Bỏ tên này' },
  save: { en: 'Save', vi: 'Lưu' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },

  merge: { en: 'Merge…', vi: 'Gộp…' },
  mergeTitle: { en: 'Merge “{name}” into another entity', vi: 'Gộp “{name}” vào thực thể khác' },
  mergeInto: { en: 'Merge into', vi: 'Gộp vào' },
  mergePlaceholder: { en: 'Type a name', vi: 'Nhập tên' },
  mergeNoOther: {
    en: 'No other entity has this name.',
    vi: 'Không có thực thể khác mang tên này.',
  },
  mergeEffect: {
    en: '“{name}” ends as an entity of its own. Its names ({names}) and {mentions} go to “{kept}”. You can undo this.',
    vi: '“{name}” sẽ không còn là thực thể riêng. Các tên ({names}) và {mentions} sẽ chuyển sang “{kept}”. Bạn có thể hoàn tác.',
  },
  mergeConfirm: { en: 'Merge', vi: 'Gộp' },
  merged: { en: '“{name}” is now part of “{kept}”.', vi: 'Đã gộp “{name}” vào “{kept}”.' },
  delete: { en: 'Delete', vi: 'Xóa' },
  deleted: {
    en: '“{name}” and its mentions are in the trash. The articles stay as they are.',
    vi: 'Đã chuyển “{name}” cùng các lần nhắc vào thùng rác. Các bài vẫn giữ nguyên.',
  },

  mentions: { en: 'Mentions', vi: 'Lần nhắc' },
  noMentions: {
    en: 'Nothing is accepted yet. Tag a passage in the reader, or accept what is suggested.',
    vi: 'Chưa có lần nhắc nào được chấp nhận. Hãy gắn một đoạn trong màn hình đọc hoặc chấp nhận gợi ý.',
  },
  suggested: { en: 'Suggested', vi: 'Gợi ý' },
  acceptAll: { en: 'Accept all', vi: 'Chấp nhận tất cả' },
  rejectAll: { en: 'Reject all', vi: 'Bỏ tất cả' },
  accept: { en: 'Accept', vi: 'Chấp nhận' },
  reject: { en: 'Reject', vi: 'Bỏ' },
  removeMention: { en: 'Not a mention of this entity', vi: 'Không phải thực thể này' },
  decideKeys: {
    en: 'A accepts, R rejects, Enter opens the passage.',
    vi: 'A chấp nhận, R bỏ, Enter mở đoạn văn.',
  },
  acceptedNotice: {
    en: '{n} mention accepted.|{n} mentions accepted.',
    vi: 'Đã chấp nhận {n} lần nhắc.',
  },
  rejectedNotice: {
    en: '{n} suggestion rejected.|{n} suggestions rejected.',
    vi: 'Đã bỏ {n} gợi ý.',
  },
  removedNotice: { en: '{n} mention removed.|{n} mentions removed.', vi: 'Đã bỏ {n} lần nhắc.' },
  paragraph: { en: '¶{number}', vi: '¶{number}' },
  showMore: { en: 'Show {n} more', vi: 'Hiện thêm {n}' },

  appearsWith: { en: 'Appears with', vi: 'Xuất hiện cùng' },
  appearsAlone: {
    en: 'No other entity is accepted in the same articles yet.',
    vi: 'Chưa có thực thể nào khác được chấp nhận trong cùng các bài.',
  },
  graphLegend: {
    en: 'Thickness of a line: articles shared. Size of a dot: mentions in the library.',
    vi: 'Độ dày nét: số bài chung. Cỡ chấm: số lần nhắc trong thư viện.',
  },
  graphPart: {
    en: 'The {shown} that share most articles, of {n}.',
    vi: '{shown} thực thể chung nhiều bài nhất trong {n}.',
  },
  sharedArticles: { en: '{n} shared article|{n} shared articles', vi: '{n} bài chung' },

  when: { en: 'When', vi: 'Thời gian' },
  whenNothing: {
    en: 'Articles with an accepted mention are shown here by their date.',
    vi: 'Các bài có lần nhắc đã chấp nhận sẽ hiện ở đây theo ngày.',
  },
  undated: { en: '{n} without a date', vi: '{n} bài không rõ ngày' },
  noDate: { en: 'No date', vi: 'Không rõ ngày' },
  publishedBetween: { en: '{first} – {last}', vi: '{first} – {last}' },
} satisfies Messages
