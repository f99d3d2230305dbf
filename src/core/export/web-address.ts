/**
 * An address as RFC 3986 allows it: what may not stand in one is percent-encoded, the rest stays as it is.
 * It then holds no blank, bracket, brace, quote or backslash that could end the place it is written to.
 */
export function encodeAddress(url: string): string {
  return url
    .toWellFormed()
    .trim()
    .replace(/[^\u0021-\u007e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character))
}

/** Whether an address leads to the web: only such a one becomes a link. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S/iu.test(url) && URL.canParse(url)
}

/** Whether an address leads into a library of Lectern's. */
export const isOurAddress = (url: string): boolean => /^lectern:\/\/\S+$/u.test(url)
