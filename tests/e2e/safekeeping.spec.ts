import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { messages as safekeeping } from '../../src/renderer/safekeeping/messages'
import { messages as ui } from '../../src/renderer/ui/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { chooseWords } from './choose-words'
import { expect, startLectern, test } from './launch'
import {
  articleText,
  goTo,
  importFiles,
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
const safekeepingTab = async (page: Page, tab: 'trash' | 'backups' | 'check') => {
  await goTo(page, 'safekeeping')
  await page.getByRole('tab', { name: say(safekeeping, tab) }).click()
}
const annotate = async (page: Page) => {
  await openBeside(page, [englishTitle])
  await chooseWords(page, articleText(page, englishTitle), passage)
  await markAs(page, 'yellow')
  await expect(page.getByRole('article', { name: passage })).toBeVisible()
}
const commentOn = (page: Page) =>
  page.getByRole('textbox', { name: say(reader, 'commentName', { words: passage }) })

test('a deleted article waits in the trash and comes back with its annotation, as one step', async ({
  page,
}) => {
  await openSamples(page)
  await annotate(page)
  await goTo(page, 'library')
  await resultRows(page).filter({ hasText: englishTitle }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByText(say(library, 'deleted', { n: 1 }))).toBeVisible()
  await expect(resultRows(page)).toHaveCount(4)

  await safekeepingTab(page, 'trash')
  const row = page.getByRole('row').filter({ hasText: englishTitle })
  await expect(row).toContainText(say(safekeeping, 'withAnnotations', { n: 1 }))
  await row.focus()
  await page.keyboard.press('Space')
  await button(page, say(safekeeping, 'restoreChosen', { n: 1 })).click()
  await expect(page.getByText(say(safekeeping, 'trashEmpty'))).toBeVisible()
  await goTo(page, 'library')
  await expect(resultRows(page)).toHaveCount(5)
  await expect(resultRows(page).filter({ hasText: englishTitle })).toContainText(
    say(library, 'annotations', { n: 1 }),
  )
})

test('a backup says what restoring it changes, changes that, and can be taken back', async ({
  page,
}) => {
  await openSamples(page)
  await safekeepingTab(page, 'backups')
  await button(page, say(safekeeping, 'backUpNow')).click()
  await expect(page.getByText(say(safekeeping, 'nothingChanges'))).toBeVisible()
  await goTo(page, 'library')
  await annotate(page)

  await safekeepingTab(page, 'backups')
  await page.getByRole('option').first().click()
  const changes = page.getByRole('row').filter({ hasText: say(safekeeping, 'annotations') })
  await expect(changes.getByRole('cell')).toHaveText(['–', '–', '1'])
  await button(page, say(safekeeping, 'restoreBackup')).click()
  await expect(page.getByText(say(safekeeping, 'before'))).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(2)
  const count = (n: number) => page.getByText(say(frame, 'annotationCount', { n }))
  await expect(count(0).first()).toBeVisible()
  await page
    .getByRole('region', { name: say(ui, 'notices') })
    .getByText(say(safekeeping, 'undo'))
    .click()
  await expect(count(1).first()).toBeVisible()
})

test('a check says that all is well, finds a lost text, and repairs it after asking', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await safekeepingTab(page, 'check')
  await button(page, say(safekeeping, 'checkNow')).click()
  await expect(page.getByText(say(safekeeping, 'inOrder'))).toBeVisible()
  await rm(join(lectern.librariesFolder, 'Lectern samples', 'texts'), { recursive: true })
  await button(page, say(safekeeping, 'checkAgain')).click()
  await button(page, say(safekeeping, 'repair')).click()
  await button(page, say(safekeeping, 'repairNow')).click()
  await expect(page.getByText(say(safekeeping, 'repairDone'))).toBeVisible()
  await expect(page.getByText(say(safekeeping, 'repaired', { n: 5 }))).toBeVisible()
})

test('deleting many articles asks first, with how much goes along', async ({ page, lectern }) => {
  const folder = join(lectern.home, 'incoming')
  await mkdir(folder)
  const paths = Array.from({ length: 8 }, (_, n) => join(folder, `${n}.txt`))
  for (const [n, path] of paths.entries())
    await writeFile(path, `Tin số ${n}\n\nĐoàn đại biểu thứ ${n} thăm Viêng Chăn.\n`)
  await openSamples(page)
  await importFiles(page, paths)
  await expect(resultRows(page).first()).toBeVisible()
  await page.getByRole('checkbox', { name: say(library, 'selectAll') }).press('Space')
  await button(page, say(library, 'delete')).click()
  const question = page.getByRole('dialog', { name: say(library, 'deleteTitle', { n: 13 }) })
  await expect(question).toContainText(say(library, 'deleteText', { annotations: 0 }))
  await question.getByRole('button', { name: say(library, 'cancel') }).click()
  await expect(question).toHaveCount(0)
  await button(page, say(library, 'delete')).click()
  await question.getByRole('button', { name: say(library, 'deleteThem', { n: 13 }) }).click()
  await expect(page.getByText(say(library, 'emptyTitle'))).toBeVisible()
  await page
    .getByRole('region', { name: say(ui, 'notices') })
    .getByText(say(library, 'undo'))
    .click()
  await expect(page.getByText(say(library, 'articleCount', { n: 13 })).first()).toBeVisible()
})

test('a second Lectern on the same library reads and says who has it', async ({
  page,
  lectern,
  browser,
}) => {
  await openSamples(page)
  const other = await startLectern(lectern.home, 'config of another')
  const context = await browser.newContext()
  try {
    const reading = await context.newPage()
    await reading.goto(other.address)
    await reading.getByRole('button', { name: say(welcome, 'sample') }).click()
    await expect(resultRows(reading)).toHaveCount(5)
    await expect(button(reading, say(frame, 'openForChanges'))).toBeVisible()
    await expect(button(reading, say(library, 'import'))).toBeDisabled()
    await resultRows(reading).first().click()
    await reading.keyboard.press('Delete')
    await expect(
      reading.getByRole('region', { name: say(ui, 'notices') }).getByText(/can only be read/),
    ).toBeVisible()

    await page.getByRole('button', { name: say(frame, 'libraryMenu') }).click()
    await page.getByRole('menuitem', { name: say(frame, 'closeLibrary') }).click()
    await expect(page.getByRole('heading', { name: say(welcome, 'headline') })).toBeVisible()
    await button(reading, say(frame, 'openForChanges')).click()
    await expect(button(reading, say(frame, 'openForChanges'))).toHaveCount(0)
    await expect(button(reading, say(library, 'import'))).toBeEnabled()
  } finally {
    await context.close()
    await other.stop()
  }
})

test('two people who write one comment at once lose neither', async ({ page }) => {
  await openSamples(page)
  await annotate(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('article', { name: passage }).getByRole('button').first().click()
  await page.getByRole('article', { name: passage }).getByRole('button').first().click()
  await commentOn(page).fill('mine')
  await commentOn(other).fill('theirs')
  await commentOn(other).press('ControlOrMeta+Enter')
  await expect(other.getByText(say(frame, 'saved'), { exact: true })).toBeVisible()
  await commentOn(page).press('ControlOrMeta+Enter')

  await expect(page.getByText(say(reader, 'commentApart'))).toBeVisible()
  const cards = page.getByRole('article', { name: passage })
  await expect(cards).toHaveCount(2)
  const copy = cards.filter({ hasText: say(reader, 'conflictTitle') })
  await expect(copy).toContainText(say(reader, 'conflictOther', { words: 'theirs' }))
  await copy.getByRole('button', { name: say(reader, 'keepThis') }).click()
  await expect(cards).toHaveCount(1)
  await expect(cards.locator('.comment-words')).toHaveText('mine')
  await expect(page.getByText(say(reader, 'conflictTitle'))).toHaveCount(0)
  await page
    .getByRole('region', { name: say(ui, 'notices') })
    .getByText(say(reader, 'undo'))
    .click()
  await expect(cards).toHaveCount(2)
})

test('two people who correct one title at once choose between both', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [englishTitle])
  const other = await page.context().newPage()
  await other.goto(page.url())
  const title = async (window: Page) => {
    await window.getByRole('tab', { name: say(reader, 'facts') }).click()
    return window.getByRole('textbox', { name: say(reader, 'factTitle') })
  }
  const mine = await title(page)
  const theirs = await title(other)
  await mine.fill('Mine')
  await theirs.fill('Theirs')
  await theirs.press('Enter')
  await expect(articleText(page, 'Theirs')).toBeVisible()
  await mine.press('Enter')
  const question = page.getByRole('dialog', { name: say(ui, 'conflictTitle') })
  await expect(question).toContainText('Theirs')
  await expect(question).toContainText('Mine')
  await question.getByRole('button', { name: say(ui, 'useMine') }).click()
  await expect(articleText(other, 'Mine')).toBeVisible()
  await expect(mine).toHaveValue('Mine')
})

test('what cannot be saved is said, over a reload too, until it is saved', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await openBeside(page, [englishTitle])
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await rename(folder, `${folder} away`)
  await writeFile(folder, 'not a folder')
  await chooseWords(page, articleText(page, englishTitle), passage)
  await markAs(page, 'yellow')
  const banner = page.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(banner).toBeVisible()
  await page.reload()
  await expect(banner).toBeVisible()
  await rm(folder)
  await rename(`${folder} away`, folder)
  // The program tries by itself as well, and may be the quicker one: then the button is gone.
  await banner
    .getByRole('button', { name: say(frame, 'trySaving') })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  // Nothing goes on saying that it is not.
  await expect(page.getByText(say(frame, 'notSaved'))).toHaveCount(0)
  await expect(banner).toHaveCount(0)
  await expect(page.getByText(say(frame, 'saved'), { exact: true })).toBeVisible()
})

test('what cannot be saved where it is goes on elsewhere', async ({ page, lectern }) => {
  await openSamples(page)
  await openBeside(page, [englishTitle])
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await rename(folder, `${folder} away`)
  await writeFile(folder, 'not a folder')
  await chooseWords(page, articleText(page, englishTitle), passage)
  await markAs(page, 'yellow')
  await page
    .getByRole('alert')
    .getByRole('button', { name: say(frame, 'saveElsewhere') })
    .click()
  const dialog = page.getByRole('dialog', { name: say(frame, 'saveElsewhereTitle') })
  const elsewhere = join(lectern.home, 'elsewhere')
  await dialog.getByRole('textbox', { name: say(frame, 'folder') }).fill(elsewhere)
  await dialog.getByRole('button', { name: say(frame, 'saveThere') }).click()
  await expect(
    page.getByRole('region', { name: say(ui, 'notices') }).getByText(elsewhere),
  ).toBeVisible()
  await expect(page.getByText(say(frame, 'notSaved'), { exact: true })).toHaveCount(0)
  await expect(resultRows(page).filter({ hasText: englishTitle })).toContainText(
    say(library, 'annotations', { n: 1 }),
  )
})

test('a library that cannot be opened is explained, and restored into a new one', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await annotate(page)
  await safekeepingTab(page, 'backups')
  await button(page, say(safekeeping, 'backUpNow')).click()
  await expect(page.getByText(say(safekeeping, 'nothingChanges'))).toBeVisible()
  await page.getByRole('button', { name: say(frame, 'libraryMenu') }).click()
  await page.getByRole('menuitem', { name: say(frame, 'closeLibrary') }).click()
  const folder = join(lectern.librariesFolder, 'Lectern samples')
  await writeFile(join(folder, 'library.json'), '{"half": ')
  await page.getByRole('button', { name: new RegExp(folder) }).click()
  await expect(page.getByRole('alert')).toContainText('library.json')

  await button(page, say(welcome, 'restore')).click()
  const dialog = page.getByRole('dialog', { name: say(welcome, 'restoreTitle') })
  const [name = ''] = await readdir(join(folder, 'backups'))
  const backup = join(folder, 'backups', name)
  await dialog.getByRole('textbox', { name: say(welcome, 'backupFile') }).fill(backup)
  await dialog.getByRole('button', { name: say(welcome, 'restoreIt') }).click()
  await expect(page.getByText(say(welcome, 'restored'))).toBeVisible()
  await expect(resultRows(page)).toHaveCount(5)
  await expect(page.getByText(say(frame, 'annotationCount', { n: 1 })).first()).toBeVisible()
})
