import type { Encoding } from '../../contract/encodings'
import type { Fact } from '../../contract/model'
import type { ArticleReading } from '../articles/read-article'
import { readSource } from '../articles/read-source'

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
  readonly encoding: Fact<Encoding>
  readonly reading: ArticleReading
}

/** Reads documents one after the other. Faults: `file/…`. */
export type ReadDocument = (asked: AskedDocument) => Promise<DocumentReading>

export const readDocument: ReadDocument = async ({ bytes, name, encoding: chosen }) => {
  const { text, encoding, read } = readSource(bytes, name, name, chosen)
  return { text, encoding, reading: read() }
}
