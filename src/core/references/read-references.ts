import { Fault } from '../../contract/fault'
import { decodeText } from '../articles/decode-text'
import { parseBibtex } from './parse-bibtex'
import { parseCslJson } from './parse-csl-json'
import { parseRis } from './parse-ris'
import type { ReadReferences } from './read-limits'

/**
 * The references in a file, whichever of RIS, BibTeX, BibLaTeX and CSL-JSON it is written in, told by its content. `path` is
 * for faults: `file/encoding`, `file/binary`, `file/empty`, `reference/unknown-format`.
 */
export function readReferences(bytes: Uint8Array, path: string): ReadReferences {
  const { text } = decodeText(bytes, path)
  const read = parseReferences(text)
  if (read === null) throw new Fault('reference/unknown-format', { path })
  return read
}

/** The references in a text; null when it is written in none of the formats. */
export const parseReferences = (text: string): ReadReferences | null =>
  parsers.find(({ sign }) => sign.test(text))?.parse(text) ?? null

const parsers: readonly { readonly sign: RegExp; parse: (text: string) => ReadReferences }[] = [
  { sign: /^\s*[[{]\s*[[{"\]]/u, parse: parseCslJson },
  { sign: /^\s{0,3}TY {1,2}-/mu, parse: parseRis },
  { sign: /@\s*[a-z]+\s*[{(]/iu, parse: parseBibtex },
]
