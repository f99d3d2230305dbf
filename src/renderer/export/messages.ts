import type { Messages } from '../ui/language'

export const messages = {
  title: { en: 'Notes & export', vi: 'Ghi chú & xuất' },
  lead: {
    en: 'Plain, documented formats. What is shown here is what will be written.',
    vi: 'Các định dạng mở, có tài liệu rõ ràng. Những gì hiện ở đây chính là những gì sẽ được ghi ra.',
  },
  which: { en: 'Articles', vi: 'Bài viết' },
  all: { en: 'All articles', vi: 'Mọi bài' },
  some: { en: 'Only some', vi: 'Chỉ một số' },
  part: { en: 'What belongs to…', vi: 'Thuộc về…' },
  collection: { en: 'Collection', vi: 'Bộ sưu tập' },
  entity: { en: 'Entity', vi: 'Thực thể' },
  tag: { en: 'Tag', vi: 'Thẻ' },
  question: { en: 'Search', vi: 'Câu tìm' },
  parts: {
    en: 'Collections, entities, tags, searches',
    vi: 'Bộ sưu tập, thực thể, thẻ, câu tìm',
  },
  findPart: {
    en: 'A collection, entity, tag or search',
    vi: 'Bộ sưu tập, thực thể, thẻ hoặc câu tìm',
  },
  clearPart: { en: 'Clear', vi: 'Xóa' },
  whatAnswers: { en: 'What answers “{query}”', vi: 'Những bài khớp với “{query}”' },
  noParts: {
    en: 'Nothing to choose from yet. Type words to search for.',
    vi: 'Chưa có gì để chọn. Hãy gõ từ cần tìm.',
  },
  choosePart: {
    en: 'Choose a collection, entity, tag or search to see what would be written.',
    vi: 'Hãy chọn bộ sưu tập, thực thể, thẻ hoặc câu tìm để xem những gì sẽ được ghi.',
  },
  nothingBelongs: {
    en: 'No article belongs to it. Choose something else.',
    vi: 'Không có bài nào thuộc về mục này. Hãy chọn mục khác.',
  },
  checkBundle: { en: 'Check a bundle…', vi: 'Kiểm tra gói…' },
  chosenOf: { en: '{n} of {total} chosen', vi: 'đã chọn {n} trên {total}' },
  filter: { en: 'Find by title', vi: 'Tìm theo tiêu đề' },
  nothingTitled: { en: 'No title holds these words.', vi: 'Không có tiêu đề nào chứa các từ này.' },
  chooseAll: { en: 'Choose all', vi: 'Chọn tất cả' },
  chooseNone: { en: 'Choose none', vi: 'Bỏ chọn tất cả' },

  format: { en: 'Format', vi: 'Định dạng' },
  markdown: { en: 'Markdown notes', vi: 'Ghi chú Markdown' },
  markdownText: {
    en: 'One file an article: its details, your passages with comments, tags and citations.',
    vi: 'Mỗi bài một tệp: thông tin bài, các đoạn đã tô kèm nhận xét, thẻ và trích dẫn.',
  },
  bibtex: { en: 'BibTeX', vi: 'BibTeX' },
  bibtexText: {
    en: 'References for LaTeX, JabRef and Zotero.',
    vi: 'Tài liệu tham khảo cho LaTeX, JabRef và Zotero.',
  },
  biblatex: { en: 'BibLaTeX', vi: 'BibLaTeX' },
  biblatexText: {
    en: 'References for LaTeX with Biber: web pages and newspapers have types of their own.',
    vi: 'Tài liệu tham khảo cho LaTeX dùng Biber: trang web và báo có loại riêng.',
  },
  ris: { en: 'RIS', vi: 'RIS' },
  risText: {
    en: 'References for EndNote, Mendeley and Zotero.',
    vi: 'Tài liệu tham khảo cho EndNote, Mendeley và Zotero.',
  },
  'csl-json': { en: 'CSL-JSON', vi: 'CSL-JSON' },
  'csl-jsonText': {
    en: 'References for Pandoc and citation styles.',
    vi: 'Tài liệu tham khảo cho Pandoc và các kiểu trích dẫn.',
  },
  bibliography: { en: 'Bibliography', vi: 'Danh mục tham khảo' },
  bibliographyText: {
    en: 'A formatted list: Chicago, APA, MLA, IEEE, Vancouver, or a CSL style of yours.',
    vi: 'Danh mục đã định dạng: Chicago, APA, MLA, IEEE, Vancouver hoặc kiểu CSL của bạn.',
  },
  json: { en: 'JSON', vi: 'JSON' },
  jsonText: {
    en: 'Everything, with the texts, in one documented file.',
    vi: 'Mọi thứ, kèm văn bản, trong một tệp có tài liệu mô tả.',
  },
  csv: { en: 'CSV tables', vi: 'Bảng CSV' },
  csvText: {
    en: 'Annotations, entities and mentions for spreadsheets, safe against formulas.',
    vi: 'Ghi chú, thực thể và lần nhắc cho bảng tính, an toàn trước công thức.',
  },
  annotationsFormat: { en: 'Web annotations', vi: 'Chú giải Web (W3C)' },
  annotationsText: {
    en: 'Every passage and mention as W3C annotations, for other programs.',
    vi: 'Mọi đoạn và lần nhắc theo chuẩn chú giải W3C, cho chương trình khác.',
  },
  text: { en: 'Plain text', vi: 'Văn bản thuần' },
  textText: {
    en: 'The kept text of each article, without what was trimmed.',
    vi: 'Phần văn bản được giữ của từng bài, không có phần đã lược.',
  },
  bundle: { en: 'Bundle', vi: 'Gói trọn bộ' },
  bundleText: {
    en: 'Everything in one zip with checksums: it proves itself, without Lectern.',
    vi: 'Tất cả trong một tệp zip kèm mã kiểm tra: tự chứng minh, không cần Lectern.',
  },

  preview: { en: 'What will be written', vi: 'Những gì sẽ được ghi' },
  files: { en: '{n} file|{n} files', vi: '{n} tệp' },
  writtenBy: { en: 'formatted by {program}', vi: 'do {program} định dạng' },
  fileList: { en: 'Files', vi: 'Các tệp' },
  moreFiles: { en: 'and {n} more', vi: 'và {n} tệp nữa' },
  notText: { en: 'This file is not text.', vi: 'Tệp này không phải văn bản.' },
  excerptEnds: { en: 'The file goes on.', vi: 'Tệp còn tiếp.' },
  excerptOf: { en: 'Beginning of {path}', vi: 'Phần đầu của {path}' },
  chooseOne: {
    en: 'Choose at least one article to see what would be written.',
    vi: 'Hãy chọn ít nhất một bài để xem những gì sẽ được ghi.',
  },
  emptyTitle: { en: 'Nothing to export yet', vi: 'Chưa có gì để xuất' },
  emptyText: {
    en: 'Import articles into the library first.',
    vi: 'Trước hết hãy nhập bài vào thư viện.',
  },
  exportNow: { en: 'Export…', vi: 'Xuất…' },
  exporting: { en: 'Exporting…', vi: 'Đang xuất…' },
  exported: { en: 'Exported to {place}', vi: 'Đã xuất ra {place}' },
  exportedFiles: {
    en: '{n} file exported to {place}|{n} files exported to {place}',
    vi: 'Đã xuất {n} tệp ra {place}',
  },
  downloaded: { en: 'Downloaded as {place}', vi: 'Đã tải xuống thành {place}' },
} satisfies Messages
