import { Fault } from '../../contract/fault'

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

/**
 * The canonical text of a file: NFC, line feeds only, no byte order mark, otherwise every character as it came.
 * Reads UTF-8 and, with a byte order mark, UTF-16.
 * Faults: `file/too-large`, `file/empty`, `file/binary`, `file/encoding`; `path` is what they name.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.length > fileLimit)
    throw new Fault('file/too-large', { path, limit: fileLimitInMegabytes })
  if (bytes.length === 0) throw new Fault('file/empty', { path })
  const encoding = encodingOf(bytes)
  if (startsLikeBinary(bytes)) throw new Fault('file/binary', { path })
  if (encoding === 'utf-8' && isBinary(bytes)) throw new Fault('file/binary', { path })
  const text = canonicalText(decode(bytes, encoding, path))
  if (text.trim() === '') throw new Fault('file/empty', { path })
  if (text.includes('\0')) throw new Fault('file/binary', { path })
  return text
}

/** NFC with line feeds only; the line and paragraph separators of Unicode and NEL are line ends too. */
export function canonicalText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').normalize('NFC')
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function startsLikeBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  return signatures.some((signature) => start.startsWith(signature))
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1
  }
  return controls > bytes.length * controlShareLimit
}

function decode(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Fault('file/encoding', { path }, { cause })
  }
}
