/** Why something failed, in both languages. A fault's `reason` is one of these names wherever Lectern itself knows the reason. */
import { bundleFindings } from './bundle-findings'
import type { Language } from './model'

/** As the system calls them (errno). */
const systemReasons = {
  EACCES: { en: 'access is not allowed', vi: 'không có quyền truy cập' },
  EBUSY: { en: 'another program is using it', vi: 'một chương trình khác đang dùng' },
  EDQUOT: { en: 'the quota of the disk is used up', vi: 'đã hết hạn mức đĩa' },
  EEXIST: { en: 'something is there already', vi: 'ở đó đã có sẵn thứ khác' },
  EFBIG: { en: 'the file grows too large', vi: 'tệp trở nên quá lớn' },
  EIO: { en: 'the disk fails', vi: 'đĩa bị lỗi' },
  EISDIR: { en: 'a folder is in its place', vi: 'ở chỗ đó là một thư mục' },
  EMFILE: { en: 'too many files are open', vi: 'đang mở quá nhiều tệp' },
  ENAMETOOLONG: { en: 'its name is too long', vi: 'tên quá dài' },
  ENOENT: { en: 'it is not there', vi: 'không có ở đó' },
  ENOSPC: { en: 'no space is left on the disk', vi: 'đĩa đã hết chỗ' },
  ENOTDIR: {
    en: 'a part of its path is no folder',
    vi: 'một phần của đường dẫn không phải thư mục',
  },
  EPERM: { en: 'the system does not allow it', vi: 'hệ thống không cho phép' },
  EROFS: { en: 'the disk can only be read', vi: 'đĩa chỉ cho đọc' },
} as const

const referenceReasons = {
  'no-json-object': { en: 'it is no JSON object', vi: 'không phải đối tượng JSON' },
  'no-type': { en: 'no TY stands before it', vi: 'không có TY đứng trước' },
  'no-field': { en: '“{words}” is no field', vi: '“{words}” không phải là một trường' },
} as const

const bundleReasons = {
  'no-bundle': {
    en: 'it is neither a zip file nor a folder',
    vi: 'không phải tệp zip cũng không phải thư mục',
  },
} as const

const templateReasons = {
  'unknown-filter': {
    en: 'line {line} uses a filter “{words}”, which there is not.',
    vi: 'dòng {line} dùng bộ lọc “{words}”, không có bộ lọc này.',
  },
  'unknown-tag': {
    en: 'line {line} holds a tag “{words}”, which does not exist or has no beginning.',
    vi: 'dòng {line} có thẻ lệnh “{words}”, thẻ này không tồn tại hoặc không có phần mở.',
  },
  'not-closed': {
    en: 'what line {line} begins with “{words}” has no end.',
    vi: 'phần mở đầu ở dòng {line} bằng “{words}” không có phần kết.',
  },
  'tag-malformed': {
    en: 'the tag in line {line} is incomplete.',
    vi: 'thẻ lệnh ở dòng {line} chưa trọn vẹn.',
  },
  'front-malformed': {
    en: 'front matter is lines of KEY: VALUE, not “{words}”.',
    vi: 'phần đầu gồm các dòng KHÓA: GIÁ TRỊ, không phải “{words}”.',
  },
  'template-endless': {
    en: 'it takes too long, or writes too much.',
    vi: 'mẫu chạy quá lâu hoặc ghi ra quá nhiều.',
  },
  'template-other': {
    en: 'line {line} cannot be understood ({words}).',
    vi: 'không hiểu được dòng {line} ({words}).',
  },
} as const

export const reasons = {
  ...systemReasons,
  ...referenceReasons,
  ...bundleReasons,
  ...templateReasons,
  ...bundleFindings,
} as const
export type Reason = keyof typeof reasons

export const isReason = (text: unknown): text is Reason =>
  typeof text === 'string' && Object.hasOwn(reasons, text)

type Detail = Readonly<Record<string, string | number>>

/** A sentence with the detail's words in it; a `reason` that is known is said in the language. What is put in is not looked into. */
export function fillSentence(sentence: string, detail: Detail, language: Language): string {
  const { reason } = detail
  const said = isReason(reason)
    ? sentence.replaceAll('{reason}', () => reasons[reason][language])
    : sentence
  return said.replace(/\{(\w+)\}/gu, (_, key: string) => String(detail[key] ?? ''))
}
