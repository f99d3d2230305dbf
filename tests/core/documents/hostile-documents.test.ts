/** The hostile inputs of docs/reliability.md: each costs itself and is refused with a plain reason, or comes in as words. */
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createReadingProcess } from '../../../src/core/reading/reading-process'
import {
  pdfOf,
  pdfOfObjects,
  wordOf,
  wordParagraph,
  wordParts,
  wordXml,
  zipOf,
} from '../../made-documents'
import { readingThreadPath } from '../../reading-thread'

const readDocument = createReadingProcess(readingThreadPath, { seconds: 120, megabytes: 400 })
const read = (bytes: Uint8Array) => readDocument({ bytes, name: 'hostile', encoding: null })
/** `read`, or the code of the fault. */
const fateOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (fault: { code?: string }) => fault.code ?? String(fault),
  )
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20, 'a')

describe('a zip file', () => {
  const document = wordXml(wordParagraph('Words that are fine.'))

  it('that unpacks without end is stopped', async () => {
    expect(await fateOf(zipOf([...wordParts(document), ['word/media/a.png', zeros(120)]]))).toBe(
      'file/inflated',
    )
    expect(
      await fateOf(zipOf([...wordParts(wordXml(`<w:p>${' '.repeat(30_000_000)}</w:p>`))])),
    ).toBe('file/inflated')
  })

  it('that lies about its sizes is refused', async () => {
    expect(await fateOf(zipOf([...wordParts(document), ['a.xml', zeros(2), 100]]))).toBe(
      'file/malformed',
    )
  })

  it('whose names lead out of it, or stand twice, is refused', async () => {
    for (const name of ['../evil.xml', '/etc/evil.xml', 'C:/evil.xml', 'a\\..\\evil.xml'])
      expect(await fateOf(zipOf([...wordParts(document), [name, 'x']]))).toBe('file/malformed')
    expect(await fateOf(zipOf([...wordParts(document), ['word/document.xml', document]]))).toBe(
      'file/malformed',
    )
  })

  it('with a link in it, or with entries that share their bytes, is refused', async () => {
    const plain = zipOf([...wordParts(document), ['a0000.xml', '<a/>']])
    const directory = plain.lastIndexOf('PK\x01\x02', 'latin1')
    const [linked, end] = [Buffer.from(plain), plain.length - 22]
    linked.writeUInt32LE((0o120777 << 16) >>> 0, directory + 38)
    expect(await fateOf(linked)).toBe('file/malformed')
    const again = Buffer.from(plain.subarray(directory, end))
    again.write('a0001.xml', 46)
    const tail = Buffer.from(plain.subarray(end))
    for (const at of [8, 10]) tail.writeUInt16LE(tail.readUInt16LE(at) + 1, at)
    tail.writeUInt32LE(tail.readUInt32LE(12) + again.length, 12)
    const shared = Buffer.concat([plain.subarray(0, end), again, tail])
    await expect(read(shared)).rejects.toMatchObject({
      code: 'file/malformed',
      detail: { reason: '“a0001.xml” overlaps another' },
    })
  })

  it('in a zip file is not unpacked, and too many entries are refused', async () => {
    const inner = zipOf([['0.txt', zeros(1)]])
    expect(await fateOf(zipOf([['inner.zip', inner]]))).toBe('file/unsupported')
    const many = Array.from({ length: 6000 }, (_, at) => [`${at}.txt`, ''] as const)
    expect(await fateOf(zipOf(many))).toBe('file/inflated')
  })
})

describe('a Word document', () => {
  it('that defines entities is refused before it is parsed', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`
    const xml = wordXml(wordParagraph('&b;')).replace('?>', `?>${laughs}`)
    expect(await fateOf(zipOf(wordParts(xml)))).toBe('file/malformed')
    const utf16 = Buffer.from(`\ufeff${xml}`, 'utf16le')
    const parts = wordParts('').slice(0, 2)
    expect(await fateOf(zipOf([...parts, ['word/document.xml', utf16]]))).toBe('file/malformed')
  })

  it('that is nested beyond reason is refused', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`
    expect(await fateOf(wordOf(deep))).toBe('file/too-complex')
  })

  it('shows nothing of files it refers to', async () => {
    const picture =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r9"/></w:drawing></w:r></w:p>'
    const [types, rels, main] = wordParts(wordXml(wordParagraph('Only these words.') + picture))
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    const { text } = await read(
      zipOf(
        [types, rels, main]
          .flatMap((part) => (part ? [part] : []))
          .concat([['word/_rels/document.xml.rels', links]]),
      ),
    )
    expect(text).toBe('Only these words.')
  })
})

describe('a PDF', () => {
  const whole = pdfOf([[{ text: 'A sentence that is long enough to be read.', x: 60, y: 700 }]])

  it('cut off anywhere is read or refused', async () => {
    for (let at = 10; at < whole.length; at += 40)
      expect(await fateOf(whole.subarray(0, at))).toMatch(
        /^(?:read|file\/(?:malformed|pictures-only))$/,
      )
  })

  it('whose stream unpacks without end is stopped', async () => {
    const stream = deflateSync(Buffer.alloc(700 * 2 ** 20, ' '))
    const bomb = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
      Buffer.concat([
        Buffer.from(`<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    ])
    expect(await fateOf(bomb)).toMatch(/^file\/(?:too-demanding|too-slow|pictures-only)$/)
  })

  it('whose pages hold one another, or are said to be countless, is read or refused', async () => {
    const circle = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>',
    ]
    expect(await fateOf(pdfOfObjects(circle))).toMatch(/^file\//)
    const countless = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 99999999 /Kids [] >>',
    ]
    expect(await fateOf(pdfOfObjects(countless))).toMatch(/^file\//)
  })
})

/** What patterns are often held up by, over and over. */
const attacks = [
  ...'(<&" \t-=#{[/\\.,:;!|“”©*_~'.split(''),
  ...['- ', '1.', '1/', '10/10 ', '2024', '2024-', 'ngày ', 'tháng 1 ', 'Oct. ', '22/10/', 'A B '],
  ...[
    'a@',
    'https://a.vn/',
    'www.',
    'Ảnh: ',
    '(Ảnh: ',
    'By ',
    'A. ',
    'Nguồn: ',
    '(VNA) – ',
    'x – ',
  ],
  ...['<!---->', '<a ', '<!', '<![CDATA[', ']]>', '&#x', '=3D', '%40', '\u0300', 'aÌ'],
  `${'u'.repeat(60)}ppÌ `,
]

describe('text', () => {
  it('of one endless line, of blank lines, or made to hold up a pattern comes in or is refused in time', async () => {
    for (const text of [
      'quốc phòng '.repeat(600_000),
      `Tin.${'\n'.repeat(1_000_000)}Hết.`,
      ...attacks.map((piece) => piece.repeat(100_000)),
      `<!doctype html><html>${'<div>'.repeat(400)}`,
      `<!doctype html><html><body>${'<p>a'.repeat(8000)}`,
      `<!doctype html><html><body><!--${'-->'.repeat(10_000)}<a ${'b="c" '.repeat(10_000)}>`,
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${'--x\n'.repeat(100_000)}`,
    ])
      expect(await fateOf(Buffer.from(text))).toMatch(/^(?:read|file\/(?!too-slow|crashed))/)
  })

  it('that is no text is refused whatever it is called', async () => {
    expect(await fateOf(Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'))).toBe('file/binary')
    expect(await fateOf(Buffer.from('{\\rtf1 hi}'))).toBe('file/unsupported')
    expect(await fateOf(Buffer.from('\xd0\xcf\x11\xe0old', 'latin1'))).toBe('file/unsupported')
    expect(
      await fateOf(
        Buffer.concat([
          Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
    ).toBe('file/locked')
  })
})
