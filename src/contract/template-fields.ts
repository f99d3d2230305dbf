/** Everything a template can name, in both languages: what the window and docs/templates.md list. */
import type { Language } from './model'

export interface TemplateWord {
  readonly name: string
  readonly means: Readonly<Record<Language, string>>
}

const word = (name: string, en: string, vi: string): TemplateWord => ({ name, means: { en, vi } })

/** By what they are fields of; `note` are those that stand alone. */
export const templateFields = {
  note: [
    word(
      'title',
      'of the note: the article’s, or the library’s name',
      'tiêu đề của ghi chú: của bài, hoặc tên thư viện',
    ),
    word('library', 'the library’s name', 'tên thư viện'),
    word('articles', 'the articles of this note', 'các bài trong ghi chú này'),
    word(
      'quotes',
      'all their marked passages, in reading order',
      'mọi đoạn đã tô, theo thứ tự đọc',
    ),
    word('tags', 'every tag with its passages', 'mọi thẻ cùng các đoạn của nó'),
    word('footnotes', 'true when citations are footnotes', 'đúng khi trích dẫn là chú thích'),
    word('language', 'of the export: vi or en', 'ngôn ngữ bản xuất: vi hoặc en'),
    word(
      'words',
      'headings in the export’s language, such as words.annotations',
      'các đề mục theo ngôn ngữ bản xuất, như words.annotations',
    ),
  ],
  article: [
    word('title', 'its title', 'tiêu đề'),
    word('key', 'its citation key', 'khóa trích dẫn'),
    word('outlet', 'who published it', 'báo đăng'),
    word('authors', 'list of its authors', 'danh sách tác giả'),
    word('agency', 'the news agency', 'hãng tin'),
    word('place', 'where it was written', 'nơi viết bài'),
    word('date', 'day of publication, yyyy-mm-dd', 'ngày đăng, yyyy-mm-dd'),
    word('day', 'the same in words', 'ngày đăng bằng chữ'),
    word('url', 'its web address', 'địa chỉ web'),
    word('language', 'vi or en', 'vi hoặc en'),
    word('source', 'the file it came from', 'tệp gốc'),
    word('sha256', 'of the bytes it came as', 'SHA-256 của tệp gốc'),
    word('link', 'address that opens it in Lectern', 'địa chỉ mở bài trong Lectern'),
    word('quotes', 'its marked passages, in reading order', 'các đoạn đã tô, theo thứ tự đọc'),
    word(
      'groups',
      'the same by label, or as one group',
      'các đoạn ấy theo nhãn, hoặc thành một nhóm',
    ),
    word(
      'lost',
      'passages that do not stand in the text for sure',
      'các đoạn không còn chắc chắn trong văn bản',
    ),
    word(
      'entities',
      'people, organisations, places and events it names',
      'người, tổ chức, địa điểm, sự kiện được nhắc',
    ),
  ],
  quote: [
    word('id', 'what its part of the note is called', 'tên phần của nó trong ghi chú'),
    word('text', 'the words', 'nội dung đoạn'),
    word('locator', 'para. 3, paras. 3-4, or nothing', 'đoạn 3, đoạn 3-4, hoặc không có'),
    word('paragraph', 'number of its first paragraph', 'số thứ tự đoạn đầu tiên'),
    word('comment', 'the comment', 'nhận xét'),
    word('tags', 'list of tags', 'danh sách thẻ'),
    word('label', 'its label', 'nhãn'),
    word('link', 'address that opens it in Lectern', 'địa chỉ mở đoạn trong Lectern'),
    word('web', 'address of the page, at these words', 'địa chỉ trang web, ngay tại đoạn này'),
    word('made', 'day it was marked', 'ngày tô'),
    word('article', 'the article it stands in', 'bài chứa đoạn'),
  ],
  label: [
    word('name', 'its name, or its colour', 'tên, hoặc màu'),
    word('colour', 'its colour', 'màu'),
    word('own', 'true when somebody named it', 'đúng khi có người đặt tên'),
  ],
  group: [
    word('label', 'the label; nothing in reading order', 'nhãn; không có khi theo thứ tự đọc'),
    word('quotes', 'its passages', 'các đoạn'),
  ],
  tag: [word('name', 'the tag', 'thẻ'), word('quotes', 'passages with it', 'các đoạn mang thẻ')],
  entity: [
    word('name', 'the name that is shown', 'tên hiển thị'),
    word('names', 'list of all its names', 'danh sách mọi tên gọi'),
    word('kind', 'person, organisation, place or event', 'person, organisation, place hoặc event'),
    word('wordings', 'how the article names it', 'cách bài gọi tên'),
  ],
  wording: [word('text', 'the words', 'từ ngữ'), word('locator', 'the paragraphs', 'các đoạn văn')],
  words: [
    word('annotations', 'Annotations', 'Ghi chú'),
    word('label', 'Label', 'Nhãn'),
    word('tags', 'Tags', 'Thẻ'),
    word('open', 'Open in Lectern', 'Mở trong Lectern'),
    word('open_page', 'Open the page', 'Mở trang'),
    word('page', 'page', 'trang'),
    word('lost', 'Lost passages', 'Các đoạn đã mất'),
    word('lost_why', 'why they are lost', 'vì sao mất'),
    word('entities', 'Entities', 'Thực thể'),
    word('undated', 'Without a date', 'Không rõ ngày'),
    word('person', 'person', 'người'),
    word('organisation', 'organisation', 'tổ chức'),
    word('place', 'place', 'địa điểm'),
    word('event', 'event', 'sự kiện'),
  ],
} as const satisfies Readonly<Record<string, readonly TemplateWord[]>>

/** Lectern's own filters. Whatever leaves a template is escaped as Markdown, unless its last filter is one of these. */
export const templateFilters: readonly TemplateWord[] = [
  word('cite', 'the citation of a quote or an article', 'trích dẫn của một đoạn hoặc một bài'),
  word(
    'reference',
    'who published an article, when and where, with its citation',
    'bài do ai đăng, khi nào, ở đâu, kèm trích dẫn',
  ),
  word(
    'blockquote',
    'a quote as a quotation with its citation, or a text without',
    'đoạn thành khối trích kèm trích dẫn, hoặc chữ thường không kèm',
  ),
  word(
    'footnotes',
    'the footnotes the citations of these quotes refer to',
    'các chú thích mà trích dẫn của những đoạn này trỏ tới',
  ),
  word(
    'paragraphs',
    'a text with its paragraphs and line breaks',
    'văn bản giữ nguyên đoạn và dòng',
  ),
  word(
    'markdown',
    'a comment with its own Markdown; HTML, TeX and citations in it stay signs',
    'ghi chú cùng Markdown của nó; HTML, TeX và trích dẫn trong đó chỉ là chữ',
  ),
  word(
    'link',
    'a link to an address, with these words: link: "words"',
    'liên kết tới địa chỉ, với chữ: link: "chữ"',
  ),
  word('address', 'an address that can be followed', 'địa chỉ bấm được'),
  word(
    'encode_address',
    'an address without signs that end it, for front matter',
    'địa chỉ không có ký tự làm đứt, cho phần đầu tệp',
  ),
  word('hashtag', 'a tag as Obsidian writes it: #word', 'thẻ theo kiểu Obsidian: #chữ'),
  word(
    'hashtags',
    'a list of tags as Obsidian takes them in front matter',
    'danh sách thẻ theo kiểu Obsidian cho phần đầu tệp',
  ),
  word(
    'wikilink',
    'a link to a note of that name: [[name]]',
    'liên kết tới ghi chú cùng tên: [[tên]]',
  ),
  word('html', 'a text inside HTML', 'chữ nằm trong HTML'),
]

/** Of Liquid (shopify.github.io/liquid), these; nothing else is known. */
export const liquidTags = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  'raw',
] as const
export const liquidFilters = [
  'append',
  'prepend',
  'capitalize',
  'downcase',
  'upcase',
  'strip',
  'replace',
  'remove',
  'truncate',
  'truncatewords',
  'split',
  'join',
  'first',
  'last',
  'size',
  'slice',
  'reverse',
  'sort',
  'sort_natural',
  'uniq',
  'map',
  'where',
  'concat',
  'compact',
  'date',
  'default',
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'round',
] as const
