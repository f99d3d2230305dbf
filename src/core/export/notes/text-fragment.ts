import { flattenText } from '../../../contract/flatten-text'
import { encodeAddress, isWebAddress } from '../web-address'

const longest = 200
const wordsAtEnds = 6

/**
 * The page's address with a text fragment for the passage (wicg.github.io/scroll-to-text-fragment), or null without a page.
 * A long passage, or one of several lines, is named by its first and last words.
 */
export function textFragment(url: string | null, passage: string): string | null {
  if (url === null || !isWebAddress(url)) return null
  const [page = ''] = encodeAddress(url).split(/:~:|#:~:/u)
  const base = page.includes('#') ? page : `${page}#`
  const words = flattenText(passage)
  if (words === '') return encodeAddress(url)
  const all = words.split(' ')
  const isWhole = words.length <= longest && !/\n/u.test(passage.trim())
  const ends = [all.slice(0, wordsAtEnds), all.slice(-wordsAtEnds)].map((some) => some.join(' '))
  const named = isWhole || all.length <= 2 * wordsAtEnds ? [words] : ends
  return `${base}:~:text=${named.map(encodeTerm).join(',')}`
}

// A dash, a comma or an ampersand would be part of the fragment's own grammar.
const encodeTerm = (words: string): string =>
  encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
