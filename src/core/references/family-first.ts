import { foldWord } from '../text/fold'

/**
 * Whether a name is one that is not split into given and family name: a Vietnamese one, whose family name stands first, one in
 * Lao letters, or one that a Lao name's romanised endings show. In doubt a name is better left whole than turned round.
 */
export function isFamilyFirst(name: string): boolean {
  if (/\p{Script=Lao}/u.test(name)) return true
  const words = name.normalize('NFC').split(/\s+/u)
  const [first = '', ...others] = words
  if (others.length === 0) return false
  if (/[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u.test(name)) return true
  const isShort = others.every((word) => word.length <= 6)
  if (familyNames.has(foldWord(first)) && isShort) return true
  return others.length === 1 && words.some((word) => laoEnding.test(word))
}

// The family names nearly all Vietnamese share, without marks; those that are also English words or names are left out.
const familyNames: ReadonlySet<string> = new Set(
  (
    'nguyen tran pham phan hoang huynh vu vo dang bui duong trinh dinh ngo ' +
    'truong doan luong trieu quach thach vuong nghiem khuat giap phung'
  ).split(' '),
)

// Syllables that end romanised Lao names (as in Sisoulith, Chanyalath, Siphandone, Kommasith, Viphavanh).
const laoEnding =
  /.{3}(?:vong|savath|vath|vanh|lith|lath|sith|chith|phone|done|sone|khone|xay|keo|souk|vihane|phanh|sack)$/iu
