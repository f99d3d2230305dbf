import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ArticleSummary } from '../../src/contract/model'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { expect, type Lectern, test } from './launch'
import { agreeToPlan } from './library-steps'

/** A folder with more files than a browser lists at a time, in depth, with hidden ones between. */
async function makeFolder({ home }: Lectern): Promise<string> {
  const folder = join(home, 'Tin tức')
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  for (let number = 1; number <= 120; number++)
    await write(`${number}.txt`, `Bản tin số ${number}\n\nHôm nay có ${number} việc đáng nói.\n`)
  await write('2024/sâu/thêm.md', 'Bản tin thêm\n\nMột đoạn văn nữa.\n')
  await write('.git/config.txt', 'Không phải bài báo.\n')
  await write('2024/.DS_Store', '\0\0')
  return folder
}

const expectedSources = [
  ...Array.from({ length: 120 }, (_, place) => `Tin tức/${place + 1}.txt`),
  'Tin tức/2024/sâu/thêm.md',
].sort()

/** What the library holds besides the samples. */
async function importedSources(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(async () => {
    const headers = { 'x-call-id': crypto.randomUUID() }
    const answer = await fetch('/call/listArticles', { method: 'POST', headers, body: '{}' })
    return answer.text()
  })
  const { outcome } = JSON.parse(text) as { outcome: { value: readonly ArticleSummary[] } }
  return outcome.value
    .map(({ source }) => source)
    .filter((source) => source.startsWith('Tin tức'))
    .sort()
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: welcome.sample.en }).click()
  await expect(page.getByRole('button', { name: library.import.en })).toBeVisible()
})

test('a dropped folder is imported whole, without its hidden files', async ({ page, lectern }) => {
  const folder = await makeFolder(lectern)
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data })
  await agreeToPlan(page)
  await expect.poll(() => importedSources(page)).toEqual(expectedSources)
})

test('a chosen folder is imported the same way', async ({ page, lectern }) => {
  const folder = await makeFolder(lectern)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: library.import.en }).click()
  await page.getByText(library.importFolder.en).click()
  await (await chooser).setFiles(folder)
  await agreeToPlan(page)
  await expect.poll(() => importedSources(page)).toEqual(expectedSources)
})

test('chosen files keep their names', async ({ page, lectern }) => {
  const folder = await makeFolder(lectern)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: library.import.en }).click()
  await page.getByText(library.importFiles.en).click()
  await (await chooser).setFiles([join(folder, '1.txt'), join(folder, '2024/sâu/thêm.md')])
  await agreeToPlan(page)
  await expect(page.getByText('Bản tin thêm').first()).toBeVisible()
})

test('a used address opens nothing', async ({ browser, lectern, page }) => {
  await expect(page.getByRole('button', { name: library.import.en })).toBeVisible()
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  const answer = await other.goto(lectern.address)
  expect(answer?.status()).toBe(401)
  await expect(other.getByText('Start Lectern again')).toBeVisible()
  await stranger.close()
})
