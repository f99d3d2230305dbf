import type { Encoding } from '../../contract/encodings'
import { Fault } from '../../contract/fault'
import type { Fact } from '../../contract/model'
import { canonicalText } from '../articles/decode-text'
import { emptyFact } from '../articles/fact'
import { type ArticleReading, readArticle } from '../articles/read-article'
import { readSource } from '../articles/read-source'
import { documentKind } from '../documents/document-kind'
import { openArchive } from '../documents/open-archive'
import type { DocumentLines } from '../documents/pdf-paragraphs'
import { isEpub, readEpub } from '../documents/read-epub'
import { readPdf } from '../documents/read-pdf'
import { isWord, readWord } from '../documents/read-word'

export interface AskedDocument {
  readonly bytes: Uint8Array
  /** What the article's source is called, and what faults name. */
  readonly name: string
  /** The encoding a person says it is in; null: as its bytes speak for. */
  readonly encoding: Encoding | null
}

/** A document's text, what it says of itself, and how its bytes were read. */
export interface DocumentReading {
  readonly text: string
  /** Empty for formats that say it themselves. */
  readonly encoding: Fact<Encoding>
  readonly reading: ArticleReading
}

/** Reads a document by what its bytes are. Same bytes, same reading. Faults: `file/…`. */
export type ReadDocument = (asked: AskedDocument) => Promise<DocumentReading>

export const readDocument: ReadDocument = async (asked) => {
  const { bytes, name, encoding: chosen } = asked
  const kind = documentKind(bytes)
  if (kind === 'text') {
    const { text, encoding, read } = readSource(bytes, name, name, chosen)
    return { text, encoding, reading: read() }
  }
  if (kind === 'unsupported') throw new Fault('file/unsupported', { path: name })
  if (kind === 'locked') throw new Fault('file/locked', { path: name })
  const { text: lines, verdicts } = await (kind === 'pdf' ? readPdf(bytes, name) : readZip(asked))
  const text = canonicalText(lines)
  if (text.trim() === '') throw new Fault('file/empty', { path: name })
  return { text, encoding: emptyFact, reading: readArticle(text, name, { verdicts, facts: null }) }
}

async function readZip({ bytes, name: path }: AskedDocument): Promise<DocumentLines> {
  const archive = await openArchive(bytes, path)
  if (isWord(archive)) return readWord(bytes, archive, path)
  if (isEpub(archive)) return readEpub(archive, path)
  throw new Fault('file/unsupported', { path })
}
