import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Reference } from '../../../src/contract/references'
import { formatWithPandoc, pandocLimits } from '../../../src/core/pandoc/format-with-pandoc'
import { pandocPlaces } from '../../../src/core/pandoc/pandoc-places'
import { makeTestFolder } from '../../open-test-workbench'
import { findProgram } from '../export/external-program'
import { makeFakePandoc } from './fake-pandoc'
import { madeStyle } from './made-style'

const hasPandoc = findProgram('pandoc') !== null
const installed = pandocPlaces(process.env, process.platform)
const quiet = new AbortController().signal

const references: readonly Reference[] = [
  {
    key: 'vtc',
    type: 'article-newspaper',
    fields: {
      title: 'Giá $5 & *sao* [^1] “định thư” @tên',
      'container-title': 'VTC News',
      URL: 'https://vtcnews.vn/a_b?x=1&y=2',
      language: 'vi',
    },
    names: {
      author: [
        { family: 'Phan Văn Giang', given: null },
        { family: 'Doe', given: 'Jane' },
      ],
    },
    dates: { issued: '2024-10-22' },
    keywords: [],
  },
  {
    key: 'later',
    type: 'article-newspaper',
    fields: { title: 'Later', 'container-title': 'The Paper', language: 'en' },
    names: {},
    dates: { issued: '2025-01-02' },
    keywords: [],
  },
]

let folder: string
beforeEach(async () => {
  folder = await makeTestFolder()
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

async function styleFile(text: string | Uint8Array = madeStyle): Promise<string> {
  const path = join(folder, '-kiểu của tôi.csl')
  await writeFile(path, text)
  return path
}

interface Choices {
  readonly places?: readonly string[]
  readonly language?: 'en' | 'vi'
  readonly signal?: AbortSignal
  readonly limits?: typeof pandocLimits
}

const format = (
  path: string,
  { places = installed, language = 'en', signal = quiet, limits = pandocLimits }: Choices = {},
) => formatWithPandoc({ references, styleFile: { path }, language }, places, signal, limits)

const privateFolders = async () =>
  (await readdir(folder)).filter((name) => name.startsWith('lectern-pandoc-'))

describe.runIf(hasPandoc)('a bibliography by a style of the user’s own', () => {
  it('is Markdown in the style’s order, to the letter, names whole, and says which pandoc wrote it', async () => {
    const { text, writtenBy } = await format(await styleFile())
    expect(text.split('\n')).toEqual([
      '(1\\) *Later* \\| **The Paper** \\| 01/02/2025.',
      '',
      '(2\\) Phan Văn Giang and Doe, Jane \\| *Giá \\$5 & \\*sao\\* \\[\\^1\\] “định thư” \\@tên* \\| **VTC News** \\| 10/22/2024 \\| <https://vtcnews.vn/a_b?x=1&y=2>.',
      '',
    ])
    expect(writtenBy).toMatch(/^pandoc \d+\.\d+/u)
  })

  it('has the words and dates of the language asked for', async () => {
    const { text } = await format(await styleFile(), { language: 'vi' })
    expect(text).toContain('Phan Văn Giang và Doe, Jane')
  })

  it('says that pandoc could not read what is no style, in pandoc’s words', async () => {
    for (const text of ['<style', '<p>A page</p>'])
      await expect(format(await styleFile(text))).rejects.toMatchObject({
        code: 'pandoc/failed',
        detail: { reason: expect.stringContaining('Citeproc') },
      })
  })

  it('says so when the style has no bibliography', async () => {
    const text = madeStyle.replace(/<bibliography[\s\S]*<\/bibliography>/u, '')
    await expect(format(await styleFile(text))).rejects.toMatchObject({
      code: 'style/without-bibliography',
    })
  })

  it('never reaches the network, even for a style that slips past the look at its words', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.end(madeStyle)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}/style`
    const dependent = dependentStyle(address)
    const path = await styleFile(dependent)
    await expect(format(path)).rejects.toMatchObject({ code: 'style/dependent' })
    // The same with the first look deceived: what pandoc is given is changed on its way.
    const relay = await makeFakePandoc(
      folder,
      `const { spawnSync } = require('node:child_process')
       require('node:fs').writeFileSync('style.csl', ${JSON.stringify(dependent)})
       const pandoc = ${JSON.stringify(installed)}.find((place) => require('node:fs').existsSync(place))
       const { status, stdout, stderr } = spawnSync(pandoc, process.argv.slice(2), { input: require('node:fs').readFileSync(0) })
       process.stdout.write(stdout); process.stderr.write(stderr); process.exitCode = status`,
    )
    await expect(format(await styleFile(), { places: [relay] })).rejects.toMatchObject({
      code: 'pandoc/failed',
    })
    expect(asked).toBe(0)
    await new Promise((resolve) => server.close(resolve))
  })
})

const dependentStyle = (address: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info><title>Dependent</title><id>x</id><link href="${address}" rel="independent-parent"/>
  <updated>2026-01-01T00:00:00+00:00</updated></info>
</style>`

describe('a style that cannot be one', () => {
  it.each([
    ['points to another style', dependentStyle('file:///etc/passwd'), 'style/dependent'],
    [
      'points to another style in other letters',
      dependentStyle('x').replace('independent-', '&#x69;ndependent&#45;'),
      'style/dependent',
    ],
    ['declares entities', `<!DOCTYPE style [<!ENTITY a "b">]>${madeStyle}`, 'style/dependent'],
    ['is larger than a megabyte', madeStyle + ' '.repeat(2 ** 20), 'style/unreadable'],
    ['is not UTF-8', new Uint8Array([0xff, 0xfe, 0x3c, 0x00]), 'style/unreadable'],
    ['is no markup', 'Một bài báo', 'style/unreadable'],
  ])('because it %s is refused before anything runs', async (_why, text, code) => {
    const mark = join(folder, 'ran')
    const fake = await makeFakePandoc(
      folder,
      `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
    )
    const path = await styleFile(text)
    await expect(format(path, { places: [fake] })).rejects.toMatchObject({ code, detail: { path } })
    expect(existsSync(mark)).toBe(false)
  })

  it('is named when it is not there, or is a folder', async () => {
    const path = join(folder, 'none.csl')
    await expect(format(path)).rejects.toMatchObject({ code: 'file/not-found', detail: { path } })
    await expect(format(folder)).rejects.toMatchObject({ detail: { path: folder } })
    const styleFile = { path, name: 'mine.csl' }
    const uploaded = formatWithPandoc({ references, styleFile, language: 'en' }, installed, quiet)
    await expect(uploaded).rejects.toMatchObject({ detail: { path: 'mine.csl' } })
  })
})

describe('a pandoc that', () => {
  it('is not there is missed, and so is one that is something else', async () => {
    const other = await makeFakePandoc(folder, '', '')
    for (const places of [[], [join(folder, 'no')], [folder], [other]])
      await expect(format(await styleFile(), { places })).rejects.toMatchObject({
        code: 'pandoc/missing',
      })
  })

  it('is too old for a sandbox is named with its version', async () => {
    const path = await makeFakePandoc(folder, '', '2.9.2.1')
    await expect(format(await styleFile(), { places: [path] })).rejects.toMatchObject({
      code: 'pandoc/too-old',
      detail: { path, version: '2.9.2.1' },
    })
  })

  it.each([
    ['hangs', 'setInterval(() => undefined, 1000)', 'pandoc/too-slow'],
    [
      'hangs in a child of its own',
      "require('node:child_process').spawnSync(process.execPath, ['-e', 'setTimeout(() => undefined, 3000)'], { stdio: 'inherit' })",
      'pandoc/too-slow',
    ],
    [
      'floods',
      "const more = () => process.stdout.write('x'.repeat(65536), more); more()",
      'pandoc/flooded',
    ],
    ['fails', "console.error('no\\n style'); process.exitCode = 3", 'pandoc/failed'],
    ['answers something else', "console.log('<script>')", 'pandoc/failed'],
    ['answers nothing', '', 'pandoc/failed'],
    [
      'answers a document without end',
      `const deep = (n) => n === 0 ? [] : [{ t: 'Div', c: [['', [], []], deep(n - 1)] }]
       console.log(JSON.stringify({ blocks: deep(1000) }))`,
      'style/without-bibliography',
    ],
  ])('%s ends in a fault, and leaves nothing behind', async (_what, body, code) => {
    const path = await makeFakePandoc(folder, body)
    const style = await styleFile()
    const limits = { seconds: code === 'pandoc/too-slow' ? 1 : 60, megabytes: 1 }
    await expect(format(style, { places: [path], limits })).rejects.toMatchObject({ code })
    expect(await privateFolders()).toEqual([])
  })

  it('is stopped when the user changes their mind', async () => {
    const controller = new AbortController()
    const started = join(folder, 'started')
    const path = await makeFakePandoc(
      folder,
      `require('node:fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => undefined, 1000)`,
    )
    const answer = format(await styleFile(), { places: [path], signal: controller.signal })
    while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 20))
    controller.abort()
    await expect(answer).rejects.toMatchObject({ code: 'work/cancelled' })
    const pid = Number(await readFile(started, 'utf8'))
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  })

  it('gets nothing of our environment, and works in a private folder with the style alone', async () => {
    const path = await makeFakePandoc(
      folder,
      `const { env, cwd, argv } = process
       const said = [Object.keys(env).sort(), require('node:fs').readdirSync('.'), cwd(), argv.slice(2)]
       console.error(JSON.stringify(said)); process.exitCode = 1`,
    )
    const fault = await format(await styleFile(), { places: [path] }).catch((error) => error)
    const said = JSON.parse(fault.detail.reason)
    expect(said[0]).toEqual(['LC_ALL', 'http_proxy', 'https_proxy'])
    expect(said[1]).toEqual(['style.csl'])
    expect(said[2]).toContain('lectern-pandoc-')
    expect(said[3]).toEqual(expect.arrayContaining(['--sandbox', '--csl=style.csl']))
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
