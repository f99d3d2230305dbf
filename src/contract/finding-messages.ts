/** Every finding of a check in both languages: what is the matter, and what a repair does about it. */
import type { Language } from './model'
import type { FindingCode, LibraryCheck } from './safekeeping'

interface FindingMessage {
  readonly finding: Readonly<Record<Language, string>>
  readonly repair: Readonly<Record<Language, string>>
}

const fromOriginal = {
  en: 'A repair reads the text from the original again.',
  vi: 'Sửa chữa sẽ đọc lại văn bản từ bản gốc.',
}
const fromText = {
  en: 'A repair takes the bytes from the text where they are the same.',
  vi: 'Sửa chữa sẽ lấy lại từ văn bản khi nội dung giống hệt.',
}
const fromBackup = {
  en: 'A repair takes them from the newest backup that has them.',
  vi: 'Sửa chữa sẽ lấy lại từ bản sao lưu mới nhất có chúng.',
}
const byHand = {
  en: 'Nothing is changed: only a person can decide.',
  vi: 'Không thay đổi gì: chỉ con người quyết định được.',
}

/** `{count}` is how many there are; English has `one|many`. */
export const findingMessages: Readonly<Record<FindingCode, FindingMessage>> = {
  'table/damaged': {
    finding: {
      en: '{count} record or change could not be read when the library was opened.|{count} records or changes could not be read when the library was opened.',
      vi: 'Không đọc được {count} bản ghi hoặc thay đổi khi mở thư viện.',
    },
    repair: fromBackup,
  },
  'table/altered': {
    finding: {
      en: '{count} file of the tables or the journal was damaged while the library is open.|{count} files of the tables or the journal were damaged while the library is open.',
      vi: '{count} tệp của bảng hoặc nhật ký bị hỏng trong khi thư viện đang mở.',
    },
    repair: {
      en: 'What is open here is whole. Back up now; when the library is opened again, the files are made again from the journal.',
      vi: 'Những gì đang mở ở đây vẫn nguyên vẹn. Hãy sao lưu ngay; khi mở lại thư viện, các tệp sẽ được tạo lại từ nhật ký.',
    },
  },
  'journal/altered': {
    finding: {
      en: '{count} file of the kept journal is damaged. Nothing is missing, but it could not help if the tables were damaged too.|{count} files of the kept journal are damaged. Nothing is missing, but they could not help if the tables were damaged too.',
      vi: '{count} tệp nhật ký lưu giữ bị hỏng. Không thiếu gì, nhưng chúng không thể giúp nếu các bảng cũng bị hỏng.',
    },
    repair: {
      en: 'Nothing is changed: backups hold the same records.',
      vi: 'Không thay đổi gì: các bản sao lưu có cùng bản ghi.',
    },
  },
  'text/missing': {
    finding: {
      en: 'The text of {count} article is missing.|The texts of {count} articles are missing.',
      vi: 'Thiếu văn bản của {count} bài.',
    },
    repair: fromOriginal,
  },
  'text/altered': {
    finding: {
      en: 'The text of {count} article is not what it was.|The texts of {count} articles are not what they were.',
      vi: 'Văn bản của {count} bài không còn như cũ.',
    },
    repair: fromOriginal,
  },
  'original/missing': {
    finding: {
      en: 'The original of {count} article is missing.|The originals of {count} articles are missing.',
      vi: 'Thiếu bản gốc của {count} bài.',
    },
    repair: fromText,
  },
  'original/altered': {
    finding: {
      en: 'The original of {count} article is not what it was.|The originals of {count} articles are not what they were.',
      vi: 'Bản gốc của {count} bài không còn như cũ.',
    },
    repair: fromText,
  },
  'content/orphaned': {
    finding: {
      en: '{count} file belongs to no article and no backup.|{count} files belong to no article and no backup.',
      vi: '{count} tệp không thuộc bài hay bản sao lưu nào.',
    },
    repair: {
      en: 'A repair moves them to the folder “quarantine”.',
      vi: 'Sửa chữa sẽ chuyển chúng vào thư mục “quarantine”.',
    },
  },
  'index/incomplete': {
    finding: {
      en: 'The search index is wrong about {count} article.|The search index is wrong about {count} articles.',
      vi: 'Chỉ mục tìm kiếm sai ở {count} bài.',
    },
    repair: { en: 'A repair indexes them again.', vi: 'Sửa chữa sẽ lập chỉ mục lại.' },
  },
  'record/lost': {
    finding: {
      en: '{count} record of a backup is no longer in the library.|{count} records of a backup are no longer in the library.',
      vi: '{count} bản ghi có trong bản sao lưu nhưng không còn trong thư viện.',
    },
    repair: fromBackup,
  },
  'record/outdated': {
    finding: {
      en: '{count} record is older than in a backup: this may be an older copy of the library.|{count} records are older than in a backup: this may be an older copy of the library.',
      vi: '{count} bản ghi cũ hơn trong bản sao lưu: đây có thể là bản sao cũ của thư viện.',
    },
    repair: byHand,
  },
  'annotation/dangling': {
    finding: {
      en: '{count} annotation stands in an article, or has a label, that is not there.|{count} annotations stand in articles, or have labels, that are not there.',
      vi: '{count} ghi chú thuộc bài hoặc nhãn không tồn tại.',
    },
    repair: fromBackup,
  },
  'annotation/displaced': {
    finding: {
      en: '{count} annotation does not stand where its words are.|{count} annotations do not stand where their words are.',
      vi: '{count} ghi chú không nằm đúng chỗ của lời trích.',
    },
    repair: byHand,
  },
  'mention/dangling': {
    finding: {
      en: '{count} mention belongs to an article or entity that is not there.|{count} mentions belong to articles or entities that are not there.',
      vi: '{count} chỗ nhắc đến thuộc bài hoặc thực thể không tồn tại.',
    },
    repair: fromBackup,
  },
  'link/dangling': {
    finding: {
      en: '{count} passage link leads to an article that is not there.|{count} passage links lead to articles that are not there.',
      vi: '{count} liên kết đoạn dẫn đến bài không tồn tại.',
    },
    repair: fromBackup,
  },
  'citation-key/duplicate': {
    finding: {
      en: '{count} citation key names more than one article.|{count} citation keys name more than one article.',
      vi: '{count} khóa trích dẫn trùng nhau.',
    },
    repair: byHand,
  },
  'note-file/outdated': {
    finding: {
      en: 'The file of {count} note is missing or not as the note is.|The files of {count} notes are missing or not as the notes are.',
      vi: 'Tệp của {count} ghi chép bị thiếu hoặc không khớp nội dung.',
    },
    repair: {
      en: 'A repair writes the files again; words of another program in them become notes of their own.',
      vi: 'Sửa chữa sẽ ghi lại các tệp; nội dung do chương trình khác viết trong đó sẽ thành ghi chép riêng.',
    },
  },
  'outlet-rule/dangling': {
    finding: {
      en: '{count} article follows an outlet’s rule that is not there.|{count} articles follow an outlet’s rule that is not there.',
      vi: '{count} bài theo quy tắc của báo nhưng quy tắc đó không tồn tại.',
    },
    repair: fromBackup,
  },
  'backup/unreadable': {
    finding: {
      en: '{count} backup cannot be read.|{count} backups cannot be read.',
      vi: 'Không đọc được {count} bản sao lưu.',
    },
    repair: byHand,
  },
  'quarantine/kept': {
    finding: {
      en: '{count} file was set aside in the folder “quarantine”.|{count} files were set aside in the folder “quarantine”.',
      vi: '{count} tệp đã được để riêng trong thư mục “quarantine”.',
    },
    repair: byHand,
  },
}

export const formatFinding = (code: FindingCode, count: number, language: Language): string =>
  formatCount(findingMessages[code].finding[language], count)

const checkedMessages = {
  articles: { en: '{count} article|{count} articles', vi: '{count} bài' },
  annotations: { en: '{count} annotation|{count} annotations', vi: '{count} ghi chú' },
  files: { en: '{count} file|{count} files', vi: '{count} tệp' },
  backups: { en: '{count} backup|{count} backups', vi: '{count} bản sao lưu' },
} as const satisfies Record<keyof LibraryCheck['checked'], Record<Language, string>>

/** What a check has read: `5 articles, 1 annotation, 10 files, 0 backups`. */
export const formatChecked = (checked: LibraryCheck['checked'], language: Language): string =>
  (['articles', 'annotations', 'files', 'backups'] as const)
    .map((kind) => formatCount(checkedMessages[kind][language], checked[kind]))
    .join(', ')

/** A message with its `{count}`; of `one|many` the form that the number takes. */
export function formatCount(message: string, count: number): string {
  const [one = '', many = one] = message.split('|')
  return (count === 1 ? one : many).replace('{count}', String(count))
}
