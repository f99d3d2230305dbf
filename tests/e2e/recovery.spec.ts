import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formatDamage, type LibraryDamage } from '../../src/contract/library-damage'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as safekeeping } from '../../src/renderer/safekeeping/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import {
  articleText,
  goTo,
  markAs,
  openBeside,
  openSamples,
  resultRows,
  say,
} from './library-steps'
import { englishTitle } from './main-job-steps'

const passage = 'The two armies, they noted'

test.setTimeout(60_000)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const annotate = async (page: Page) => {
  await openBeside(page, [englishTitle])
  await chooseWords(page, articleText(page, englishTitle), passage)
  await markAs(page, 'yellow')
  await expect(page.getByRole('article', { name: passage })).toBeVisible()
}
const backUp = async (page: Page) => {
  await goTo(page, 'safekeeping')
  await page.getByRole('tab', { name: say(safekeeping, 'backups') }).click()
  await button(page, say(safekeeping, 'backUpNow')).click()
  await expect(page.getByText(say(safekeeping, 'nothingChanges'))).toBeVisible()
}
const closeLibrary = async (page: Page) => {
  await page.getByRole('button', { name: say(frame, 'libraryMenu') }).click()
  await page.getByRole('menuitem', { name: say(frame, 'closeLibrary') }).click()
  await expect(page.getByRole('heading', { name: say(welcome, 'headline') })).toBeVisible()
}
/** Makes one record of the journal unreadable. */
async function damageRecord(folder: string, words: string): Promise<void> {
  for (const name of await readdir(join(folder, 'journal'))) {
    const path = join(folder, 'journal', name)
    const bytes = await readFile(path)
    const place = bytes.indexOf(words)
    if (place < 0) continue
    bytes[place] = (bytes[place] ?? 0) ^ 1
    return writeFile(path, bytes)
  }
  throw new Error('the journal has no such record')
}

test('a damaged library opens with the rest, says what is missing, and leads to the check', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await annotate(page)
  await backUp(page)
  await closeLibrary(page)
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await damageRecord(folder, passage)
  await page.getByRole('button', { name: say(welcome, 'sample') }).click()
  const damage: LibraryDamage = { files: 1, records: 1, isRestored: false }
  const banner = page.getByRole('alert').filter({ hasText: formatDamage(damage, 'en') })
  await expect(banner).toBeVisible()
  await expect(page.getByText(say(frame, 'annotationCount', { n: 0 })).first()).toBeVisible()
  await banner.getByRole('button', { name: say(frame, 'checkLibrary') }).click()
  await button(page, say(safekeeping, 'checkNow')).click()
  await button(page, say(safekeeping, 'repair')).click()
  await button(page, say(safekeeping, 'repairNow')).click()
  await expect(page.getByText(say(frame, 'annotationCount', { n: 1 })).first()).toBeVisible()
})

test('a library that cannot be opened shows its backups, and goes on in a new folder', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await annotate(page)
  await backUp(page)
  await closeLibrary(page)
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await writeFile(join(folder, 'library.json'), '{"half": ')
  await page.getByRole('button', { name: new RegExp(folder) }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('library.json')
  await alert.getByRole('button', { name: say(welcome, 'showBackups') }).click()
  const dialog = page.getByRole('dialog', { name: say(welcome, 'restoreTitle') })
  await expect(dialog.getByRole('radio')).toHaveCount(1)
  await expect(dialog.getByRole('radio')).toBeChecked()
  await expect(dialog).toContainText(say(welcome, 'annotationCount', { n: 1 }))
  await dialog.getByRole('button', { name: say(welcome, 'restoreIt') }).click()
  await expect(page.getByText(say(welcome, 'restored'))).toBeVisible()
  await expect(resultRows(page)).toHaveCount(5)
  await expect(page.getByText(say(frame, 'annotationCount', { n: 1 })).first()).toBeVisible()
})

test('a library whose folder is gone is restored from the backups kept outside of it', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await annotate(page)
  await backUp(page)
  await closeLibrary(page)
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await rm(folder, { recursive: true })
  await page.getByRole('button', { name: new RegExp(folder) }).click()
  await page
    .getByRole('alert')
    .getByRole('button', { name: say(welcome, 'showBackups') })
    .click()
  const dialog = page.getByRole('dialog', { name: say(welcome, 'restoreTitle') })
  await dialog.getByRole('button', { name: say(welcome, 'restoreIt') }).click()
  await expect(page.getByText(say(welcome, 'restoredInPart', { n: 10 }))).toBeVisible()
  await expect(page.getByText(say(frame, 'annotationCount', { n: 1 })).first()).toBeVisible()
})

test('a backup names what restoring it changes', async ({ page }) => {
  await openSamples(page)
  await annotate(page)
  await backUp(page)
  await goTo(page, 'reader')
  await page.getByRole('article', { name: passage }).getByRole('button').first().click()
  await page.getByRole('textbox', { name: /comment/i }).fill('written later')
  await page.keyboard.press('ControlOrMeta+Enter')
  await goTo(page, 'safekeeping')
  await page.getByRole('tab', { name: say(safekeeping, 'backups') }).click()
  await page.getByRole('option').first().click()
  const changes = page.getByRole('region', { name: say(safekeeping, 'differences') })
  await expect(changes).toContainText(passage)
  await expect(changes).toContainText('comment: “written later” → –')
})

test('a library goes on without its trash in another folder, and says where the old one lies', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await resultRows(page).first().click()
  await page.keyboard.press('Delete')
  await expect(resultRows(page)).toHaveCount(4)
  await goTo(page, 'safekeeping')
  await button(page, say(safekeeping, 'leaveTrash')).click()
  const dialog = page.getByRole('dialog', { name: say(safekeeping, 'leaveTrashTitle') })
  await dialog.getByRole('button', { name: say(safekeeping, 'leaveTrashNow') }).click()
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await expect(page.getByText(say(safekeeping, 'trashLeft', { folder }))).toBeVisible()
  await expect(resultRows(page)).toHaveCount(4)
  await goTo(page, 'safekeeping')
  await expect(page.getByText(say(safekeeping, 'trashEmpty'))).toBeVisible()
})
