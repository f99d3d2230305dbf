import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { type BundleProblem, type BundleReport, formatProblem } from '../../../src/contract/bundles'
import { Fault } from '../../../src/contract/fault'
import { textPath } from '../../../src/core/export/bundle-layout'
import { type ExportFile, planExport } from '../../../src/core/export/plan-export'
import { verifyBundle } from '../../../src/core/export/verify-bundle'
import { writeExport } from '../../../src/core/export/write-export'
import { writeZip } from '../../../src/core/export/write-zip'
import { hostile, library, makeSource, plain } from './example-library'

type Contents = Map<string, Buffer>

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function bundleContents(): Promise<Contents> {
  const contents: Contents = new Map()
  for (const file of planExport('bundle', library))
    contents.set(file.path, Buffer.from(await file.content()))
  return contents
}

async function packZip(contents: Iterable<readonly [string, Buffer]>): Promise<string> {
  const files: ExportFile[] = Array.from(contents, ([path, content]) => ({
    path,
    content: async () => content,
  }))
  const out = join(folder, 'bundle.zip')
  const handle = await open(out, 'w')
  await writeZip(files, handle)
  await handle.close()
  return out
}

async function writeFolder(contents: Contents): Promise<string> {
  const out = await mkdtemp(join(folder, 'unpacked-'))
  for (const [path, content] of contents) {
    await mkdir(join(out, dirname(path)), { recursive: true })
    await writeFile(join(out, path), content)
  }
  return out
}

const found = ({ problems }: BundleReport) => problems.map(({ code, path }) => [code, path])
/** Besides the seal of the zip, which a test breaks that reaches into it. */
const foundInside = (report: BundleReport) => found(report).filter(([, path]) => path !== '')

/** Brings both lists up to date, as someone does who hides what they changed. */
function resign(contents: Contents): Contents {
  const list = (paths: readonly string[]) =>
    Buffer.from(paths.map((path) => `${sumOf(contents.get(path))}  ${path}\n`).join(''))
  const payload = [...contents.keys()].filter((path) => path.startsWith('data/'))
  contents.set('manifest-sha256.txt', list(payload))
  contents.set('tagmanifest-sha256.txt', list(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']))
  return contents
}

const sumOf = (content: Buffer | undefined) =>
  createHash('sha256')
    .update(content ?? '')
    .digest('hex')

const edit = (contents: Contents, path: string, from: string, to: string) => {
  const text = contents.get(path)?.toString('utf-8') ?? ''
  expect(text).toContain(from)
  return contents.set(path, Buffer.from(text.replace(from, to)))
}

const text = textPath(plain.sha256)
const note = `data/notes/${plain.citationKey}.md`

describe('a bundle as Lectern writes it', () => {
  it('is found right, as a zip, unpacked, and unpacked into a folder and zipped again', async () => {
    const contents = await bundleContents()
    const inFolder = Array.from(contents, ([path, content]) => [`bag/${path}`, content] as const)
    const fine = { ok: true, problems: [] }
    expect(await verifyBundle(await packZip(contents))).toMatchObject(fine)
    expect(await verifyBundle(await writeFolder(contents))).toMatchObject(fine)
    expect(await verifyBundle(await packZip(inFolder))).toMatchObject(fine)
  })

  it('holds notes, references, annotations, full texts and originals to the byte', async () => {
    const contents = await bundleContents()
    expect([...contents.keys()]).toEqual([
      'data/README.md',
      note,
      `data/notes/${hostile.citationKey}.md`,
      'data/references.bib',
      'data/references.biblatex.bib',
      'data/references.ris',
      'data/references.json',
      'data/library.json',
      'data/index.html',
      'data/annotations.jsonld',
      text,
      textPath(hostile.sha256),
      `data/originals/${plain.sha256}.txt`,
      `data/originals/${hostile.sha256}.txt`,
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ])
    expect(contents.get(text)?.toString('utf-8')).toBe(plain.text)
    for (const { sha256 } of [plain, hostile])
      expect(sumOf(contents.get(`data/originals/${sha256}.txt`))).toBe(sha256)
  })

  it('is the same to the byte when it is made again', async () => {
    const first = await readFile(await packZip(await bundleContents()))
    expect(await readFile(await packZip(await bundleContents()))).toEqual(first)
  })

  it('keeps its shape whatever the library is called, and with one file for equal originals', async () => {
    const twin = { ...plain, citationKey: 'twin' }
    const source = { ...makeSource([plain, twin]), libraryName: 'A\nBagging-Date: 1999\r\n  b' }
    const out = join(folder, 'b.zip')
    await writeExport('bundle', planExport('bundle', source), out, new AbortController().signal)
    expect(await verifyBundle(out)).toMatchObject({ ok: true, problems: [] })
  })
})

describe('tampering', () => {
  it('one flipped bit is found wherever it is in the zip', async () => {
    const bytes = await readFile(await packZip(await bundleContents()))
    const path = join(folder, 'flipped.zip')
    const steps = 250
    for (let step = 0; step <= steps; step += 1) {
      const at = Math.round(((bytes.length - 1) * step) / steps)
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (step % 8))
      await writeFile(path, flipped)
      const found = await verifyBundle(path).catch((error: unknown) => error)
      expect([at, found]).not.toEqual([at, expect.objectContaining({ ok: true })])
    }
  })

  const cases: readonly (readonly [
    string,
    (contents: Contents) => Contents,
    readonly (readonly [BundleProblem['code'], string])[],
  ])[] = [
    [
      'an altered note',
      (contents) => edit(contents, note, 'hội đàm', 'họp kín'),
      [['altered', note]],
    ],
    [
      'an altered list',
      (contents) => edit(contents, 'manifest-sha256.txt', '  data/README.md', '  data/READYOU.md'),
      [
        ['missing', 'data/READYOU.md'],
        ['altered', 'manifest-sha256.txt'],
        ['unlisted', 'data/README.md'],
      ],
    ],
    [
      'a removed original',
      (contents) => without(contents, `data/originals/${plain.sha256}.txt`),
      [['missing', `data/originals/${plain.sha256}.txt`]],
    ],
    [
      'an added file',
      (contents) => contents.set('data/notes/new.md', Buffer.from('x')),
      [['unlisted', 'data/notes/new.md']],
    ],
    [
      'a removed list',
      (contents) => without(contents, 'manifest-sha256.txt'),
      [
        ['missing', 'manifest-sha256.txt'],
        ['missing', 'manifest-sha256.txt'],
      ],
    ],
    [
      'a removed declaration',
      (contents) => without(contents, 'bagit.txt'),
      [
        ['missing', 'bagit.txt'],
        ['missing', 'bagit.txt'],
      ],
    ],
    [
      'an altered text whose checksums were made anew',
      (contents) => resign(edit(contents, text, 'thực chất', 'hình thức')),
      // The quotation itself, and the mention right after it, whose surroundings are vouched for too.
      [
        ['quote-altered', text],
        ['quote-altered', text],
      ],
    ],
    [
      'words slipped in before the quotations',
      (contents) => resign(edit(contents, text, 'Chiều', 'Buổi chiều')),
      Array.from({ length: 5 }, () => ['quote-altered', text] as const),
    ],
    [
      'an altered quotation',
      (contents) =>
        resign(
          edit(contents, 'data/annotations.jsonld', '"exact": "Ảnh: VGP"', '"exact": "Ảnh: X"'),
        ),
      [['quote-altered', text]],
    ],
    [
      'a moved quotation',
      (contents) =>
        resign(edit(contents, 'data/annotations.jsonld', '"end": 75', '"end": 99999999')),
      [['quote-altered', text]],
    ],
    [
      'a text taken out whole',
      (contents) => resign(without(contents, text)),
      Array.from({ length: 5 }, () => ['quote-source-missing', text] as const),
    ],
    [
      'annotations that are none',
      (contents) => resign(contents.set('data/annotations.jsonld', Buffer.from('{"type":1}'))),
      [['malformed', 'data/annotations.jsonld']],
    ],
    [
      'a list that points outside',
      (contents) => edit(contents, 'manifest-sha256.txt', '  data/README.md', '  ../../etc/passwd'),
      [
        ['unsafe', '../../etc/passwd'],
        ['altered', 'manifest-sha256.txt'],
        ['unlisted', 'data/README.md'],
      ],
    ],
    [
      'a list that is none',
      (contents) => contents.set('manifest-sha256.txt', Buffer.from('<html>\n')),
      [
        ['malformed', 'manifest-sha256.txt'],
        ['altered', 'manifest-sha256.txt'],
        ...payloadPaths().map((path) => ['unlisted', path] as const),
      ],
    ],
    [
      'checksums of an unknown kind',
      (contents) => contents.set('manifest-crc9.txt', Buffer.from('')),
      [
        ['malformed', 'manifest-crc9.txt'],
        ...payloadPaths().map((path) => ['unlisted', path] as const),
      ],
    ],
  ]

  it.each(cases)('%s is found in a zip and in a folder', async (_, tamper, problems) => {
    const contents = tamper(await bundleContents())
    for (const path of [await packZip(contents), await writeFolder(contents)]) {
      const report = await verifyBundle(path)
      expect(report.ok).toBe(false)
      expect(found(report)).toHaveLength(problems.length)
      expect(found(report)).toEqual(expect.arrayContaining(problems.map((problem) => [...problem])))
    }
  })

  it('says in a sentence, in both languages, what is wrong with which file', async () => {
    const contents = edit(await bundleContents(), note, 'hội đàm', 'họp kín')
    const { problems } = await verifyBundle(await packZip(contents))
    const [problem] = problems
    expect(problem).toMatchObject({ path: note, message: 'It was altered: its checksum differs.' })
    expect(problem && formatProblem(problem, 'vi')).toBe('Đã bị sửa: mã kiểm tra không khớp.')
  })
})

function without(contents: Contents, path: string): Contents {
  contents.delete(path)
  return contents
}

const payloadPaths = () =>
  planExport('bundle', library)
    .map((file) => file.path)
    .filter((path) => path.startsWith('data/'))

describe('hostile bundles', () => {
  it.each([
    ['data/xevil.txt', '../../evil.txt'],
    ['data/xevil.txt', '/data/evil.txt'],
    ['data/xevil.txt', 'C:/dat/evl.txt'],
    ['data/x/ev.txt', 'data\\x\\ev.txt'],
    ['data/xx/ev.txt', 'data/../ev.txt'],
    ['data/x/ev.txt', 'data//xev.txt'],
    ['data/xev.txt', 'data/x\u0007v.txt'],
  ])('a path is refused on its way: %j turned into %j', async (path, unsafe) => {
    expect(unsafe.length).toBe(path.length)
    const contents = (await bundleContents()).set(path, Buffer.from('x'))
    const zip = await readFile(await packZip(contents))
    const patched = join(folder, 'patched.zip')
    await writeFile(patched, Buffer.from(zip.toString('latin1').replaceAll(path, unsafe), 'latin1'))
    const shown = unsafe.replace('\u0007', '\ufffd')
    expect(foundInside(await verifyBundle(patched))).toEqual([['unsafe', shown]])
  })

  it('a path that stands twice is refused, also in other capitals', async () => {
    const contents = await bundleContents()
    const more = [note, note.toUpperCase().replace('DATA', 'data')]
    const entries = [...contents, ...more.map((path) => [path, Buffer.from('x')] as const)]
    expect(foundInside(await verifyBundle(await packZip(entries)))).toEqual(
      more.map((path) => ['unsafe', path]),
    )
  })

  it('a link is refused, in a zip and in a folder', async () => {
    const unpacked = await writeFolder(await bundleContents())
    await symlink('/etc/passwd', join(unpacked, 'data', 'link'))
    expect(foundInside(await verifyBundle(unpacked))).toEqual([['unsafe', 'data/link']])
    const zip = new ZipFile()
    for (const [path, content] of await bundleContents()) zip.addBuffer(content, path)
    zip.addBuffer(Buffer.from('/etc/passwd'), 'data/link', { mode: 0o120777 })
    zip.end()
    const out = join(folder, 'link.zip')
    await pipeline(zip.outputStream, createWriteStream(out))
    expect(foundInside(await verifyBundle(out))).toEqual([['unsafe', 'data/link']])
  })

  it('a file that unpacks to more than it said is not read to its end', async () => {
    const bomb = Buffer.alloc(5_000_000)
    const path = await packZip(resign((await bundleContents()).set('data/bomb', bomb)))
    expect((await verifyBundle(path)).ok).toBe(true)
    const zip = await readFile(path)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(bomb.length)
    zip.writeUInt32LE(100, zip.lastIndexOf(size))
    await writeFile(path, zip)
    expect(foundInside(await verifyBundle(path))).toEqual([['altered', 'data/bomb']])
  })

  it.each([
    ['nothing', null],
    ['an empty file', ''],
    ['a text', 'PK is not a zip'],
  ])('%s is no bundle at all', async (_, content) => {
    const path = join(folder, 'x.zip')
    if (content !== null) await writeFile(path, content)
    await expect(verifyBundle(path)).rejects.toMatchObject({
      code: 'bundle/unreadable',
      detail: { path },
    })
  })

  it('an empty folder is a bundle with everything missing', async () => {
    expect(foundInside(await verifyBundle(folder))).toEqual([
      ['missing', 'bagit.txt'],
      ['missing', 'manifest-sha256.txt'],
    ])
  })

  it('broken zips never end in anything but a report or bundle/unreadable', async () => {
    const zip = await readFile(await packZip(await bundleContents()))
    const path = join(folder, 'broken.zip')
    const byte = fc.tuple(fc.nat(zip.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 5 }), fc.nat(zip.length), async (bytes, cut) => {
        const broken = Buffer.from(zip)
        for (const [at, value] of bytes) broken[at] = value
        await writeFile(path, bytes.length === 0 ? broken.subarray(0, cut) : broken)
        try {
          const report = await verifyBundle(path)
          expect(report.ok).toBe(report.problems.length === 0)
        } catch (error) {
          expect(error).toBeInstanceOf(Fault)
          expect(error).toMatchObject({ code: 'bundle/unreadable' })
        }
      }),
      { numRuns: 150 },
    )
  })
})
