import type { Messages } from '../../ui/language'

export const messages = {
  ribbons: { en: 'Passages that correspond', vi: 'Những đoạn tương ứng' },
  ribbonShared: {
    en: '“{left}” and “{right}”: both have {words}. {share} sure.',
    vi: '“{left}” và “{right}”: cùng có {words}. Chắc {share}.',
  },
  ribbonPlace: {
    en: '“{left}” and “{right}”: by length and place. {share} sure.',
    vi: '“{left}” và “{right}”: theo độ dài và vị trí. Chắc {share}.',
  },
  ribbonPaired: {
    en: '“{left}” and “{right}”: paired by you',
    vi: '“{left}” và “{right}”: do bạn ghép',
  },
  ribbonLink: { en: '“{left}” and “{right}”: {kind}', vi: '“{left}” và “{right}”: {kind}' },
  level: { en: 'Press to bring both level.', vi: 'Nhấn để đưa hai đoạn về ngang nhau.' },

  link: { en: 'Link', vi: 'Liên kết' },
  linkHere: { en: 'Link here', vi: 'Liên kết đến đây' },
  linkBegun: {
    en: 'First passage: “{words}”. Now select the other one, in any pane, and press Alt+P.',
    vi: 'Đoạn thứ nhất: “{words}”. Bây giờ hãy chọn đoạn kia, ở cột nào cũng được, rồi nhấn Alt+P.',
  },
  linkLeave: { en: 'Leave it', vi: 'Thôi' },
  linkKind: { en: 'What the first passage does', vi: 'Đoạn thứ nhất làm gì' },
  paired: {
    en: 'Paired: “{left}” and “{right}”.',
    vi: 'Đã ghép: “{left}” và “{right}”.',
  },
  linked: { en: 'Linked: {kind}.', vi: 'Đã liên kết: {kind}.' },
  pairNothing: {
    en: 'Open a second article to pair passages.',
    vi: 'Hãy mở bài thứ hai để ghép đoạn.',
  },

  pairs: { en: 'Corresponds to', vi: 'Tương ứng với' },
  translates: { en: 'Translates', vi: 'Dịch lại' },
  repeats: { en: 'Repeats', vi: 'Nhắc lại' },
  contradicts: { en: 'Contradicts', vi: 'Trái ngược với' },
  updates: { en: 'Updates', vi: 'Cập nhật' },
  explains: { en: 'Explains', vi: 'Giải thích' },
  pairsBack: { en: 'Corresponds to', vi: 'Tương ứng với' },
  translatesBack: { en: 'Translated by', vi: 'Được dịch bởi' },
  repeatsBack: { en: 'Repeated by', vi: 'Được nhắc lại bởi' },
  contradictsBack: { en: 'Contradicted by', vi: 'Bị trái ngược bởi' },
  updatesBack: { en: 'Updated by', vi: 'Được cập nhật bởi' },
  explainsBack: { en: 'Explained by', vi: 'Được giải thích bởi' },

  passageLinks: { en: 'Linked passages', vi: 'Các đoạn liên kết' },
  alsoNamed: { en: 'Named in both', vi: 'Cùng được nhắc đến' },
  showLink: { en: 'Show both passages', vi: 'Xem cả hai đoạn' },
  changeKind: { en: 'Change the kind of link', vi: 'Đổi loại liên kết' },
  deleteLink: { en: 'Delete this link', vi: 'Xóa liên kết này' },
  linkDeleted: { en: 'Link deleted.', vi: 'Đã xóa liên kết.' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
  linkReview: { en: 'place to review', vi: 'vị trí cần xem lại' },
  linksToReview: { en: 'Links to review: {n}', vi: 'Liên kết cần xem lại: {n}' },
  reviewName: { en: 'To review: {words}', vi: 'Cần xem lại: {words}' },
  reviewText: {
    en: 'The words of this passage changed when the article was read again. Is this the passage?',
    vi: 'Lời của đoạn này đã khác khi bài được đọc lại. Có phải đoạn này không?',
  },
  lostText: {
    en: 'These words were not found when the article was read again. Select a passage in the text to link it instead, or delete the link.',
    vi: 'Không tìm thấy những lời này khi bài được đọc lại. Hãy chọn một đoạn trong bài để nối thay vào, hoặc xóa liên kết.',
  },
  acceptPlace: { en: 'Accept', vi: 'Chấp nhận' },
  attachHere: { en: 'Link the selection', vi: 'Nối với đoạn chọn' },
  endMoved: { en: 'The link leads to its new place.', vi: 'Liên kết đã dẫn đến vị trí mới.' },
  linkLost: {
    en: 'The words are not in the text any more',
    vi: 'Những chữ này không còn trong bài',
  },
  inTrimmed: { en: 'in trimmed text', vi: 'trong phần đã lược' },
  marginLink: { en: '{kind} “{words}” in “{title}”', vi: '{kind} “{words}” trong “{title}”' },
  otherArticle: { en: 'another article', vi: 'bài khác' },
} satisfies Messages
