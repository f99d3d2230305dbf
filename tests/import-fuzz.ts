/** Files of every format, made wrong in every way: for the short run among the tests and the long one of `npm run fuzz:import`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadDocument } from '../src/core/reading/read-document'
import { epubOf, pdfOf, wordOf, wordParagraph, wordParts, wordXml, zipOf } from './made-documents'

type Random = () => number
type Make = (random: Random) => Buffer

export interface FuzzFigures {
  readonly format: string
  readonly files: number
  readonly read: number
  /** Refused with a fault that says what is wrong with the file. */
  readonly refused: number
  /** Ended by the limits, or by a bug of a parser: by the fault's code. */
  readonly stopped: Readonly<Record<string, number>>
  /** Milliseconds of the slowest. */
  readonly slowest: number
}

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed % 2147483647 || 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const samplesFolder = join(import.meta.dirname, '../resources/samples')
const samples = readdirSync(samplesFolder).map((name) =>
  readFileSync(join(samplesFolder, name), 'utf8'),
)
const pick = <Value>(random: Random, from: readonly Value[]): Value =>
  from[Math.floor(random() * from.length)] as Value
const words = (random: Random) => {
  const text = pick(random, samples)
  const start = Math.floor(random() * text.length * 0.8)
  return text.slice(start, start + 200 + Math.floor(random() * 2000))
}
const escapeMarkup = (text: string) =>
  text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))
const paragraphs = (random: Random) =>
  words(random)
    .split('\n')
    .filter((line) => line.trim() !== '')
const page = (random: Random) =>
  `<!doctype html><html><head><title>Tin</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tin","datePublished":"2026-02-05"}</script></head><body><nav><a href="/">Trang nhất</a></nav><article>${paragraphs(
    random,
  )
    .map((line) => `<p>${escapeMarkup(line)}</p>`)
    .join('')}</article></body></html>`

const markdown = (random: Random) =>
  `---\ntitle: "Tin"\nauthor: [An, Bình]\npublished: 2026-02-05\n---\n# Tin\n\n${paragraphs(random)
    .map((line) => `${pick(random, ['', '', '## ', '- ', '> ', '1. ', '    ', '**'])}${line}`)
    .join('\n\n')}`

const tokens = [
  ...[
    '<',
    '>',
    '</p>',
    '<div>',
    '<!--',
    '-->',
    '<![CDATA[',
    '&amp;',
    '&#x41;',
    '&#99999999;',
    '<script>',
    '"',
    "'",
  ],
  ...[
    '\0',
    '\ufeff',
    '\r',
    '\u2028',
    '\ud800',
    'obj',
    'endobj',
    'stream',
    '/Kids',
    '/Length -1',
    '<< >>',
    'xref',
  ],
  ...[
    'PK\x03\x04',
    '<w:p>',
    '<w:tbl>',
    '</w:r>',
    '--x',
    '=C3=',
    '%PDF-',
    '{\\rtf',
    '![',
    '](',
    '---\n',
    '> '.repeat(200),
    '9'.repeat(400),
    '('.repeat(300),
  ],
].map((text) => Buffer.from(text))

/** One to eight changes: bits, pieces cut, doubled, moved or put in, the end cut off. */
function spoil(file: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(file)
  const place = () => Math.floor(random() * (bytes.length + 1))
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) {
    const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number]
    const length = Math.min(to - from, 400)
    const piece = bytes.subarray(from, from + length)
    const kind = Math.floor(random() * 6)
    if (kind === 0 && bytes.length > 0)
      bytes[Math.min(from, bytes.length - 1)] = Math.floor(random() * 256)
    else if (kind === 1)
      bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, to), piece, piece, bytes.subarray(to)])
    else if (kind === 3)
      bytes = Buffer.concat([bytes.subarray(0, from), pick(random, tokens), bytes.subarray(from)])
    else if (kind === 4 && random() < 0.3) bytes = bytes.subarray(0, to)
    else bytes.fill(Math.floor(random() * 256), from, from + Math.min(length, 16))
  }
  return bytes
}

const spoilt =
  (make: Make): Make =>
  (random) =>
    spoil(make(random), random)
/** Spoils what is inside, so that the parser behind the zip file meets it. */
const spoiltInside =
  (parts: (random: Random) => readonly (readonly [string, string | Uint8Array])[]): Make =>
  (random) =>
    zipOf(
      parts(random).map(([name, content]) =>
        random() < 0.5 ? [name, content] : [name, spoil(Buffer.from(content), random)],
      ),
    )
const wordBody = (random: Random) =>
  paragraphs(random)
    .map((line) => wordParagraph(escapeMarkup(line)))
    .join('')
const pdf: Make = (random) =>
  pdfOf(
    [1, 2].map((columns) =>
      paragraphs(random).map((line, at) => ({
        text: line
          .normalize('NFD')
          .replace(/[^\x20-\x7e]/g, '')
          .slice(0, 90 / columns),
        x: 60 + (at % columns) * 260,
        y: 740 - Math.floor(at / columns) * 14,
      })),
    ),
  )

export const fuzzedFormats: Readonly<Record<string, Make>> = {
  text: spoilt((random) => Buffer.from(words(random))),
  'utf-16': spoilt((random) => Buffer.from(`\ufeff${words(random)}`, 'utf16le')),
  'old encodings': spoilt((random) =>
    Buffer.from(
      words(random)
        .normalize('NFD')
        .replace(
          /[\u0300-\u036f]/g,
          (mark) => ({ '\u0300': 'Ì', '\u0301': 'ì', '\u0323': 'ò' })[mark] ?? '',
        ),
      'latin1',
    ),
  ),
  md: spoilt((random) => Buffer.from(markdown(random))),
  html: spoilt((random) => Buffer.from(page(random))),
  mhtml: spoilt((random) =>
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page(random)).toString('base64')}\r\n--x--`,
    ),
  ),
  pdf: spoilt(pdf),
  docx: spoilt((random) => wordOf(wordBody(random))),
  'docx, inside': spoiltInside((random) => wordParts(wordXml(wordBody(random)))),
  epub: spoilt((random) =>
    epubOf(paragraphs(random).map((line) => `<p>${escapeMarkup(line)}</p>`)),
  ),
}

const stops = ['file/too-slow', 'file/too-demanding', 'file/crashed', 'internal/unexpected']

/** Reads so many made-up files of a format, `seed` after `seed`, and counts what becomes of them. */
export async function fuzzFormat(
  format: string,
  files: number,
  read: ReadDocument,
  onStop: (seed: number, fault: unknown) => void,
): Promise<FuzzFigures> {
  const make = fuzzedFormats[format]
  if (make === undefined) throw new Error(`no format ${format}`)
  const stopped: Record<string, number> = {}
  let [done, refused, slowest] = [0, 0, 0]
  for (let seed = 1; seed <= files; seed += 1) {
    const bytes = make(randomFrom(seed * 7919))
    const began = performance.now()
    try {
      await read({ bytes, name: `${seed}.${format}`, encoding: null })
      done += 1
    } catch (fault) {
      const code = String((fault as { code?: unknown }).code)
      if (code.startsWith('file/') && !stops.includes(code)) refused += 1
      else {
        stopped[code] = (stopped[code] ?? 0) + 1
        onStop(seed, fault)
      }
    }
    slowest = Math.max(slowest, performance.now() - began)
  }
  return { format, files, read: done, refused, stopped, slowest: Math.round(slowest) }
}
