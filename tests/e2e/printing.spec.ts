/** An article on paper: by key, by palette and from its own menu, in both languages. */
import type { Page } from '@playwright/test'
import { languages } from '../../src/contract/model'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { printMessages } from '../../src/renderer/reader/print/messages'
import { expect, test } from './launch'
import { englishTitle, openSampleLibrary, results, textOf, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { type Wording, wordingIn } from './wording'

/** In place of the browser's dialog: goes through what it does with the page and remembers what would be printed. */
const playPrinter = (page: Page) =>
  page.evaluate(() => {
    const printed: string[] = []
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      printed.push(document.querySelector('.printed-article')?.textContent ?? '')
      window.dispatchEvent(new Event('afterprint'))
    }
    Object.assign(window, { printed })
  })

const printed = (page: Page) =>
  page.evaluate(() => (window as typeof window & { printed: readonly string[] }).printed)

async function open(page: Page, say: Wording, title: string, keys: string): Promise<void> {
  await results(page, say).filter({ hasText: title }).click()
  await page.keyboard.press(keys)
  await expect(textOf(page, say, title)).toBeVisible()
}

for (const language of languages)
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, colorScheme: language === 'vi' ? 'dark' : 'light' })
    const say = wordingIn(language)

    test('the article in hand is printed, and its source line names it', async ({ page }) => {
      await openSampleLibrary(page, say)
      await playPrinter(page)
      await page.keyboard.press('Control+p')
      await expect(page.getByText(say(printMessages, 'nothingToPrint'))).toBeVisible()
      expect(await printed(page)).toEqual([])

      await open(page, say, vietnameseTitle, 'Enter')
      await page.keyboard.press('Alt+1')
      await open(page, say, englishTitle, 'Shift+Enter')
      await page.keyboard.press('Control+p')
      await expect.poll(async () => (await printed(page)).length).toBe(1)
      const [english = ''] = await printed(page)
      expect(english).toContain(englishTitle)
      expect(english).toContain(say(printMessages, 'key', { key: 'vna20260205' }))
      expect(english).not.toContain(vietnameseTitle)

      // The menu of a pane prints the pane's own article.
      const pane = page.getByRole('region', {
        name: say(reader, 'paneName', { title: vietnameseTitle }),
      })
      await pane.getByRole('button', { name: say(reader, 'paneMenu') }).click()
      expect.soft(await obstacles(page), 'menu').toEqual([])
      await page.getByRole('menuitem', { name: say(printMessages, 'print') }).click()
      await expect.poll(async () => (await printed(page)).length).toBe(2)
      expect((await printed(page))[1]).toContain(vietnameseTitle)

      await page.keyboard.press('Control+k')
      await page.keyboard.type(say(frame, 'savePdf'))
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await printed(page)).length).toBe(3)

      await page.emulateMedia({ media: 'print' })
      await expect(page).toHaveTitle(vietnameseTitle)
      expect.soft(await obstacles(page), 'paper').toEqual([])
      await page.emulateMedia({ media: 'screen' })
      await expect(page).not.toHaveTitle(vietnameseTitle)
    })
  })
