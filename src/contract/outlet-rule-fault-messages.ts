/** What can go wrong with the rules of outlets, in both languages; a part of `fault-messages.ts`. */
export const outletRuleFaultMessages = {
  'outlet/unknown': {
    en: 'The outlet of this article is not known, so no rule can be made for it. Give it one in Info first.',
    vi: 'Chưa rõ nguồn báo của bài này nên chưa thể đặt quy tắc. Hãy điền nguồn báo trong Thông tin trước.',
  },
  'outlet-rule/not-found': {
    en: 'There is no rule “{rule}” in this library.',
    vi: 'Không có quy tắc “{rule}” trong thư viện này.',
  },
  'outlet-rule/no-likeness': {
    en: 'This line has no words to know others by, or too many. Trim or keep it by itself.',
    vi: 'Dòng này không có chữ để nhận ra dòng tương tự, hoặc quá dài. Hãy lược hoặc giữ riêng dòng này.',
  },
} as const
