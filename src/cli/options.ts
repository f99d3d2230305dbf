/** Every flag of the command line, in both languages. A name means the same in every command that knows it. */
import { bibliographyStyles } from '../contract/export-options'
import { shippedTemplates } from '../contract/exported-notes'
import type { Language } from '../contract/model'

export interface OptionDescription {
  /** What to write after the flag; null for a flag that stands alone. */
  readonly value: string | null
  readonly multiple: boolean
  readonly help: Readonly<Record<Language, string>>
}

const flag = (en: string, vi: string): OptionDescription => ({
  value: null,
  multiple: false,
  help: { en, vi },
})
const one = (value: string, en: string, vi: string): OptionDescription => ({
  value,
  multiple: false,
  help: { en, vi },
})
const many = (value: string, en: string, vi: string): OptionDescription => ({
  value,
  multiple: true,
  help: { en, vi },
})

export const optionDescriptions = {
  library: one(
    'FOLDER',
    'the library to work on (or LECTERN_LIBRARY)',
    'thư viện để làm việc (hoặc LECTERN_LIBRARY)',
  ),
  json: flag('answer in JSON', 'trả lời bằng JSON'),
  help: flag('show this help', 'hiện trợ giúp này'),
  version: flag('show the version', 'hiện phiên bản'),
  encoding: one(
    'NAME',
    'the encoding to read it in, or “inferred”',
    'bảng mã để đọc, hoặc “inferred” (tự nhận)',
  ),
  limit: one('N', 'how many hits to show (20)', 'số kết quả hiển thị (20)'),
  batch: one(
    'FILE',
    'search for every line of the file; one line of JSON for each',
    'tìm theo từng dòng của tệp; mỗi dòng một kết quả JSON',
  ),
  quote: one('TEXT', 'the passage, word for word', 'đoạn văn, đúng từng chữ'),
  prefix: one('TEXT', 'the words before the passage', 'những từ đứng trước đoạn'),
  suffix: one('TEXT', 'the words after the passage', 'những từ đứng sau đoạn'),
  occurrence: one('N', 'which of several equal passages', 'lần xuất hiện thứ mấy'),
  label: one('LABEL', 'a label’s name or colour', 'tên hoặc màu của nhãn'),
  tag: many('TAG', 'a tag (may be repeated)', 'một thẻ (có thể lặp lại)'),
  collection: one('COLLECTION', 'a collection’s name or id', 'tên hoặc mã của bộ sưu tập'),
  question: one(
    'WORDS',
    'only articles that answer this search',
    'chỉ những bài khớp với câu tìm này',
  ),
  comment: one('TEXT', 'a comment', 'lời bình'),
  kind: one(
    'KIND',
    'person, organisation, place or event',
    'person (người), organisation (tổ chức), place (nơi chốn) hoặc event (sự kiện)',
  ),
  name: one('NAME', 'the name to show', 'tên hiển thị'),
  alias: many('NAME', 'another name (may be repeated)', 'một tên khác (có thể lặp lại)'),
  key: one('KEY', 'what the file calls the reference', 'tên gọi của tài liệu trong tệp'),
  style: one(
    'STYLE',
    `a bibliography’s style: ${bibliographyStyles.join(', ')}`,
    `kiểu danh mục tham khảo: ${bibliographyStyles.join(', ')}`,
  ),
  csl: one(
    'FILE',
    'a bibliography by this CSL style instead, formatted by the pandoc you have',
    'dùng kiểu CSL này cho danh mục tham khảo, định dạng bằng pandoc có sẵn trên máy',
  ),
  language: one('LANGUAGE', 'vi or en', 'vi hoặc en'),
  template: one(
    'TEMPLATE',
    `how notes are written: ${shippedTemplates.join(', ')}, or one of the library’s own`,
    `mẫu ghi chú: ${shippedTemplates.join(', ')}, hoặc mẫu riêng của thư viện`,
  ),
  files: one(
    'FILES',
    'each: a note an article; one: one for all',
    'each: mỗi bài một ghi chú; one: một ghi chú cho tất cả',
  ),
  group: one(
    'ORDER',
    'passages by label, or in reading-order',
    'xếp đoạn theo label (nhãn), hoặc reading-order (thứ tự đọc)',
  ),
  citations: one(
    'KIND',
    'pandoc ([@key]) or footnotes',
    'pandoc ([@key]) hoặc footnotes (chú thích)',
  ),
  entity: one('ENTITY', 'only what names this entity', 'chỉ những gì nhắc thực thể này'),
  'without-originals': flag(
    'leave the imported files out of a bundle',
    'không đưa tệp gốc vào gói',
  ),
  'name-researcher': flag(
    'say in a bundle who made the annotations',
    'ghi trong gói ai đã chú giải',
  ),
  out: one('PATH', 'where to write', 'nơi ghi ra'),
  article: many('ARTICLE', 'only this article (may be repeated)', 'chỉ bài này (có thể lặp lại)'),
  list: flag('list the backups', 'liệt kê các bản sao lưu'),
  preview: flag('only show what would change', 'chỉ cho xem những gì sẽ thay đổi'),
  yes: flag('do it', 'đồng ý thực hiện'),
  repair: flag('put right what loses nothing', 'sửa những gì không làm mất dữ liệu'),
  port: one('N', 'the port to listen on (any free one)', 'cổng lắng nghe (một cổng trống bất kỳ)'),
  'no-open': flag('only print the address', 'chỉ in địa chỉ'),
} as const satisfies Record<string, OptionDescription>

export type OptionName = keyof typeof optionDescriptions

/** The flags every command knows. */
export const commonOptions: readonly OptionName[] = ['library', 'json', 'help']

export const isOptionName = (name: string): name is OptionName =>
  Object.hasOwn(optionDescriptions, name)
