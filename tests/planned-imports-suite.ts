/** What the program promises about imports before, during and after, over whatever carries the calls. */
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const sentence = (number: number) =>
  `Câu thứ ${number} của bài nói rằng hai bên đã ký nghị định thư số ${number} về hợp tác trong nhiều lĩnh vực.`
const bodyOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('\n\n')

export function describePlannedImports(subject: () => Subject): void {
  let workbench: Workbench
  let incoming: string
  beforeEach(async () => {
    workbench = subject().workbench
    incoming = join(subject().folder, 'planned')
    await mkdir(incoming, { recursive: true })
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'plans') })
  })
  const put = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(incoming, name), content)
  }

  it('says what an import would do, and changes nothing', async () => {
    await put({ 'known.txt': bodyOf(0, 20) })
    await workbench.importFiles({ sources: [{ path: incoming }] })
    await put({
      'a-new.txt': bodyOf(100, 120),
      'b-again.txt': bodyOf(100, 120),
      'c-near.txt': `${bodyOf(0, 18)}\n\nMột câu khác.`,
      'd-near-new.txt': `${bodyOf(100, 118)}\n\nMột câu khác nữa.`,
      'e-empty.txt': '',
    })
    const { lines, counts } = await workbench.planImport({ sources: [{ path: incoming }] })
    expect(lines.map(({ kind }) => kind)).toEqual([
      'new',
      'duplicate',
      'near',
      'near',
      'unreadable',
      'duplicate',
    ])
    expect(counts).toEqual({ new: 1, near: 2, duplicate: 2, unreadable: 1 })
    expect(lines[1]).toMatchObject({ of: null, reason: 'bytes' })
    const [known] = await workbench.listArticles({})
    expect(lines[2]).toMatchObject({ of: known?.id })
    expect(lines[3]).toMatchObject({ of: null })
    expect(lines[4]).toMatchObject({ code: 'file/empty' })
    expect(await workbench.listArticles({})).toHaveLength(1)
    expect(await workbench.listUnfinishedImports({})).toEqual([])
  })

  it('imports the lines of a plan that were chosen', async () => {
    await put({ 'one.txt': bodyOf(0, 3), 'two.txt': bodyOf(50, 53) })
    const { lines } = await workbench.planImport({ sources: [{ path: incoming }] })
    const chosen = lines.filter(({ source }) => source.endsWith('two.txt')).map(({ from }) => from)
    const { imported } = await workbench.importFiles({ sources: chosen })
    expect(imported.map(({ source }) => source)).toEqual(['planned/two.txt'])
  })

  it('tries again what failed, by its line of the report', async () => {
    await put({ 'late.txt': '' })
    const { failed } = await workbench.importFiles({ sources: [{ path: incoming }] })
    await put({ 'late.txt': bodyOf(0, 3) })
    const again = await workbench.importFiles({ sources: failed.map(({ from }) => from) })
    expect(again.imported.map(({ source }) => source)).toEqual(['planned/late.txt'])
  })

  it('takes in pasted words and pasted markup', async () => {
    const { imported } = await workbench.importFiles({
      sources: [
        { pasted: 'text', content: bodyOf(0, 3), title: 'Dán vào' },
        { pasted: 'html', content: `<p>${sentence(7)}</p><script>alert(1)</script>` },
      ],
    })
    expect(imported.map(({ source }) => source)).toEqual(['Dán vào', sentence(7).slice(0, 60)])
    const page = await workbench.openArticle({ article: imported[1]?.id ?? '' })
    expect(page.text).toBe(sentence(7))
  })

  it('fetches a page whose address was typed, and leaves alone where it must not go', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/in') response.writeHead(302, { location: 'http://127.0.0.2:9/' }).end()
      else if (request.url === '/moved') response.writeHead(301, { location: '/page' }).end()
      else if (request.url === '/film')
        response.writeHead(200, { 'content-type': 'video/mp4' }).end()
      else if (request.url === '/gone') response.writeHead(404).end()
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<!doctype html><html><body><p>${sentence(1)}</p><img src="/dot.png"></body></html>`)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const at = (path: string) => ({ address: `http://127.0.0.1:${port}${path}` })
    const { imported, failed } = await workbench.importFiles({
      sources: [at('/moved'), at('/in'), at('/film'), at('/gone'), at('/round')],
    })
    server.close()
    expect(failed.map(({ code }) => code)).toEqual([
      ...['address/private', 'address/not-a-page', 'address/refused', 'address/unreachable'],
    ])
    const page = await workbench.openArticle({ article: imported[0]?.id ?? '' })
    expect([page.text, page.url.value]).toEqual([sentence(1), at('/moved').address])
    expect(asked).not.toContain('/dot.png')
  })

  it('goes on where a stopped import left off', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `${String(n).padStart(3, '0')}.txt`)
    await put(Object.fromEntries(names.map((name, n) => [name, bodyOf(n * 10, n * 10 + 3)])))
    const stop = new AbortController()
    const first = await workbench.importFiles(
      { sources: [{ path: incoming }] },
      { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() },
    )
    expect(first.cancelled).toBe(true)
    const [unfinished] = await workbench.listUnfinishedImports({})
    expect(unfinished).toMatchObject({ total: 100, done: first.imported.length })
    const rest = await workbench.resumeImport({ id: unfinished?.id ?? '' })
    expect(first.imported.length + rest.imported.length).toBe(100)
    expect(await workbench.listArticles({})).toHaveLength(100)
    expect(await workbench.listUnfinishedImports({})).toEqual([])
  })

  it('forgets a stopped import when a person lets it be', async () => {
    await put(
      Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`${n}.txt`, bodyOf(n, n + 2)])),
    )
    const stop = new AbortController()
    const call = { signal: stop.signal, onProgress: () => stop.abort() }
    await workbench.importFiles({ sources: [{ path: incoming }] }, call)
    const [unfinished] = await workbench.listUnfinishedImports({})
    await workbench.forgetImport({ id: unfinished?.id ?? '' })
    expect(await workbench.listUnfinishedImports({})).toEqual([])
    await expect(workbench.resumeImport({ id: 'gone' })).rejects.toMatchObject({
      code: 'import/not-found',
    })
  })
}
