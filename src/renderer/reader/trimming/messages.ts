import type { Messages } from '../../ui/language'

export const messages = {
  keepBlock: { en: 'Keep this line', vi: 'Giữ lại dòng này' },
  lineMenu: { en: 'More for this line', vi: 'Thêm cho dòng này' },
  keepRule: {
    en: 'Keep all {n} lines trimmed by this rule',
    vi: 'Giữ lại cả {n} dòng bị lược theo quy tắc này',
  },
  alwaysKeep: {
    en: 'Always keep lines like this at {outlet}…',
    vi: 'Luôn giữ dòng như thế này ở {outlet}…',
  },
  unknownOutlet: { en: 'an outlet not known', vi: 'báo chưa rõ' },
  trimmedWhy: { en: 'Trimmed {rule}', vi: 'Đã lược {rule}' },
  trimmedByYou: { en: 'Trimmed by you', vi: 'Do bạn lược' },
  trimmedByOutlet: {
    en: 'Trimmed by your rule for {outlet}',
    vi: 'Lược theo quy tắc của bạn cho {outlet}',
  },

  keepTitle: { en: 'Always keep lines like this?', vi: 'Luôn giữ những dòng như thế này?' },
  trimTitle: { en: 'Always trim lines like this?', vi: 'Luôn lược những dòng như thế này?' },
  like: { en: 'Lines like this', vi: 'Những dòng như thế' },
  likeLine: { en: 'say “{words}”', vi: 'ghi “{words}”' },
  likeOpening: { en: 'begin with “{words}:”', vi: 'mở đầu bằng “{words}:”' },
  zeroHint: { en: 'In it, 0 stands for any number.', vi: 'Trong đó, 0 thay cho số bất kỳ.' },
  hits: {
    en: 'At {outlet} this changes {n} line now (articles: {articles}), and such lines of every article to come.|At {outlet} this changes {n} lines now (articles: {articles}), and such lines of every article to come.',
    vi: 'Ở {outlet}, quy tắc này đổi ngay {n} dòng trong {articles} bài, và áp dụng cho mọi bài sau này.',
  },
  revocable: {
    en: 'It is listed in the settings and can be revoked there; your choices for single lines stay.',
    vi: 'Quy tắc nằm trong phần cài đặt và có thể thu hồi ở đó; lựa chọn của bạn cho từng dòng vẫn giữ nguyên.',
  },
  noLikeness: {
    en: 'This line has no words to know others by, or too many. Trim or keep it by itself.',
    vi: 'Dòng này không có chữ để nhận ra dòng tương tự, hoặc quá dài. Hãy lược hoặc giữ riêng dòng này.',
  },
  looking: { en: 'Looking for lines like this…', vi: 'Đang tìm những dòng tương tự…' },
  makeRule: { en: 'Make the rule', vi: 'Đặt quy tắc' },
  ruleMade: {
    en: 'Rule made: {n} line changed.|Rule made: {n} lines changed.',
    vi: 'Đã đặt quy tắc: {n} dòng thay đổi.',
  },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },

  trimming: { en: 'Trimming', vi: 'Phần đã lược' },
  nothingTrimmed: { en: 'Nothing is trimmed here.', vi: 'Bài này không có phần nào bị lược.' },
  lines: { en: '{n} line|{n} lines', vi: '{n} dòng' },
  keptOf: { en: '{kept} of {n} kept', vi: 'giữ {kept} trên {n} dòng' },
  keepAll: { en: 'Keep', vi: 'Giữ lại' },
  keepAllOf: { en: 'Keep all lines of: {rule}', vi: 'Giữ lại mọi dòng: {rule}' },
  trimAgain: { en: 'Trim again', vi: 'Lược lại' },
  trimAgainOf: { en: 'Trim again all lines of: {rule}', vi: 'Lược lại mọi dòng: {rule}' },
  giveBack: { en: 'Keep again', vi: 'Giữ lại' },
  giveBackOf: { en: 'Keep again the lines you trimmed', vi: 'Giữ lại các dòng bạn đã lược' },

  rules: { en: 'Rules for outlets', vi: 'Quy tắc theo báo' },
  rulesText: {
    en: 'Lines you always want trimmed, or kept. Make one from a line in the reader.',
    vi: 'Những dòng bạn luôn muốn lược hoặc giữ. Đặt quy tắc từ một dòng trong màn hình đọc.',
  },
  noRules: { en: 'No rules yet.', vi: 'Chưa có quy tắc nào.' },
  ruleTrims: { en: 'Trims lines that {like}', vi: 'Lược những dòng {like}' },
  ruleKeeps: { en: 'Keeps lines that {like}', vi: 'Giữ những dòng {like}' },
  decides: {
    en: '{n} line (articles: {articles})|{n} lines (articles: {articles})',
    vi: '{n} dòng trong {articles} bài',
  },
  revoke: { en: 'Revoke', vi: 'Thu hồi' },
  revokeOf: {
    en: 'Revoke the rule “{words}” of {outlet}',
    vi: 'Thu hồi quy tắc “{words}” của {outlet}',
  },
  revokeHere: { en: 'Revoke this rule everywhere', vi: 'Thu hồi quy tắc này ở mọi nơi' },
  revoked: {
    en: 'Rule revoked; its lines are as they were.',
    vi: 'Đã thu hồi quy tắc; các dòng trở lại như trước.',
  },
} satisfies Messages
