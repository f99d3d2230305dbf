/** Documents made byte by byte, so that tests can make them wrong. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A zip file that holds what it is told to, sane or not; `claimed` is the size it says an entry unpacks to. */
export function zipOf(
  entries: readonly (readonly [name: string, content: string | Uint8Array, claimed?: number])[],
): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content, claimed] of entries) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const path = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claimed ?? raw.length, 18)
    head.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, path, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), head, rest, path]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const linkNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const wordParts = (document: string): readonly (readonly [string, string])[] => [
  [
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${linkNames}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ],
  ['word/document.xml', document],
]

export const wordXml = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${wordNames}" xmlns:r="${linkNames}"><w:body>${body}</w:body></w:document>`

export const wordParagraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

export const wordOf = (body: string): Buffer => zipOf(wordParts(wordXml(body)))

export const epubOf = (chapters: readonly string[]): Buffer =>
  zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    ],
    [
      'OPS/book.opf',
      `<package><manifest>${chapters.map((_, at) => `<item id="c${at}" href="c${at}.xhtml"/>`).join('')}</manifest><spine>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ],
    ...chapters.map(
      (body, at) => [`OPS/c${at}.xhtml`, `<html><body>${body}</body></html>`] as const,
    ),
  ])

export interface PdfWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** Pages of 600 by 800 points in Helvetica. `trailer` goes into the trailer's dictionary, `content` before each page's words. */
export function pdfOf(
  pages: readonly (readonly PdfWords[])[],
  { trailer = '', objects = [] }: { trailer?: string; objects?: readonly string[] } = {},
): Buffer {
  const drawn = pages.map((words) =>
    words
      .map(
        ({ text, x, y, size = 12 }) =>
          `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n'),
  )
  return pdfOfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...drawn.flatMap((content, at) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]),
      ...objects,
    ],
    trailer,
  )
}

export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    places.push(at)
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(whole)
    at += whole.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}
