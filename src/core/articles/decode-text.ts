import type { Encoding } from '../../contract/encodings'
import { Fault } from '../../contract/fault'
import type { Fact } from '../../contract/model'
import { decodeAs, detectEncoding, markedUtf16 } from '../encodings/detect-encoding'
import { inferredFact } from './fact'

/** What an article's file may weigh, in bytes. */
export const fileLimit = 8 * 1024 * 1024

/** The same in the unit the fault's message speaks of. */
export const fileLimitInMegabytes = fileLimit / (1024 * 1024)

// Formats whose first bytes give them away; RTF is letters, but no text to read.
const signatures = [
  '%PDF-',
  '{\\rtf',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x1f\x8b',
  '7z\xbc\xaf',
  'Rar!\x1a',
  '\xd0\xcf\x11\xe0',
  '\x7fELF',
]
const controlShareLimit = 0.05

/** A file's text, and how its bytes were read. */
export interface DecodedText {
  /** Canonical: NFC, line feeds only, no byte order mark; otherwise every character as it came. */
  readonly text: string
  readonly encoding: Fact<Encoding>
}

/**
 * The text of a file, in the encoding its bytes speak for, or in the one a person chose.
 * Faults: `file/too-large`, `file/empty`, `file/binary`, `file/encoding`; `path` is what they name.
 */
export function decodeText(bytes: Uint8Array, path: string, chosen?: Encoding | null): DecodedText {
  if (bytes.length > fileLimit)
    throw new Fault('file/too-large', { path, limit: fileLimitInMegabytes })
  if (bytes.length === 0) throw new Fault('file/empty', { path })
  if (startsLikeBinary(bytes)) throw new Fault('file/binary', { path })
  const read = chosen ? readAs(bytes, chosen) : detect(bytes, path)
  const text = canonicalText(read.text.replace(/^\ufeff/, ''))
  if (text.trim() === '') throw new Fault('file/empty', { path })
  if (text.includes('\0')) throw new Fault('file/binary', { path })
  return { text, encoding: read.encoding }
}

function detect(bytes: Uint8Array, path: string): DecodedText {
  const found = detectEncoding(bytes)
  const isWide = markedUtf16(bytes) !== null || found?.encoding.startsWith('utf-16') === true
  if (!isWide && isBinary(bytes)) throw new Fault('file/binary', { path })
  if (found === null) throw new Fault('file/encoding', { path })
  return { text: found.text, encoding: inferredFact(found.encoding, found.rule, found.evidence) }
}

const readAs = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  text: decodeAs(bytes, encoding),
  encoding: { value: encoding, inferred: false, reason: null },
})

/** NFC with line feeds only; the line and paragraph separators of Unicode and NEL are line ends too. */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').normalize('NFC')
}

function startsLikeBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.some((signature) => start.startsWith(signature))
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  let controls = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1
  }
  return controls > bytes.length * controlShareLimit
}
