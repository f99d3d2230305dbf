import type { Messages } from '../../ui/language'

export const messages = {
  title: { en: 'Import', vi: 'Nhập bài' },
  chooseText: {
    en: 'Choose files or a folder, paste words, or type an address. Nothing comes in before you have seen what it would be.',
    vi: 'Hãy chọn tệp hoặc thư mục, dán nội dung, hoặc gõ địa chỉ. Chưa có gì được nhập trước khi bạn xem qua.',
  },
  files: { en: 'Choose files…', vi: 'Chọn tệp…' },
  folder: { en: 'Choose a folder…', vi: 'Chọn thư mục…' },
  pasted: { en: 'Pasted text or page', vi: 'Nội dung dán vào' },
  pastedHint: {
    en: 'What is copied from a web page keeps its headings and paragraphs.',
    vi: 'Nội dung chép từ trang web giữ được tiêu đề và các đoạn.',
  },
  withMarkup: {
    en: 'It is read with the markup of the page it was copied from.',
    vi: 'Nội dung được đọc cùng định dạng của trang đã chép.',
  },
  asText: { en: 'Read as plain text', vi: 'Đọc như văn bản thuần' },
  pastedTitle: { en: 'Name (optional)', vi: 'Tên (không bắt buộc)' },
  address: { en: 'Web address', vi: 'Địa chỉ web' },
  addressHint: {
    en: 'The page is fetched once, when you go on. Lectern never goes online by itself.',
    vi: 'Trang được tải một lần khi bạn tiếp tục. Lectern không bao giờ tự lên mạng.',
  },
  badAddress: {
    en: 'This is no http or https address.',
    vi: 'Đây không phải địa chỉ http hay https.',
  },
  lookAt: { en: 'See what would come in', vi: 'Xem sẽ nhập những gì' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  gathering: { en: 'Taking the files over…', vi: 'Đang nhận các tệp…' },
  planning: { en: 'Looking at what would come in…', vi: 'Đang xem sẽ nhập những gì…' },
  breaksOff: {
    en: 'Stops in the middle of a sentence; the file may have been cut',
    vi: 'Dừng giữa câu; tệp có thể đã bị cắt',
  },
  nothingYet: {
    en: 'Nothing is imported yet.',
    vi: 'Chưa có gì được nhập.',
  },
  tryAgain: { en: 'Try again', vi: 'Thử lại' },
  plan: { en: 'What would come in', vi: 'Những gì sẽ nhập' },
  all: { en: 'All', vi: 'Tất cả' },
  new: { en: 'New', vi: 'Mới' },
  near: { en: 'Nearly the same', vi: 'Gần trùng' },
  duplicate: { en: 'Already here', vi: 'Đã có' },
  unreadable: { en: 'Unreadable', vi: 'Không đọc được' },
  filter: { en: 'Show only', vi: 'Chỉ hiện' },
  tickAll: { en: 'Tick all of these', vi: 'Chọn tất cả mục này' },
  ticked: { en: '{n} ticked', vi: 'đã chọn {n}' },
  nearOf: {
    en: '{share} of the text in common with “{title}”',
    vi: 'trùng {share} nội dung với “{title}”',
  },
  sameBytes: { en: 'the same file as “{title}”', vi: 'trùng tệp với “{title}”' },
  sameText: { en: 'the same text as “{title}”', vi: 'trùng nội dung với “{title}”' },
  furtherUp: { en: '{words}, further up in this list', vi: '{words}, ở phía trên danh sách này' },
  words: { en: '{n} word|{n} words', vi: '{n} từ' },
  nearHint: {
    en: 'Articles nearly the same as one you have are not ticked: tick those you want as well.',
    vi: 'Các bài gần trùng với bài đã có chưa được chọn: hãy chọn những bài bạn vẫn muốn nhập.',
  },
  nothingFound: {
    en: 'There is nothing in it to import.',
    vi: 'Không có gì trong đó để nhập.',
  },
  addFiles: { en: 'Add files…', vi: 'Thêm tệp…' },
  importTicked: { en: 'Import {n} article|Import {n} articles', vi: 'Nhập {n} bài' },

  rate: { en: '{n}/s', vi: '{n}/giây' },
  doneOf: { en: '{done} of {total}', vi: '{done} trên {total}' },
  secondsLeft: { en: 'about {n} second left|about {n} seconds left', vi: 'còn khoảng {n} giây' },
  minutesLeft: { en: 'about {n} minute left|about {n} minutes left', vi: 'còn khoảng {n} phút' },
  hoursLeft: { en: 'about {n} hour left|about {n} hours left', vi: 'còn khoảng {n} giờ' },
  retryAll: { en: 'Try all again', vi: 'Thử lại tất cả' },
  retryOne: { en: 'Try “{name}” again', vi: 'Thử lại “{name}”' },
  chosenAgain: {
    en: 'Mend a file, then try it again: the browser lets you choose it once more.',
    vi: 'Hãy sửa tệp rồi thử lại: trình duyệt sẽ để bạn chọn lại tệp đó.',
  },
  nearFiles: { en: 'Nearly the same as another', vi: 'Gần trùng với bài khác' },

  cutOff: {
    en: 'An import was cut off: {done} of {total} done. Go on?',
    vi: 'Một lần nhập bị dừng giữa chừng: xong {done} trên {total}. Nhập tiếp?',
  },
  goOn: { en: 'Go on', vi: 'Nhập tiếp' },
  leaveIt: { en: 'Leave the rest', vi: 'Bỏ phần còn lại' },
} satisfies Messages
