/**
 * The search index as a file of lines: the format; the words; the number of articles; one line for each article with its
 * words by number (base64 of 32-bit integers, little end first); the postings as MiniSearch writes them.
 */
import type { AsPlainObject } from 'minisearch'
import * as v from 'valibot'
import type { ArticleId } from '../../contract/model'

// Rises with every change to this format, to the index's options, and to what makes two words equal.
const format = 'lectern-search 1'

export interface SavedIndex {
  readonly words: readonly string[]
  readonly rows: Map<ArticleId, Uint32Array>
  /** As JSON, for MiniSearch to read. */
  readonly postings: string
}

const postingsInPiece = 500

export function* writeIndex(index: {
  readonly words: readonly string[]
  readonly rows: ReadonlyMap<ArticleId, Uint32Array>
  readonly postings: AsPlainObject
}): Generator<string> {
  // Copies: the index may go on changing between two pieces.
  const words = JSON.stringify(index.words)
  const rows = [...index.rows]
  const { index: postings, ...rest } = index.postings
  yield `${format}\n${words}\n${rows.length}\n`
  for (const [id, row] of rows)
    yield `${JSON.stringify([id, Buffer.from(row.buffer, row.byteOffset, row.byteLength).toString('base64')])}\n`
  yield `${JSON.stringify(rest).slice(0, -1)},"index":[`
  for (let at = 0; at < postings.length; at += postingsInPiece) {
    const piece = JSON.stringify(postings.slice(at, at + postingsInPiece))
    yield `${at === 0 ? '' : ','}${piece.slice(1, -1)}`
  }
  yield ']}\n'
}

/**
 * Throws when `saved`, in UTF-8, has another format or is damaged. The postings are not looked into. Read line by line, because as one
 * string the index of a large library would take twice its bytes.
 */
export function readIndex(saved: Buffer): SavedIndex {
  const lines = linesOf(saved)
  const next = (): string => lines.next().value ?? ''
  if (next() !== format) throw new Error(`Not ${format}`)
  const words = v.parse(v.array(v.string()), JSON.parse(next()))
  const articles = Number(next())
  const rows = new Map<ArticleId, Uint32Array>()
  for (let article = 0; article < articles; article += 1) {
    const [id, row] = readRow(next(), words.length)
    rows.set(id, row)
  }
  if (rows.size !== articles) throw new Error('Articles are missing')
  return { words, rows, postings: next() }
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
}

const rowLine = v.tuple([v.string(), v.string()])

function readRow(line: string, words: number): readonly [ArticleId, Uint32Array] {
  const [id, base64] = v.parse(rowLine, JSON.parse(line))
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  const row = new Uint32Array(bytes.buffer)
  if (!row.every((word) => word < words)) throw new Error('A word is missing')
  return [id as ArticleId, row]
}
