import type { TextLine } from './split-lines'

const promotionWords = 40
const offers =
  /\b(?:sign(?:ing)? up|subscribe (?:to|for|now)|subscribers? only|newsletters?|(?:your|straight to your) inbox|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings)|email address|log ?in to|create an? (?:free )?account|all rights reserved|affiliate (?:commission|links?)|advertisement|follow us on|join the conversation|download (?:our|the) app|(?:click|tap) here|ad[- ]?block(?:er)?s?|(?:failed|unable) to load|has not loaded|signing you up|junk folder|non-commercial use|internet explorer|trademarks? of|bookmark|đăng ký (?:nhận|theo dõi)|nhận bản tin|chính sách bảo mật|điều khoản sử dụng|bản quyền thuộc)\b/iu

/** The line offers the reader of a page something of the page's own. */
export const isPromotion = ({ words, text }: TextLine): boolean =>
  words <= promotionWords && offers.test(text)

const creditWords = 14
const wholeInBrackets = /^\(\s?[^()]{2,90}\)$/
const sourceOfPictures =
  /(?:\/|\bvia\b|\bAP\b|\bAFP\b|\bReuters\b|\bGetty\b|\bAssociated Press\b|\bTTXVN\b|\bVNA\b|\bXinhua\b|\bEPA\b|\bphoto\b|\bảnh\b)/iu
const picturesAtEnd = /(?:\bGetty Images|\/(?:AP|AFP|Reuters|EPA|TTXVN|VNA|Xinhua))$/i

/** The line is the credit of the picture above it and nothing else. */
export const isCreditAlone = ({ words, text }: TextLine): boolean =>
  words <= creditWords &&
  ((wholeInBrackets.test(text) && sourceOfPictures.test(text)) || picturesAtEnd.test(text))

/** The line heads what readers wrote under an article. */
export const opensComments = (text: string): boolean =>
  text.length < 80 &&
  /^(?:(?:view |all |read )?\d* ?(?:comments?|responses?|replies)(?: \(\d+\)| to\b.*)?|leave a (?:comment|reply)|(?:ý kiến|bình luận)(?: bạn đọc)?(?: \(\d+\))?)$/i.test(
    text,
  )
