/**
 * Files of lines, each a value with its checksum: CRC-32 of the JSON's UTF-8 bytes in eight hexadecimal digits, a space,
 * the JSON, a line feed. A damaged line is told from a good one and hides no other.
 */
import { crc32 } from 'node:zlib'

const inDigits = (checksum: number): string => checksum.toString(16).padStart(8, '0')
const checksumOf = (json: string | Uint8Array): string => inDigits(crc32(json))

export function formatLine(value: unknown): string {
  const json = JSON.stringify(value)
  return `${checksumOf(json)} ${json}\n`
}

/** `json` is in UTF-8, in parts, and holds no line feeds. */
export function formatJsonLine(json: readonly Uint8Array[]): Buffer {
  const checksum = inDigits(json.reduce((sum, part) => crc32(part, sum), 0))
  return Buffer.concat([Buffer.from(`${checksum} `), ...json, Buffer.from('\n')])
}

/** Where a line lies in its file, in bytes. */
interface Place {
  readonly start: number
  readonly end: number
}
export type Line = Place &
  (
    | { readonly kind: 'good'; readonly value: unknown }
    | { readonly kind: 'damaged' }
    /** The last line, without its line feed: what was being written when everything stopped. */
    | { readonly kind: 'torn' }
  )

const lineFeed = 0x0a
const space = 0x20
const jsonStart = 9

/** The lines of a file in order. */
export function* readLines(bytes: Buffer): Generator<Line> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start)
    const isWhole = found >= 0
    const end = isWhole ? found + 1 : bytes.length
    const value = readValue(bytes.subarray(start, isWhole ? found : end))
    if (value !== undefined) yield { kind: 'good', start, end, value }
    else yield { kind: isWhole ? 'damaged' : 'torn', start, end }
    start = end
  }
}

/** undefined when the line is not what was written. */
function readValue(line: Buffer): unknown {
  if (line.length <= jsonStart || line[jsonStart - 1] !== space) return undefined
  const json = line.subarray(jsonStart)
  if (line.toString('latin1', 0, jsonStart - 1) !== checksumOf(json)) return undefined
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    return undefined
  }
}
