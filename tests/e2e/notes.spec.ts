import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as taking } from '../../src/renderer/note-taking/messages'
import { messages as notes } from '../../src/renderer/notes/messages'
import { markingMessages } from '../../src/renderer/reader/marking-messages'
import { messages as ui } from '../../src/renderer/ui/messages'
import { chooseWords } from './choose-words'
import { composeTelex } from './compose-telex'
import { expect, type Lectern, test } from './launch'
import { articleText, goTo, openBeside, openSamples, resultRows, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

test.setTimeout(90_000)

const title = (page: Page): Locator => page.getByRole('textbox', { name: say(notes, 'title') })
const text = (page: Page): Locator =>
  page.getByRole('textbox', { name: say(notes, 'text'), exact: true })
const preview = (page: Page): Locator => page.getByRole('region', { name: say(notes, 'preview') })
const saved = (page: Page): Locator =>
  page.getByRole('article').getByText(say(notes, 'saved'), { exact: true })
const rows = (page: Page): Locator =>
  page.getByRole('listbox', { name: say(notes, 'notes') }).getByRole('option')

/** A new note, by keyboard, its title waiting to be written over. */
async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+7')
  await page
    .getByRole('button', { name: say(notes, 'newNote') })
    .first()
    .click()
  await expect(title(page)).toBeFocused()
  await page.keyboard.type(name)
  await expect(rows(page).filter({ hasText: name })).toBeVisible()
}

async function filesOf({ librariesFolder }: Lectern): Promise<string> {
  const [folder = ''] = await readdir(librariesFolder)
  const place = join(librariesFolder, folder, 'notes')
  const names = await readdir(place)
  return (await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')))).join('\n')
}

test('a note is written, linked, read and found, and lies in the library as a file', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  await begin(page, 'Ai ký Nghị định thư?')
  await text(page).click()
  await page.keyboard.type('# Chưa rõ\n\nXem [[ky nghi dinh thu ve')
  await expect(page.getByRole('option', { name: vietnameseTitle })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(
    ', <b>không</b> ![ảnh](https://example.org/a.png) [x](javascript:alert(1)).',
  )
  const link = preview(page).getByRole('link', { name: vietnameseTitle })
  await expect(link).toBeVisible()
  await expect(preview(page).getByRole('heading', { name: 'Chưa rõ' })).toBeVisible()
  await expect(preview(page)).toContainText('<b>không</b>')
  await expect(preview(page).locator('img, b')).toHaveCount(0)
  await expect(preview(page).getByRole('link')).toHaveCount(1)
  await expect(saved(page)).toBeVisible()
  expect(await filesOf(lectern)).toMatch(/title: "Ai ký Nghị định thư\?"[\s\S]+# Chưa rõ\n\nXem \[/)

  await link.click()
  await expect(articleText(page, vietnameseTitle)).toBeVisible()
  const searchBox = page.getByRole('searchbox', { name: say(frame, 'search') })
  await searchBox.fill('chua ro')
  await page
    .getByRole('region', { name: say(library, 'notesFound') })
    .getByRole('button', { name: 'Ai ký Nghị định thư?' })
    .click()
  await expect(preview(page)).toContainText('Chưa rõ')
  await page.reload()
  await expect(text(page)).toContainText('# Chưa rõ')
})

test('a passage goes from the reader into a note with its citation, and back by its link', async ({
  page,
}) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await chooseWords(page, articleText(page, vietnameseTitle), 'Tin cậy chính trị')
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: say(taking, 'addToNote') })
  await dialog.getByRole('button', { name: say(taking, 'newNote') }).click()
  await expect(dialog).toHaveCount(0)
  await chooseWords(page, articleText(page, vietnameseTitle), 'chiến lược cao hơn')
  await page.getByRole('button', { name: say(markingMessages, 'keyNote') }).click()
  await dialog.getByRole('option').first().click()
  await expect(dialog).toHaveCount(0)

  await goTo(page, 'notes')
  await rows(page).first().click()
  await expect(title(page)).toHaveValue(vietnameseTitle)
  await expect(
    page.getByRole('button', { name: `${say(notes, 'about')} ${vietnameseTitle}` }),
  ).toBeVisible()
  await expect(preview(page).getByRole('blockquote')).toHaveCount(2)
  await expect(preview(page)).toContainText(/Tin cậy chính trị.*\[@\w+.*, para\. \d+\]/s)
  await preview(page).getByRole('link').first().click()
  await expect(articleText(page, vietnameseTitle)).toBeVisible()
})

test('an input method writes Vietnamese into a note undisturbed', async ({ page }) => {
  await openSamples(page)
  await begin(page, 'Telex')
  await text(page).click()
  await composeTelex(page)
  await page.keyboard.insertText('quốc')
  await page.keyboard.type(' phòng?w')
  await expect(text(page)).toHaveText('quốc phòng?w')
  await expect(saved(page)).toBeVisible()
  await expect(text(page)).toHaveText('quốc phòng?w')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('two windows that write the same note keep both texts, and show them beside each other', async ({
  page,
}) => {
  await openSamples(page)
  await begin(page, 'Chung')
  await text(page).click()
  await page.keyboard.type('gốc')
  await expect(saved(page)).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(text(other)).toHaveText('gốc')
  // What the second window writes is on its way while the first one's comes in.
  await other.route('**/call/changeNote', async (route) => {
    await expect(text(page)).toHaveText('của cửa sổ một gốc')
    await expect(saved(page)).toBeVisible()
    await route.continue()
  })
  await text(other).click()
  await other.keyboard.type(' của cửa sổ hai')
  await text(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('của cửa sổ một ')

  await expect(other.getByText(say(notes, 'apart'))).toBeVisible()
  await expect(text(other)).toHaveText('của cửa sổ một gốc')
  await other.getByRole('button', { name: say(notes, 'compare') }).click()
  const dialog = other.getByRole('dialog', { name: say(notes, 'compareTitle') })
  await expect(dialog.getByRole('region', { name: say(notes, 'thisOne') })).toContainText('một gốc')
  await expect(dialog.getByRole('region', { name: say(notes, 'otherOne') })).toContainText('hai')
  await dialog.getByRole('button', { name: say(notes, 'keepOther') }).click()
  await expect(text(other)).toHaveText('gốc của cửa sổ hai')
  await expect(rows(other)).toHaveCount(1)
})

test('words that cannot be saved stay in sight, and are saved when it is tried again', async ({
  page,
}) => {
  await openSamples(page)
  await begin(page, 'Giữ')
  await page.route('**/call/changeNote', (route) => route.fulfill({ status: 200, json: failure }))
  await text(page).click()
  await page.keyboard.type('không mất')
  await expect(page.getByText(say(notes, 'notSaved'), { exact: true })).toBeVisible()
  await goTo(page, 'library')
  await goTo(page, 'notes')
  await expect(text(page)).toHaveText('không mất')
  await page.unroute('**/call/changeNote')
  await page.getByRole('button', { name: say(notes, 'saveAgain') }).click()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(text(page)).toHaveText('không mất')
})

const failure = {
  ok: false,
  fault: { code: 'storage/failed', message: '', detail: { file: 'a', reason: 'ENOSPC' } },
}

test('selected articles become a collection, which filters the library and can be noted', async ({
  page,
}) => {
  await openSamples(page)
  const row = resultRows(page).filter({ hasText: vietnameseTitle })
  await row.click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: say(library, 'collect') }).click()
  await page.getByRole('menuitem', { name: say(library, 'newCollection') }).click()
  const form = page.getByRole('dialog', { name: say(library, 'newCollection') })
  await form.getByRole('textbox').fill('Lào 2024')
  await page.keyboard.press('Enter')
  await page
    .getByRole('region', { name: say(library, 'collections') })
    .getByRole('button', { name: 'Lào 2024' })
    .click()
  await expect(resultRows(page)).toHaveCount(1)
  await page.getByRole('button', { name: say(library, 'collect') }).click()
  await page.getByRole('menuitem', { name: say(library, 'manageCollections') }).click()
  const names = page.getByRole('dialog', { name: say(library, 'collections') })
  await names.getByRole('textbox', { name: say(library, 'collectionName') }).fill('Lào 2024–25')
  await names.getByRole('button', { name: say(ui, 'close') }).click()
  await expect(names).toHaveCount(0)
  await expect(
    page
      .getByRole('region', { name: say(library, 'collections') })
      .getByRole('button', { name: 'Lào 2024–25' }),
  ).toBeVisible()

  await begin(page, 'Về bộ sưu tập')
  await page.getByRole('button', { name: new RegExp(`^${say(notes, 'about')} `) }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill('lao 2024')
  await page.getByRole('option', { name: 'Lào 2024–25' }).click()
  await expect(
    page.getByRole('button', { name: `${say(notes, 'about')} Lào 2024–25` }),
  ).toBeVisible()
  await page.getByRole('button', { name: say(notes, 'deleteNote') }).click()
  await expect(rows(page)).toHaveCount(0)
  await page
    .getByRole('button', { name: say(notes, 'undo'), exact: true })
    .last()
    .click()
  await expect(title(page)).toHaveValue('Về bộ sưu tập')
})

for (const [colorScheme, language] of [
  ['light', 'en'],
  ['dark', 'vi'],
] as const)
  test(`notes keep nobody out and fit a narrow window, in ${colorScheme} colours`, async ({
    page,
  }) => {
    const sayIn = wordingIn(language)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSamples(page)
    if (language === 'vi') await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    await page.keyboard.press('Alt+7')
    await expect(page.getByText(sayIn(notes, 'emptyTitle'))).toBeVisible()
    expect.soft(await obstacles(page), 'empty').toEqual([])
    await page.getByRole('button', { name: sayIn(notes, 'newNote') }).click()
    await page.getByRole('textbox', { name: sayIn(notes, 'text'), exact: true }).click()
    await page.keyboard.type(
      '# Đầu\n\n**đậm** [nối](lectern://entity/x) `mã`\n\n> trích\n\n- [x] xong\n\n[[',
    )
    await expect(page.getByRole('option').first()).toBeVisible()
    expect.soft(await obstacles(page), 'completion').toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 720, height: 450 })
    await expect(page.getByRole('button', { name: sayIn(notes, 'back') })).toBeVisible()
    expect(await page.evaluate(() => document.body.scrollWidth <= innerWidth)).toBe(true)
    expect.soft(await obstacles(page), 'narrow').toEqual([])
    await page.getByRole('radio', { name: sayIn(notes, 'read') }).click()
    await expect(page.getByRole('heading', { name: 'Đầu' })).toBeVisible()
    expect.soft(await obstacles(page), 'preview').toEqual([])
    await page.getByRole('button', { name: sayIn(notes, 'back') }).click()
    await expect(page.getByRole('listbox', { name: sayIn(notes, 'notes') })).toBeVisible()
  })
