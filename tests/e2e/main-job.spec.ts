import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { expect, test } from './launch'
import { doMainJob } from './main-job-steps'
import { readZip } from './read-zip'

const root = resolve(import.meta.dirname, '../..')
const data = 'Lectern samples/data'
const notesFolder = `${data}/notes/`
/** Compared word for word. */
const described = [
  'README.md',
  'references.bib',
  'references.ris',
  'references.json',
  'annotations.jsonld',
]

test.setTimeout(60_000)

test('the main job leaves exactly these files, and the bundle proves itself', async ({
  page,
  lectern,
}, testInfo) => {
  const receiveExport = saveDownload(page, lectern.home)
  const written = await doMainJob(page, { language: 'en', receiveExport })
  const notes = await readZip(written.notes)
  const bundle = await readZip(written.bundle)

  // A sealed bundle is never exported again: its notes are the same words without fences.
  const bundled = [...bundle].filter(([path]) => path.startsWith(notesFolder))
  expect(Object.fromEntries(bundled.map(([path, bytes]) => [path, bytes.toString()]))).toEqual(
    Object.fromEntries(
      [...notes].map(([name, bytes]) => [notesFolder + name, withoutFences(bytes)]),
    ),
  )
  expect(await hashesOf(bundle, `${data}/originals/`)).toEqual(await hashesOfSamples())

  // The same on every system.
  testInfo.snapshotSuffix = ''
  expect([...bundle.keys()].sort().join('\n')).toMatchSnapshot('files.txt')
  for (const [name, bytes] of notes) expect(settle(bytes)).toMatchSnapshot(`${name}.txt`)
  for (const name of described)
    expect(settle(bundle.get(`${data}/${name}`))).toMatchSnapshot(`${name}.txt`)

  const cli = join(root, 'out/main/cli.js')
  const verify = await promisify(execFile)(process.execPath, [
    cli,
    'verify',
    written.bundle,
    '--json',
  ])
  expect(JSON.parse(verify.stdout)).toMatchObject({
    ok: true,
    problems: [],
    quotes: { verbatim: 9, normalised: 0, altered: 0, sourceMissing: 0 },
  })
})

test('the main job in Vietnamese leaves the same notes in Vietnamese', async ({
  page,
  lectern,
}, testInfo) => {
  await page.getByRole('radio', { name: 'Tiếng Việt' }).click()
  await expect(page.getByRole('heading', { name: welcome.headline.vi })).toBeVisible()
  const receiveExport = saveDownload(page, lectern.home)
  const written = await doMainJob(page, { language: 'vi', receiveExport })
  testInfo.snapshotSuffix = ''
  expect(await page.locator('html').getAttribute('lang')).toBe('vi')
  await expect(page.getByRole('status').filter({ hasText: frame.saved.vi })).toBeVisible()
  for (const [name, bytes] of await readZip(written.notes))
    expect(settle(bytes)).toMatchSnapshot(`vi-${name}.txt`)
})

const saveDownload = (page: Page, folder: string) => async (press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** The text with what differs from run to run made equal: ids, moments, the version, the day of import and export. */
const settle = (bytes: Buffer | undefined): string =>
  String(bytes)
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/Lectern \d+\.\d+\.\d+/g, 'Lectern VERSION')
    .replace(/(urldate = \{|Y2 {2}- )[\d/-]+/g, '$1DAY')
    .replace(/("accessed": \{\s*"date-parts": \[\s*\[)[\d,\s]+/g, '$1DAY')
    .replace(/(Exported with Lectern VERSION on) [\d-]{10}/, '$1 DAY')

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function hashesOf(files: ReadonlyMap<string, Buffer>, folder: string) {
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([, bytes]) => hashOf(bytes))
    .sort()
}

async function hashesOfSamples() {
  const folder = join(root, 'resources/samples')
  const samples = await readdir(folder)
  return (
    await Promise.all(samples.map(async (name) => hashOf(await readFile(join(folder, name)))))
  ).sort()
}

const withoutFences = (note: Buffer): string =>
  `${note
    .toString()
    .replace(/^<!-- lectern:(?:begin|end|holds) .*-->\n\n?/gm, '')
    .trimEnd()}\n`
