import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as references } from '../../src/renderer/references/messages'
import { callProgram } from './call-program'
import { expect, type Lectern, test } from './launch'
import { openSamples, say, undoButton } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

const entry = (...lines: readonly string[]) => ['TY  - NEWS', ...lines, 'ER  - ', ''].join('\r\n')
const ris = [
  entry('ID  - kynghi', 'AU  - Phan Văn Giang', `TI  - ${vietnameseTitle}`, 'DA  - 2024/10/22/'),
  entry('ID  - far', 'TI  - Một bài không có ở đây', 'T2  - Báo xa'),
  entry('ID  - nothing'),
].join('\r\n')

async function writeRis({ home }: Lectern): Promise<string> {
  const path = join(home, 'refs.ris')
  await writeFile(path, ris)
  return path
}

async function chooseReferences(page: Page, path: string): Promise<Locator> {
  await page.getByRole('button', { name: say(library, 'import') }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: say(library, 'importReferences') }).click()
  await (await chooser).setFiles(path)
  return page.getByRole('dialog', { name: say(references, 'title') })
}

const exported = async (page: Page): Promise<string> => {
  const preview = await callProgram(page, 'previewExport', { format: 'ris', articles: null })
  return (preview as { files: { excerpt: string }[] }).files[0]?.excerpt ?? ''
}

test('references are matched, changed by hand, attached and taken back', async ({
  page,
  lectern,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  const path = await writeRis(lectern)
  const dialog = await chooseReferences(page, path)
  const items = dialog.getByRole('listitem')
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText(say(references, 'byTitle'))
  await expect(items.nth(1)).toContainText(say(references, 'noArticle'))
  await expect(items.nth(2)).toContainText('says nothing about a work')
  expect(await obstacles(page)).toEqual([])
  expect(await exported(page)).not.toContain('AU  - Phan Văn Giang')

  // By the keyboard: another article for the second, which is found by its title.
  const chooseFor = dialog.getByRole('button', { name: /^Choose an article for “Một bài/ })
  await chooseFor.press('Enter')
  const picker = page.getByRole('dialog', { name: say(references, 'pick') })
  await picker.getByRole('searchbox').fill('fortity')
  expect(await obstacles(page)).toEqual([])
  await picker.getByRole('option', { name: /fortity/ }).press('Enter')
  await expect(picker).toHaveCount(0)
  await expect(items.nth(1)).toContainText(say(references, 'byHand'))
  await expect(
    dialog.getByRole('button', { name: /^Change the article of “Một bài/ }),
  ).toBeFocused()
  await dialog.getByRole('button', { name: say(references, 'attach', { n: 2 }) }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(say(references, 'attached', { n: 2 }))).toBeVisible()
  expect(await exported(page)).toContain('AU  - Phan Văn Giang')
  // The notice's, or, when that went by itself, the status bar's.
  await undoButton(page).first().click()
  await expect.poll(() => exported(page)).not.toContain('AU  - Phan Văn Giang')
})

test('an entry can be left out, and the words are Vietnamese in a Vietnamese window', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  const path = await writeRis(lectern)
  const dialog = await chooseReferences(page, path)
  await dialog.getByRole('button', { name: /^Leave out/ }).click()
  await expect(
    dialog.getByRole('button', { name: say(references, 'attach', { n: 0 }) }),
  ).toBeDisabled()
  await expect(dialog.getByRole('button', { name: /^Choose an article for “Ký/ })).toBeFocused()
  await callProgram(page, 'changePreferences', { language: 'vi' })
  const vietnamese = page.getByRole('dialog', { name: wordingIn('vi')(references, 'title') })
  await expect(vietnamese).toContainText('Mục ở dòng')
  await page.setViewportSize({ width: 720, height: 450 })
  expect(await obstacles(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(vietnamese).toHaveCount(0)
})

test('a file that holds no references is refused in words', async ({ page, lectern }) => {
  await openSamples(page)
  const path = join(lectern.home, 'a.txt')
  await writeFile(path, 'Tin tức')
  const dialog = await chooseReferences(page, path)
  await expect(dialog.getByRole('alert')).toContainText('holds no references Lectern reads')
})

test('one Escape takes back the whole attempt, and the focus is on what does the same', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  const path = await writeRis(lectern)
  await page.keyboard.press('ControlOrMeta+k')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.type(say(frame, 'importReferences').slice(0, 12))
  await page.getByRole('option', { name: say(frame, 'importReferences') }).waitFor()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(path)
  const dialog = page.getByRole('dialog', { name: say(references, 'title') })
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  await expect(dialog.getByRole('button', { name: say(references, 'cancel') })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
