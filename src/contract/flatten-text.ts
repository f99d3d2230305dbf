/** A text as one line: line breaks and runs of spaces and tabs become a single space, other control characters are left out. */
export function flattenText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n\v\f\r\u0085]/gu, '')
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/gu, ' ')
    .trim()
}

/** The lines of a text that hold anything, each flattened. */
export function flattenLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map(flattenText)
    .filter((line) => line !== '')
}
