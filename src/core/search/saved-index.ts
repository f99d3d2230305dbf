/**
 * The search index as a file of lines: the format; the words; how many articles there are and how many words they have
 * together; one line for each article with its words by number (base64 of 32-bit integers, little end first).
 */
import * as v from 'valibot'
import type { ArticleId } from '../../contract/model'

// Rises with every change to this format, and to what makes two words equal.
const format = 'lectern-search 2'

export interface SavedIndex {
  readonly words: readonly string[]
  /** Read on the way. Throws when they are damaged. */
  readonly rows: Iterable<readonly [ArticleId, Uint32Array]>
}

const rowsInPiece = 50

export function* writeIndex(index: {
  readonly words: readonly string[]
  readonly rows: ReadonlyMap<ArticleId, Uint32Array>
}): Generator<string> {
  // Copies: the index may go on changing between two pieces.
  const words = JSON.stringify(index.words)
  const rows = [...index.rows]
  const length = rows.reduce((sum, [, row]) => sum + row.length, 0)
  yield `${format}\n${words}\n${JSON.stringify([rows.length, length])}\n`
  for (let at = 0; at < rows.length; at += rowsInPiece)
    yield rows
      .slice(at, at + rowsInPiece)
      .map(formatRow)
      .join('')
}

const formatRow = ([id, row]: readonly [ArticleId, Uint32Array]): string =>
  `${id} ${Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString('base64')}\n`

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.tuple([count, count])

/** Throws when `saved`, in UTF-8, has another format or is damaged. */
export function readIndex(saved: Buffer): SavedIndex {
  const lines = linesOf(saved)
  const next = (): string => lines.next().value?.toString() ?? ''
  if (next() !== format) throw new Error(`Not ${format}`)
  const words = v.parse(v.array(v.string()), JSON.parse(next()))
  const [articles, length] = v.parse(counts, JSON.parse(next()))
  if (length * bytesOfWord > saved.length) throw new Error('Words are missing')
  return { words, rows: readRows(lines, articles, new Uint32Array(length), words.length) }
}

const bytesOfWord = Uint32Array.BYTES_PER_ELEMENT
const space = 32

/** All rows lie in `all`, one after the other: ten thousand pieces of memory of their own would cost more than they hold. */
function* readRows(
  lines: Iterator<Buffer, undefined>,
  articles: number,
  all: Uint32Array,
  words: number,
): Generator<readonly [ArticleId, Uint32Array]> {
  const bytes = Buffer.from(all.buffer)
  let start = 0
  for (let article = 0; article < articles; article += 1) {
    const line = lines.next().value ?? Buffer.alloc(0)
    const end = line.lastIndexOf(space)
    if (end < 1) throw new Error('An article is missing')
    const written = bytes.write(line.toString('latin1', end + 1), start * bytesOfWord, 'base64')
    const row = all.subarray(start, start + written / bytesOfWord)
    if (!row.every((word) => word < words)) throw new Error('A word is missing')
    start += row.length
    yield [line.toString('utf8', 0, end) as ArticleId, row]
  }
  if (start !== all.length) throw new Error('Words are missing')
}

function* linesOf(bytes: Buffer): Generator<Buffer, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    yield bytes.subarray(start, end)
    start = end + 1
  }
}
