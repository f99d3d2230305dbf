import type { Encoding } from '../../contract/encodings'
import { decodeBytes, tcvn3, tcvn5712, viscii, windows1252, windows1258 } from './byte-tables'
import { readTcvn3, readUtf8Again } from './misread-text'
import { readVni } from './vni'
import { runsBeyondAscii, type Weight, weighLetters } from './weigh-letters'

/** The rules that tell an encoding. */
export const encodingRules = [
  'byte-order-mark',
  'plain-ascii',
  'valid-utf-8',
  'utf-8-cut-off',
  'utf-8-with-errors',
  'utf-8-read-twice',
  'zero-bytes',
  'vietnamese-syllables',
  'western-words',
] as const
export type EncodingRule = (typeof encodingRules)[number]

/** Bytes as text, with the encoding they were taken to be in. */
export interface Reading {
  readonly text: string
  readonly encoding: Encoding
  readonly rule: EncodingRule
  /** What speaks for it; empty when the rule says all. */
  readonly evidence: string
}

// Of the words with marks, this share must be syllables before bytes are taken for Vietnamese.
const vietnameseShare = 0.7
const westernShare = 0.8
const errorShare = 0.02

/**
 * What bytes say, by the first of these that fits: a byte order mark, UTF-8, UTF-16 without a mark, a Vietnamese encoding
 * whose words are Vietnamese, windows-1252 whose words could be of a western language. Null when none does.
 * Line ends and composition are left as they came.
 */
export function detectEncoding(bytes: Uint8Array): Reading | null {
  const encoding = markedUtf16(bytes)
  if (encoding === null)
    return readUnmarkedUtf16(bytes) ?? readUtf8(bytes) ?? readSingleBytes(bytes)
  const text = decodeStrictly(bytes, encoding)
  return text === null ? null : { text, encoding, rule: 'byte-order-mark', evidence: '' }
}

/** The UTF-16 that a byte order mark announces. */
export function markedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

const zeroShare = 0.2
const strayZeroShare = 0.02

// In UTF-16 the spaces and plain letters of a Latin text have a zero in the same half of their pairs.
function readUnmarkedUtf16(bytes: Uint8Array): Reading | null {
  if (!bytes.includes(0)) return null
  const zeros = [0, 0]
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => (count * 2) / bytes.length)
  if (Math.max(even, odd) < zeroShare || Math.min(even, odd) > strayZeroShare) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decodeStrictly(bytes, encoding)
  const evidence = `${Math.round(Math.max(even, odd) * 100)} %`
  return text === null ? null : { text, encoding, rule: 'zero-bytes', evidence }
}

function readUtf8(bytes: Uint8Array): Reading | null {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const whole = decodeStrictly(bytes, 'utf-8')
  if (whole !== null) {
    if (marked) return { text: whole, encoding: 'utf-8', rule: 'byte-order-mark', evidence: '' }
    return readMisread(whole) ?? plainUtf8(whole)
  }
  const cut = decodeStrictly(bytes, 'utf-8', { stream: true })
  const text = cut ?? new TextDecoder('utf-8').decode(bytes)
  const wrong = text.match(/\ufffd+/g)?.length ?? 0
  const right = text.match(/[\u0080-\ufffc]+/g)?.length ?? 0
  if (right === 0 || wrong > right * errorShare) return null
  if (cut !== null) return { text, encoding: 'utf-8', rule: 'utf-8-cut-off', evidence: '' }
  return { text, encoding: 'utf-8', rule: 'utf-8-with-errors', evidence: String(wrong) }
}

function plainUtf8(text: string): Reading {
  const ascii = !/[^\0-\x7f]/.test(text)
  return { text, encoding: 'utf-8', rule: ascii ? 'plain-ascii' : 'valid-utf-8', evidence: '' }
}

function readMisread(text: string): Reading | null {
  const again = readUtf8Again(text)
  if (again !== null)
    return {
      text: again,
      encoding: 'utf-8-as-windows-1252',
      rule: 'utf-8-read-twice',
      evidence: '',
    }
  if (!/[\u00a1-\u00ff]/.test(text)) return null
  // Most of a page is markup: the words that decide are read first, the whole only when they do.
  const words = runsBeyondAscii(text).join(' ')
  if (weighLetters(words).vietnamese >= vietnameseShare) return null
  const read = mostVietnamese([
    { text: readTcvn3(words), encoding: 'tcvn3' },
    { text: readVni(words), encoding: 'vni' },
  ])
  if (read === null) return null
  return { ...read, text: read.encoding === 'vni' ? readVni(text) : readTcvn3(text) }
}

function readSingleBytes(bytes: Uint8Array): Reading | null {
  const western = decodeBytes(bytes, windows1252)
  const vietnamese = mostVietnamese([
    { text: decodeBytes(bytes, windows1258), encoding: 'windows-1258' },
    { text: decodeBytes(bytes, viscii), encoding: 'viscii' },
    { text: decodeBytes(bytes, tcvn5712), encoding: 'tcvn3' },
    { text: decodeBytes(bytes, tcvn3), encoding: 'tcvn3' },
    { text: readVni(western), encoding: 'vni' },
  ])
  if (vietnamese !== null) return vietnamese
  const weight = weighLetters(western)
  if (weight.words > 0 && weight.western < westernShare) return null
  const evidence = `${Math.round(weight.western * 100)} %`
  return { text: western, encoding: 'windows-1252', rule: 'western-words', evidence }
}

type Candidate = Pick<Reading, 'text' | 'encoding'>

function mostVietnamese(candidates: readonly Candidate[]): Reading | null {
  let best: (Candidate & { readonly weight: Weight }) | null = null
  for (const candidate of candidates) {
    const weight = weighLetters(candidate.text)
    if (weight.vietnamese > (best?.weight.vietnamese ?? 0)) best = { ...candidate, weight }
  }
  if (best === null || best.weight.vietnamese < vietnameseShare) return null
  const { text, encoding, weight } = best
  const evidence = `${Math.round(weight.vietnamese * 100)} %: ${weight.sample.join(', ')}`
  return { text, encoding, rule: 'vietnamese-syllables', evidence }
}

/** Bytes in the encoding a person chose, as good as it goes: what is impossible in it becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1258') return decodeBytes(bytes, windows1258)
  if (encoding === 'windows-1252') return decodeBytes(bytes, windows1252)
  if (encoding === 'viscii') return decodeBytes(bytes, viscii)
  const text = decodeStrictly(bytes, 'utf-8')
  if (encoding === 'tcvn3') return text === null ? decodeBytes(bytes, tcvn5712) : readTcvn3(text)
  if (encoding === 'vni') return readVni(text ?? decodeBytes(bytes, windows1252))
  if (encoding === 'utf-8-as-windows-1252' && text !== null) return readUtf8Again(text) ?? text
  const plain = encoding === 'utf-8-as-windows-1252' ? 'utf-8' : encoding
  return new TextDecoder(plain).decode(bytes)
}

function decodeStrictly(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  options?: { readonly stream: boolean },
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options)
  } catch {
    return null
  }
}
