/** Every annotation of the library: found, changed many at once, and opened. */
import type { Page } from '@playwright/test'
import { messages as overview } from '../../src/renderer/annotations/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, goTo, markAs, openBeside, openSamples, say } from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const table = (page: Page) => page.getByRole('listbox', { name: say(overview, 'table') })
const rows = (page: Page) => table(page).getByRole('option')
const filters = (page: Page) => page.getByRole('search', { name: say(overview, 'filters') })

async function mark(page: Page, title: string, words: string, colour: 'yellow' | 'green') {
  await chooseWords(page, articleText(page, title), words)
  await markAs(page, colour)
  await expect(page.getByRole('article', { name: words })).toBeVisible()
}

async function tag(page: Page, words: string, name: string) {
  const card = page.getByRole('article', { name: words })
  await card.getByRole('combobox', { name: say(reader, 'addTag') }).fill(name)
  await page.keyboard.press('Enter')
  await expect(card).toContainText(`#${name}`)
}

test('the overview finds, tags, renames and deletes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  await goTo(page, 'annotations')
  await expect(page.getByText(say(overview, 'emptyTitle'))).toBeVisible()
  expect.soft(await obstacles(page), 'empty').toEqual([])
  await goTo(page, 'library')
  await openBeside(page, [vietnameseTitle, englishTitle])
  await mark(page, vietnameseTitle, 'Tin cậy chính trị', 'yellow')
  await tag(page, 'Tin cậy chính trị', 'ngoại giao/song phương')
  await mark(page, vietnameseTitle, 'quân đội hai nước', 'green')
  await tag(page, 'quân đội hai nước', 'quân sự')
  await mark(page, englishTitle, 'Phan Van Giang', 'green')

  await goTo(page, 'annotations')
  await expect(rows(page)).toHaveCount(3)
  expect.soft(await obstacles(page), 'all').toEqual([])

  await filters(page).getByRole('searchbox').fill('tin cay')
  await expect(rows(page)).toHaveCount(1)
  await filters(page).getByRole('searchbox').fill('')
  await filters(page)
    .getByRole('button', { name: new RegExp(`^${say(labelMessages, 'green')}`) })
    .click()
  await expect(rows(page)).toHaveCount(2)
  await filters(page)
    .getByRole('button', { name: new RegExp(`^${say(labelMessages, 'green')}`) })
    .click()
  await filters(page)
    .getByRole('button', { name: /^#ngoại giao/ })
    .click()
  await expect(rows(page)).toHaveCount(1)
  await filters(page)
    .getByRole('button', { name: /^#ngoại giao/ })
    .click()

  await expect(rows(page)).toHaveCount(3)

  // Two by keyboard: tagged as one step, taken back as one.
  await table(page).focus()
  for (const key of ['Home', 'Space', 'Shift+ArrowDown']) await page.keyboard.press(key)
  const bulk = page.getByRole('toolbar', { name: say(overview, 'selected', { n: 2 }) })
  await expect(bulk).toBeVisible()
  expect.soft(await obstacles(page), 'selected').toEqual([])
  await bulk.getByRole('combobox').fill('kiểm tra')
  await page.keyboard.press('Enter')
  await expect(rows(page).filter({ hasText: '#kiểm tra' })).toHaveCount(2)
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(rows(page).filter({ hasText: '#kiểm tra' })).toHaveCount(0)

  // A tag becomes a part of another one only when asked.
  const tagMenu = say(overview, 'tagMenu', { tag: 'quân sự' })
  await filters(page).getByRole('button', { name: tagMenu }).click()
  await page.getByRole('menuitem', { name: say(overview, 'renameTag') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('ngoại giao/song phương')
  await dialog.getByRole('button', { name: say(overview, 'rename') }).click()
  await expect(dialog).toContainText('There is a tag')
  expect.soft(await obstacles(page), 'merge').toEqual([])
  await dialog.getByRole('button', { name: say(overview, 'merge') }).click()
  await expect(dialog).toHaveCount(0)
  await expect(rows(page).filter({ hasText: '#ngoại giao/song phương' })).toHaveCount(2)

  await table(page).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: say(overview, 'delete'), exact: true }).click()
  await expect(page.getByText(say(overview, 'emptyTitle'))).toBeVisible()
  // Enter opens a row also before its words have come.
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/call/describeAnnotations', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(rows(page)).toHaveCount(3)
  await table(page).focus()
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
  letGo()
  await expect(page.getByRole('region', { name: /^Text of/ }).first()).toBeVisible()
})
