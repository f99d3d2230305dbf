import { extname } from 'node:path'
import type { Encoding } from '../../contract/encodings'
import { Fault } from '../../contract/fault'
import { isMhtml, openMhtml } from '../html/open-mhtml'
import { readPageMarkup } from '../html/read-page-markup'
import { readMarkdown } from '../markdown/read-markdown'
import { canonicalText, type DecodedText, decodeText } from './decode-text'
import { type ArticleReading, readArticle } from './read-article'

/** A file's text, what it says of itself, and how its bytes were read. */
export interface SourceReading extends DecodedText {
  /** Worked out when asked for, from the same text every time. */
  readonly read: () => ArticleReading
}

/**
 * Reads a file by what it holds: a web archive, a page, or plain text, which is Markdown when its name says so. `name` is what the article's source is called,
 * `chosen` the encoding a person says it is in. Same bytes, same reading.
 * Faults: those of `decodeText`, and `file/too-complex`.
 */
export function readSource(
  bytes: Uint8Array,
  path: string,
  name: string,
  chosen?: Encoding | null,
): SourceReading {
  if (isMhtml(bytes)) {
    const page = openMhtml(bytes)
    if (page === null) throw new Fault('file/empty', { path })
    return readPage(decodeText(page, path, chosen), path, name)
  }
  const decoded = decodeText(bytes, path, chosen)
  if (isPage(decoded.text, name)) return readPage(decoded, path, name)
  if (isMarkdown(name)) return readMarked(readMarkdown(decoded.text, path), decoded, path, name)
  return { ...decoded, read: () => readArticle(decoded.text, name) }
}

const readPage = (decoded: DecodedText, path: string, name: string): SourceReading =>
  readMarked(readPageMarkup(decoded.text, path), decoded, path, name)

function readMarked(
  markup: Parameters<typeof readArticle>[2] & { readonly text: string },
  { encoding }: DecodedText,
  path: string,
  name: string,
): SourceReading {
  const text = canonicalText(markup.text)
  if (text.trim() === '') throw new Fault('file/empty', { path })
  return { text, encoding, read: () => readArticle(text, name, markup) }
}

// Its signs are words of a text like any other: only the name can tell.
const isMarkdown = (name: string): boolean =>
  ['.md', '.markdown'].includes(extname(name).toLowerCase())

const pageOpening =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html|head|body)[\s>]/i
const pageExtensions = ['.html', '.htm', '.xhtml']

// A page that lost its head is still one when its name says so.
const isPage = (text: string, name: string): boolean =>
  pageOpening.test(text.slice(0, 20_000)) ||
  (pageExtensions.includes(extname(name).toLowerCase()) && /<[a-z][\s\S]{0,2000}?>/i.test(text))
