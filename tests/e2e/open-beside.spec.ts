/** From wherever an article is listed it opens beside the one that is read: by keyboard with Shift+Enter, by mouse with Shift. */
import type { Locator, Page } from '@playwright/test'
import { messages as overview } from '../../src/renderer/annotations/messages'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as entities } from '../../src/renderer/entities/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
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
  tagPerson,
} from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const support = 'wholehearted and invaluable support'
const person = 'Phan Van Giang'

const pane = (page: Page, title: string) =>
  page.getByRole('region', { name: say(reader, 'paneName', { title }) })

/** The English article stands beside the Vietnamese one; afterwards the Vietnamese stands alone again. */
async function expectBeside(page: Page): Promise<void> {
  await expect(pane(page, vietnameseTitle)).toBeVisible()
  await expect(pane(page, englishTitle)).toBeVisible()
  await pane(page, englishTitle)
    .getByRole('button', { name: say(reader, 'closePane') })
    .click()
  await expect(pane(page, englishTitle)).toHaveCount(0)
}

async function pressShiftEnter(page: Page, on: Locator): Promise<void> {
  await on.focus()
  await page.keyboard.press('Shift+Enter')
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  await openBeside(page, [vietnameseTitle, englishTitle])
  await chooseWords(page, articleText(page, englishTitle), support)
  await markAs(page, 'yellow')
  await tagPerson(page, englishTitle, person)
  await pane(page, englishTitle)
    .getByRole('button', { name: say(reader, 'closePane') })
    .click()
})

test('from the library and from what a search found', async ({ page }) => {
  const row = resultRows(page).filter({ hasText: englishTitle })
  await goTo(page, 'library')
  await row.dblclick({ modifiers: ['Shift'] })
  await expectBeside(page)

  await page.getByRole('searchbox').first().fill('fortity')
  await expect(resultRows(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Enter')
  await expectBeside(page)

  await goTo(page, 'library')
  await page.getByRole('button', { name: say(library, 'openBeside') }).click()
  await expectBeside(page)
})

test('from the list of every annotation', async ({ page }) => {
  await goTo(page, 'annotations')
  const table = page.getByRole('listbox', { name: say(overview, 'table') })
  await table.getByRole('option').dblclick({ modifiers: ['Shift'] })
  await expectBeside(page)
  await goTo(page, 'annotations')
  await pressShiftEnter(page, table)
  await expectBeside(page)
})

test('from an entity’s mentions and its articles', async ({ page }) => {
  const open = async () => {
    await goTo(page, 'entities')
    await page.getByRole('option', { name: person }).click()
    await expect(page.getByRole('heading', { name: person, exact: true })).toBeVisible()
  }
  const mention = page.getByRole('button', { name: new RegExp(`${person} met with`) })
  await open()
  await mention.click({ modifiers: ['Shift'] })
  await expectBeside(page)
  await open()
  await pressShiftEnter(page, mention)
  await expectBeside(page)
  await open()
  await mention.hover()
  await page
    .getByRole('button', { name: say(entities, 'openBeside') })
    .first()
    .click()
  await expectBeside(page)
  await open()
  const article = page.getByRole('button', { name: new RegExp(`${englishTitle}$`) })
  await article.click({ modifiers: ['Shift'] })
  await expectBeside(page)
  await open()
  await pressShiftEnter(page, article)
  await expectBeside(page)
})

test('from the command palette', async ({ page }) => {
  const ask = async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: say(frame, 'paletteHint') }).fill('fortity')
    await expect(page.getByText(say(frame, 'paletteBeside'))).toBeVisible()
  }
  const found = page.getByRole('option', { name: englishTitle })
  await ask()
  expect.soft(await obstacles(page)).toEqual([])
  await found.click({ modifiers: ['Shift'] })
  await expectBeside(page)
  await ask()
  await expect(found).toBeEnabled()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Enter')
  await expectBeside(page)
  await ask()
  await found.click()
  await expect(pane(page, englishTitle)).toBeVisible()
  await expect(pane(page, vietnameseTitle)).toHaveCount(0)
})

test('the list of shortcuts names the way', async ({ page }) => {
  await page.locator('body').press('?')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(say(frame, 'keyBeside'))).toBeVisible()
  await expect(sheet.getByText('Shift+Enter', { exact: true })).toBeVisible()
})
