import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { Carrier } from '../../src/contract/carrier'
import type { ExportRequest } from '../../src/contract/exchange'
import { Fault, toFaultData } from '../../src/contract/fault'
import type { FileSource } from '../../src/contract/importing'
import { type RawServer, startRawServer } from './raw-server'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

const upload = (server: RawServer, name: string, body: Buffer | string) =>
  uploadAll(server, [[name, body]])

async function uploadAll(
  { send, openSession }: RawServer,
  files: readonly (readonly [name: string, content: Buffer | string])[],
) {
  const contents = files.map(([, content]) => Buffer.from(content))
  const headers = {
    cookie: await openSession(),
    'x-file-name': files.map(([name]) => encodeURIComponent(name)).join(),
    'x-file-size': contents.map(({ length }) => length).join(),
  }
  return send({ method: 'POST', path: '/upload', headers, body: Buffer.concat(contents) })
}

const sourceIn = ({ text }: { readonly text: string }): FileSource => {
  const { value } = JSON.parse(text) as { readonly value: readonly FileSource[] }
  const [source] = value
  if (source === undefined) throw new Error('nothing was taken')
  return source
}

describe('an uploaded file', () => {
  it('lies in a staging folder under a name of ours and keeps its own for show', async () => {
    const server = await startRawServer()
    const name = 'Báo chí/2024/Kỳ nghị định thư.TXT'
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0, 255, 10])
    const answer = await upload(server, name, bytes)
    expect(answer.status).toBe(200)
    const value = sourceIn(answer)
    expect(value.name).toBe(name)
    expect(value.path.startsWith(join(tmpdir(), 'lectern-upload-'))).toBe(true)
    expect(value.path.endsWith(`${sep}1.TXT`)).toBe(true)
    expect(await readFile(value.path)).toEqual(bytes)
    await server.server.close()
    expect(await exists(dirname(value.path))).toBe(false)
  })

  it.each([
    '../evil.txt',
    'a/../../evil.txt',
    'a\\..\\evil.txt',
    '..',
    'a\0b',
    'a\nb',
    '',
    'x'.repeat(1001),
  ])('is refused under the name %j', async (name) => {
    const answer = await upload(await startRawServer(), name, 'text')
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, fault: { code: 'input/invalid' } })
  })

  it('is refused with a broken or missing name', async () => {
    const { send, openSession } = await startRawServer()
    const cookie = await openSession()
    const size = { 'x-file-size': '1' }
    for (const headers of [
      { cookie, ...size },
      { cookie, ...size, 'x-file-name': '%E0%A4%A' },
    ])
      expect((await send({ method: 'POST', path: '/upload', headers, body: 'x' })).status).toBe(400)
  })

  it.each([
    [['a.txt'], '2'],
    [['a.txt'], 'x'],
    [['a.txt'], '-1'],
    [['a.txt', 'b.txt'], '1'],
  ])('is refused when %j has the sizes %j', async (names, sizes) => {
    const { send, openSession } = await startRawServer()
    const headers = {
      cookie: await openSession(),
      'x-file-name': names.join(),
      'x-file-size': sizes,
    }
    const answer = await send({ method: 'POST', path: '/upload', headers, body: 'x' })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({ fault: { code: 'input/invalid' } })
  })

  it('comes with others as one, each told from the next', async () => {
    const server = await startRawServer()
    const files = [
      ['một.txt', 'Bài thứ nhất'],
      ['trống.txt', ''],
      ['ba, bốn.txt', 'x'.repeat(300_000)],
    ] as const
    const { value } = JSON.parse((await uploadAll(server, files)).text) as {
      readonly value: readonly FileSource[]
    }
    expect(value.map(({ name }) => name)).toEqual(files.map(([name]) => name))
    expect(await Promise.all(value.map(({ path }) => readFile(path, 'utf8')))).toEqual(
      files.map(([, words]) => words),
    )
  })

  it('keeps only a harmless extension', async () => {
    const server = await startRawServer()
    for (const [name, end] of [
      ['a.t;xt', '1'],
      ['noextension', '2'],
      ['.txt', '3'],
      [`a.${'x'.repeat(11)}`, '4'],
    ] as const) {
      const value = sourceIn(await upload(server, name, 'x'))
      expect(value.path.split(sep).at(-1)).toBe(end)
    }
  })

  it('may be 64 MB and not a byte more, and leaves nothing behind when it is more', async () => {
    const server = await startRawServer()
    const limit = Buffer.alloc(64 * 2 ** 20, 'x')
    const taken = sourceIn(await upload(server, 'a.txt', limit))
    expect((await readFile(taken.path)).length).toBe(limit.length)
    const answer = await upload(server, 'big.txt', Buffer.concat([limit, Buffer.from('x')]))
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.text)).toMatchObject({
      fault: { code: 'file/too-large', detail: { path: 'big.txt', limit: 64 } },
    })
    expect(await exists(taken.path.replace('1.txt', '2.txt'))).toBe(false)
  })

  it('may be larger when it is a bundle', async () => {
    const server = await startRawServer()
    const bundle = Buffer.alloc(64 * 2 ** 20 + 1, 'x')
    const taken = sourceIn(await upload(server, 'Gói.ZIP', bundle))
    expect((await readFile(taken.path)).length).toBe(bundle.length)
  })

  it('that breaks off leaves nothing behind', async () => {
    const server = await startRawServer()
    const value = sourceIn(await upload(server, 'a.txt', 'whole'))
    const partial = value.path.replace('1.txt', '2.txt')
    const headers = {
      cookie: await server.openSession(),
      'x-file-name': 'b.txt',
      'x-file-size': '100',
    }
    const asked = request({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/upload',
      headers,
    })
    asked.on('error', () => undefined).write('half')
    await vi.waitFor(async () => expect(await exists(partial)).toBe(true))
    asked.destroy()
    await vi.waitFor(async () => expect(await exists(partial)).toBe(false))
    expect(server.bugs).toEqual([])
  })
})

/** Answers an export by writing these files under `out`; a single `''` is written to `out` itself. */
function createExporter(files: Readonly<Record<string, string>>) {
  const asked: (ExportRequest & { out: string })[] = []
  const carrier: Carrier = {
    async call(_operation, input) {
      const exported = input as ExportRequest & { out: string }
      asked.push(exported)
      const written: string[] = []
      for (const [path, text] of Object.entries(files)) {
        const file = join(exported.out, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text)
        written.push(file)
      }
      return { ok: true, value: { written } }
    },
    listen: () => () => undefined,
  }
  return { carrier, asked }
}

async function exportAs({ send, openSession }: RawServer, name: string) {
  const headers = { cookie: await openSession(), 'x-file-name': encodeURIComponent(name) }
  const body = JSON.stringify({ format: 'bibtex', articles: null })
  return send({ method: 'POST', path: '/export', headers, body })
}

function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip: ZipFile) => {
      if (error) return reject(error)
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          files[entry.fileName] = Buffer.concat(await stream.toArray()).toString('utf8')
          zip.readEntry()
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })
}

describe('an export', () => {
  it('of one file is that file, under its name in UTF-8', async () => {
    const { carrier, asked } = createExporter({ '': '@article{khóa}' })
    const answer = await exportAs(await startRawServer(carrier), 'Thư viện (1) "quốc phòng".bib')
    expect(answer.status).toBe(200)
    expect(answer.text).toBe('@article{khóa}')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="Th_ vi_n (1) _qu_c ph_ng_.bib"; filename*=UTF-8''` +
        'Th%C6%B0%20vi%E1%BB%87n%20%281%29%20%22qu%E1%BB%91c%20ph%C3%B2ng%22.bib',
    )
    expect(asked).toMatchObject([{ format: 'bibtex', articles: null }])
    await vi.waitFor(async () => expect(await exists(dirname(asked[0]?.out ?? ''))).toBe(false))
  })

  it('of several files is a zip with their paths', async () => {
    const files = { 'a.md': 'một', 'sâu/b.md': 'hai' }
    const { carrier, asked } = createExporter(files)
    const answer = await exportAs(await startRawServer(carrier), 'ghi chú')
    expect(answer.headers['content-disposition']).toContain("''ghi%20ch%C3%BA.zip")
    expect(await unzip(answer.body)).toEqual(files)
    await vi.waitFor(async () => expect(await exists(dirname(asked[0]?.out ?? ''))).toBe(false))
  })

  it('goes nowhere else, whatever the client asks', async () => {
    const { carrier, asked } = createExporter({ '': 'x' })
    const { send, openSession } = await startRawServer(carrier)
    const cookie = await openSession()
    for (const name of ['../../evil.bib', '/etc/evil.bib', 'a/b/evil.bib'])
      await send({
        method: 'POST',
        path: '/export',
        headers: { cookie, 'x-file-name': encodeURIComponent(name) },
        body: JSON.stringify({ format: 'bibtex', articles: null, out: '/etc/evil' }),
      })
    expect(asked).toHaveLength(3)
    for (const { out } of asked)
      expect(dirname(out).startsWith(join(tmpdir(), 'lectern-export-'))).toBe(true)
  })

  it('that cannot be made answers its fault', async () => {
    const fault = toFaultData(new Fault('export/nothing'))
    const server = await startRawServer({
      call: async () => ({ ok: false, fault }),
      listen: () => () => undefined,
    })
    const answer = await exportAs(server, 'a.bib')
    expect(answer.status).toBe(422)
    expect(answer.headers['content-disposition']).toBeUndefined()
    expect(JSON.parse(answer.text)).toEqual({ ok: false, fault })
  })
})
