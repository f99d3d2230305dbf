import { flattenText } from '../../contract/flatten-text'

/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read Vietnamese. What a spreadsheet would
 * take for a formula gets an apostrophe before it; an apostrophe that stands there itself gets another, so that `unguard` gives
 * back every text. Line feeds in a text stay.
 */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(formatField).join(',')}\r\n`).join('')}`

function formatField(text: string): string {
  const safe = guard(text.toWellFormed().replace(/[^\P{Cc}\t\n]/gu, ''))
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// Signs that begin a formula, also behind blanks, as OWASP lists them (“CSV Injection”), and full-width ones.
const formula = /^[\s\ufeff]*['=+\-@|%＝＋－＠]/u

const guard = (text: string): string =>
  formula.test(text) || /^[\t\n]/u.test(text) ? `'${text}` : text

/** The text a guarded field was made of. */
export const unguard = (field: string): string =>
  field.startsWith("'") && (formula.test(field.slice(1)) || /^[\t\n]/u.test(field.slice(1)))
    ? field.slice(1)
    : field

/** Several values in one field. */
export const joinValues = (values: readonly string[]): string =>
  values.map((value) => flattenText(value)).join('; ')
