const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const stopFinal = /(?:c|ch|p|t)$/
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?'
const openRimes = [
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iu|iêu|oi|oai|oao|oay|oe|oeo|oa|ôi|ơi|ua|uâ|uê|ui|uôi|uơ|uy|uya|uyu|uây',
  'ưa|ưi|ưu|ươi|ươu|yêu|[aeêioôơuưy]',
].join('|')
const closedRimes = '(?:[aăâeêioôơuưy]|iê|yê|oa|oă|oe|oo|uâ|uê|uô|uy|uyê|ươ)(?:ch?|m|ng?|nh|p|t)'
const syllable = new RegExp(`^${onset}(?:${openRimes}|${closedRimes})$`)

/** The word could be a Vietnamese syllable: onset, rime and tone go together. Case and composition do not matter. */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(toneMarks) ?? []
  const letters = apart.replace(toneMarks, '').normalize('NFC')
  if (tones.length > 1 || !syllable.test(letters)) return false
  return !stopFinal.test(letters) || ['\u0301', '\u0323'].includes(tones[0] ?? '')
}
