import type { IsoDate } from '../../contract/model'
import { foldWord, wordsOf } from '../text/fold'

const keyLimit = 60
const outletLimit = 24
const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * A short name to cite an article by: outlet, date and the first title words, such as `vtcnews20241022-kynghidinhthu`;
 * `nd` stands for no date. Letters, digits and hyphens, at most 60. A taken key gets `b`, `c`, … at its end;
 * `isTaken` must leave some key free.
 */
export function proposeCitationKey(
  article: {
    readonly outlet: string | null
    readonly publishedOn: IsoDate | null
    readonly title: string
  },
  isTaken: (key: string) => boolean,
): string {
  const outlet = fold(article.outlet ?? '').slice(0, outletLimit)
  const date = article.publishedOn?.replace(/[^0-9]/g, '') ?? 'nd'
  const key = `${outlet}${date}-${titleWords(article.title)}`
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : letterNumber(copy)
    const candidate = key.slice(0, keyLimit - suffix.length) + suffix
    if (!isTaken(candidate)) return candidate
  }
}

/** Title words until three of three letters or more are in; short ones on the way ride along. */
function titleWords(title: string): string {
  let joined = ''
  let long = 0
  for (const { text } of wordsOf(title)) {
    const word = fold(text)
    joined += word
    if (word.length >= 3) long += 1
    if (long === 3 || joined.length > keyLimit) break
  }
  return /[a-z]/.test(joined) ? joined : 'untitled'
}

const fold = (text: string) => foldWord(text).replace(/[^a-z0-9]/g, '')

/** 2 is b, 26 z, 27 aa: columns as a spreadsheet counts them. */
function letterNumber(count: number): string {
  let name = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = letters.charAt((rest - 1) % 26) + name
  return name
}
