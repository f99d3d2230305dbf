import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { findMessages } from '../../src/renderer/reader/find/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { chooseWords } from './choose-words'
import { composeTelex } from './compose-telex'
import { expect, test } from './launch'
import { articleText, importFiles, openBeside, openSamples, resultRows, say } from './library-steps'
import { englishTitle, textOf, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { settings, wordingIn } from './wording'

const barOf = (page: Page, title: string, language: 'en' | 'vi' = 'en'): Locator =>
  page.getByRole('search', { name: wordingIn(language)(findMessages, 'bar', { title }) })
const fieldOf = (bar: Locator) => bar.getByRole('textbox')
const countOf = (bar: Locator) => bar.getByRole('status')

/** The words painted as the place the reader is at, and how many others are. */
const painted = (page: Page) =>
  page.evaluate(() => {
    const of = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String)
    return { here: of('found-here').join(''), others: of('found').length }
  })

async function expectHere(page: Page, words: string): Promise<void> {
  await expect.poll(async () => (await painted(page)).here).toBe(words)
}

async function openFind(page: Page, title: string): Promise<Locator> {
  await articleText(page, title).focus()
  await page.keyboard.press('ControlOrMeta+f')
  const bar = barOf(page, title)
  await expect(fieldOf(bar)).toBeFocused()
  return bar
}

test('words typed without marks are found with any, and marks that were typed as they are', async ({
  page,
}) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const bar = await openFind(page, vietnameseTitle)
  await page.keyboard.type('dai tuong')
  await expectHere(page, 'Đại tướng')
  const all = Number(/^1 of (\d+)$/.exec((await countOf(bar).textContent()) ?? '')?.[1])
  expect(all).toBeGreaterThan(2)
  expect((await painted(page)).others).toBeGreaterThan(0)

  await test.step('on and back, and round at both ends', async () => {
    await page.keyboard.press('Enter')
    await expect(countOf(bar)).toHaveText(`2 of ${all}`)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await expect(countOf(bar)).toHaveText(`${all} of ${all}`)
    await page.keyboard.press('F3')
    await expect(countOf(bar)).toHaveText(`1 of ${all}`)
    await bar.getByRole('button', { name: say(findMessages, 'previous') }).click()
    await expect(countOf(bar)).toHaveText(`${all} of ${all}`)
    await bar.getByRole('button', { name: say(findMessages, 'next') }).click()
    await expect(countOf(bar)).toHaveText(`1 of ${all}`)
    await articleText(page, vietnameseTitle).focus()
    await page.keyboard.press('Shift+F3')
    await expect(countOf(bar)).toHaveText(`${all} of ${all}`)
  })

  await test.step('marks count when they are typed', async () => {
    await fieldOf(bar).fill('đại tướng')
    await expect(countOf(bar)).toContainText(`of ${all}`)
    await fieldOf(bar).fill('đài tướng')
    await expect(countOf(bar)).toHaveText(say(findMessages, 'none'))
    await expectHere(page, '')
    await expect(bar.getByRole('button', { name: say(findMessages, 'next') })).toBeDisabled()
  })
})

test('Escape chooses the place found, and a label’s key marks it', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const text = articleText(page, vietnameseTitle)
  const bar = await openFind(page, vietnameseTitle)
  await page.keyboard.type('hop tac quoc ph')
  await expectHere(page, 'Hợp tác quốc ph')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(text).toBeFocused()
  // The ends of a passage are whole words, as of one selected by hand.
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('Hợp tác quốc phòng')
  await expect(page.getByRole('toolbar', { name: say(reader, 'passageTools') })).toBeVisible()
  await expectHere(page, '')
  await page.keyboard.press('2')
  await expect(page.getByRole('article', { name: 'Hợp tác quốc phòng' })).toHaveCount(1)
})

test('what is selected is what is looked for, from there on', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await chooseWords(page, articleText(page, vietnameseTitle), 'Chansamone')
  await page.keyboard.press('ControlOrMeta+f')
  const bar = barOf(page, vietnameseTitle)
  await expect(fieldOf(bar)).toHaveValue('Chansamone')
  await expectHere(page, 'Chansamone')
  await page.keyboard.type('Lào')
  await expect(fieldOf(bar)).toHaveValue('Lào')
  await expectHere(page, 'Lào')

  await test.step('from another field, and by the palette and the menu of the pane', async () => {
    await bar.getByRole('button', { name: say(findMessages, 'close') }).click()
    await page.getByRole('searchbox', { name: say(frame, 'search') }).focus()
    await page.keyboard.press('ControlOrMeta+f')
    await expect(fieldOf(bar)).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('find in art')
    await page.keyboard.press('Enter')
    await expect(fieldOf(bar)).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F3')
    await expect(fieldOf(bar)).toBeFocused()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say(reader, 'paneMenu') }).click()
    await page.getByRole('menuitem', { name: say(findMessages, 'field') }).click()
    await expect(fieldOf(bar)).toBeFocused()
  })

  await test.step('without an article it is the library that is searched', async () => {
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('ControlOrMeta+f')
    await expect(page.getByRole('searchbox', { name: say(frame, 'search') })).toBeFocused()
    await page.keyboard.press('Alt+2')
    await expect(bar).toBeVisible()
    await expectHere(page, 'Lào')
    await expect(fieldOf(bar)).not.toBeFocused()
  })
})

test('each pane finds in its own article, and trimmed text opens for what is in it', async ({
  page,
}) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle, englishTitle])
  const first = await openFind(page, vietnameseTitle)
  await page.keyboard.type('Lào')
  await expect(countOf(first)).toHaveText(/^1 of/)
  const second = await openFind(page, englishTitle)
  const english = articleText(page, englishTitle)
  await expect(english.getByText('See more', { exact: true })).toHaveCount(0)
  await page.keyboard.type('see more')
  await expect(english.getByText('See more', { exact: true })).toBeInViewport()
  await expect(countOf(second)).toHaveText('1 of 1')
  await expect(fieldOf(second)).toBeFocused()
  await expect(fieldOf(first)).toHaveValue('Lào')
  await page.keyboard.press('Alt+W')
  await expect(second).toHaveCount(0)
  await expect(first).toBeVisible()
})

test('a long text, be it one line, is searched to its end', async ({ page, lectern }) => {
  await openSamples(page)
  const title = 'Biên bản một kỳ họp rất dài'
  const path = join(lectern.home, 'long.txt')
  const line = 'Các đại biểu thảo luận về dự thảo luật và cho ý kiến. '
  const long = `${line.repeat(8000)}Bế mạc lúc nửa đêm. ${line.repeat(20)}`
  await writeFile(path, `${title}\n\n${long}\n`)
  const report = await importFiles(page, [path])
  await expect(report).toContainText(say(library, 'reportImported', { n: 1 }))
  await resultRows(page).filter({ hasText: title }).dblclick()
  const text = articleText(page, title)
  await expect(text).toBeVisible()
  const bar = await openFind(page, title)
  await page.keyboard.type('be mac luc')
  await expect(countOf(bar)).toHaveText('1 of 1')
  await expectHere(page, 'Bế mạc lúc')
  await fieldOf(bar).fill('dai bieu')
  await expect(countOf(bar)).toHaveText('8,001 of 8,020')
  const { others } = await painted(page)
  expect(others).toBeGreaterThan(3)
  expect(others).toBeLessThan(4000)
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  expect(await page.evaluate(() => String(document.getSelection()))).toBe('đại biểu')
})

for (const [language, colorScheme, viewport] of settings)
  test(`finding keeps nobody out and disturbs no input method, in ${language}, ${colorScheme}, ${viewport.width} wide`, async ({
    page,
  }) => {
    const words = wordingIn(language)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSamples(page)
    await openBeside(page, [vietnameseTitle])
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)
    const text = textOf(page, words, vietnameseTitle)
    await text.focus()
    await text.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'f',
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    )
    const bar = barOf(page, vietnameseTitle, language)
    await expect(bar).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+f')
    const field = fieldOf(bar)
    await expect(field).toBeFocused()
    await composeTelex(page)
    await field.evaluate((element) => {
      for (const key of ['Enter', 'Escape'])
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        )
    })
    await expect(field).toHaveValue('quốc')
    await page.keyboard.insertText('quốc')
    await page.keyboard.type(' phong')
    await expect(field).toHaveValue('quốc phong')
    await expect(countOf(bar)).toHaveText(words(findMessages, 'count', { at: 1, n: 15 }))
    await expectHere(page, 'quốc phòng')
    await expect(countOf(bar)).toBeInViewport()
    expect.soft(await obstacles(page), 'found').toEqual([])
    await field.fill('không có đâu')
    await expect(countOf(bar)).toHaveText(words(findMessages, 'none'))
    expect.soft(await obstacles(page), 'not found').toEqual([])
    await page.keyboard.press('Escape')
    await expect(text).toBeFocused()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText(words(frame, 'findInArticle'))
  })
