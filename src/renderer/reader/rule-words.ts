import type { Language } from '../../contract/model'

/** What each rule of inference went by, to follow “Inferred” and “Suy ra”. */
export const ruleWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'first-line': { en: 'from the first line', vi: 'từ dòng đầu' },
  'headline-above-body': { en: 'from the line above the text', vi: 'từ dòng phía trên nội dung' },
  'paragraph-above-caption': {
    en: 'from its place above the first caption',
    vi: 'từ vị trí phía trên chú thích ảnh đầu tiên',
  },
  'byline-words': { en: 'from the words of a byline', vi: 'từ cách ghi tên tác giả' },
  'names-at-end': { en: 'from a name at the end', vi: 'từ tên người ở cuối bài' },
  'date-line': { en: 'from a line that holds the date', vi: 'từ dòng ghi ngày' },
  'photo-credit': { en: 'from a photo credit', vi: 'từ nguồn ảnh' },
  'repeated-caption': { en: 'from a caption that stands twice', vi: 'từ chú thích ảnh lặp lại' },
  'source-line': { en: 'from the line that names the source', vi: 'từ dòng ghi nguồn' },
  'after-end-mark': { en: 'from the end mark before it', vi: 'từ dấu kết bài đứng trước' },
  'menu-label': { en: 'from the words of a menu', vi: 'từ cách ghi của trình đơn' },
  'teaser-line': { en: 'from a pointer to another story', vi: 'từ lời dẫn sang tin khác' },
  'teaser-list': { en: 'from a list of other stories', vi: 'từ danh sách tin khác' },
  'repeated-headlines': {
    en: 'from headlines that stand twice each',
    vi: 'từ các tiêu đề lặp lại hai lần',
  },
  'outside-body': { en: 'from its place outside the article', vi: 'từ vị trí nằm ngoài bài' },
  'no-words': { en: 'as a line without words', vi: 'vì dòng không có chữ' },
  'repeated-line': { en: 'from a line that stands several times', vi: 'từ dòng lặp lại nhiều lần' },
  'promotion-words': { en: 'from the words of an offer', vi: 'từ lời mời của trang báo' },
  'reader-comments': {
    en: 'from its place among readers’ comments',
    vi: 'từ vị trí trong phần bình luận',
  },
  'run-together': {
    en: 'from menu entries run together',
    vi: 'từ các mục trình đơn dính liền nhau',
  },
  'shouted-headline': { en: 'from a headline in capitals', vi: 'từ tiêu đề viết hoa toàn bộ' },
  'author-note': { en: 'from a note about the author', vi: 'từ lời giới thiệu tác giả' },
  'author-names': { en: 'from the names of the authors', vi: 'từ tên các tác giả' },
  'front-matter': {
    en: 'from the fields at the start of the file',
    vi: 'từ các trường ở đầu tệp',
  },
  'heading-tag': { en: 'from the page’s heading', vi: 'từ thẻ tiêu đề của trang' },
  'caption-tag': { en: 'from the page’s markup of pictures', vi: 'từ thẻ chú thích ảnh của trang' },
  'time-tag': { en: 'from the page’s markup of time', vi: 'từ thẻ thời gian của trang' },
  'description-tag': { en: 'from the page’s description', vi: 'từ thẻ mô tả của trang' },
  'link-line': { en: 'from a line that is a link', vi: 'vì dòng là một liên kết' },
  'outside-article': {
    en: 'from its place outside the article in the page',
    vi: 'từ vị trí nằm ngoài bài trong trang',
  },
  'running-head': {
    en: 'from lines at the edge of page after page',
    vi: 'từ dòng lặp ở mép các trang',
  },
  'largest-letters': { en: 'from its large letters', vi: 'từ cỡ chữ lớn' },
  'json-ld': {
    en: 'from what the page says of itself (JSON-LD)',
    vi: 'từ khai báo JSON-LD của trang',
  },
  microdata: {
    en: 'from what the page says of itself (microdata)',
    vi: 'từ khai báo microdata của trang',
  },
  opengraph: {
    en: 'from what the page says of itself (OpenGraph)',
    vi: 'từ khai báo OpenGraph của trang',
  },
  'meta-tag': { en: 'from what the page says of itself (meta)', vi: 'từ thẻ meta của trang' },
  'title-tag': { en: 'from the title of the page', vi: 'từ tiêu đề của trang' },
  'dateline-opening': { en: 'from the opening of the text', vi: 'từ lời mở đầu của bài' },
  'plain-line': { en: 'as ordinary text', vi: 'như văn bản thường' },
  'address-words': {
    en: 'from the web address, spelled as in the text',
    vi: 'từ địa chỉ web, viết theo chính tả trong bài',
  },
  'caption-sentence': { en: 'from the first caption', vi: 'từ chú thích ảnh đầu tiên' },
  'first-sentence': { en: 'from the first sentence', vi: 'từ câu đầu' },
  'file-name': { en: 'from the file’s name', vi: 'từ tên tệp' },
  'vietnamese-letters': { en: 'from Vietnamese letters', vi: 'từ chữ cái tiếng Việt' },
  'english-words': { en: 'from common English words', vi: 'từ các từ tiếng Anh thường gặp' },
  'other-letters': { en: 'from letters of another script', vi: 'từ chữ viết khác' },
  'other-words': {
    en: 'from running words that are neither',
    vi: 'từ các từ không thuộc cả hai ngôn ngữ',
  },
  'too-few-words': {
    en: 'from too few words to tell',
    vi: 'vì có quá ít từ để biết',
  },
  'press-domain': { en: 'from the web address', vi: 'từ tên miền của địa chỉ web' },
  'agency-in-dateline': { en: 'from the agency in the dateline', vi: 'từ tên hãng tin ở đầu bài' },
  'outlet-in-source-line': { en: 'from the source line', vi: 'từ dòng ghi nguồn' },
  'date-in-address': { en: 'from the web address', vi: 'từ địa chỉ web' },
  'date-in-lead': { en: 'from the first paragraph', vi: 'từ đoạn đầu' },
  'date-confirmed-by-file': {
    en: 'from the day in the lead and the date in the file’s name',
    vi: 'từ ngày ở đoạn đầu và ngày trong tên tệp',
  },
  'date-confirmed-elsewhere': {
    en: 'from the day in the lead and the year elsewhere in the text',
    vi: 'từ ngày ở đoạn đầu và năm ở chỗ khác trong bài',
  },
  'byte-order-mark': { en: 'from the mark at its start', vi: 'từ dấu thứ tự byte ở đầu tệp' },
  'plain-ascii': { en: 'from plain letters only', vi: 'vì tệp chỉ có chữ cái không dấu' },
  'valid-utf-8': { en: 'from bytes that are valid UTF-8', vi: 'vì các byte đúng chuẩn UTF-8' },
  'utf-8-cut-off': {
    en: 'from bytes that are valid UTF-8 up to a letter cut in two at the end',
    vi: 'vì các byte đúng chuẩn UTF-8, trừ một chữ bị cắt đôi ở cuối',
  },
  'utf-8-with-errors': {
    en: 'from bytes that are UTF-8 but for a few errors',
    vi: 'vì các byte là UTF-8, trừ vài chỗ lỗi',
  },
  'utf-8-read-twice': {
    en: 'from letters that are UTF-8 read as windows-1252',
    vi: 'vì các chữ là UTF-8 đã bị đọc nhầm thành windows-1252',
  },
  'zero-bytes': { en: 'from the share of zero bytes', vi: 'từ tỷ lệ byte 0' },
  'vietnamese-syllables': {
    en: 'from how many words are Vietnamese syllables',
    vi: 'từ tỷ lệ từ là âm tiết tiếng Việt',
  },
  'western-words': {
    en: 'from how many words fit a western language',
    vi: 'từ tỷ lệ từ hợp với ngôn ngữ phương Tây',
  },
  reference: { en: 'from an imported reference', vi: 'từ tài liệu tham khảo đã nhập' },
}

/** The rule in words of the window's language; a rule this window does not know keeps its name. */
export const describeRule = (rule: string, language: Language): string =>
  ruleWords[rule]?.[language] ?? rule
