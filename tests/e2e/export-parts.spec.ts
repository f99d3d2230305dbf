import type { Locator, Page } from '@playwright/test'
import { messages as exporting } from '../../src/renderer/export/messages'
import { factMessages } from '../../src/renderer/reader/fact-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { articleText, goTo, openSamples, resultRows, say } from './library-steps'
import { englishTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

const chosen = (page: Page): Locator => page.getByRole('status').filter({ hasText: /chosen$/ })

test('an export takes what belongs to a collection, a tag or a search', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  const [one, two] = (await callProgram(page, 'listArticles', {})) as {
    id: string
    citationKey: string
  }[]
  await callProgram(page, 'addCollection', { name: 'Biên giới', articles: [one?.id, two?.id] })
  await callProgram(page, 'annotatePassage', {
    article: one?.id,
    passage: { start: 10, end: 40 },
    tags: ['hội đàm'],
  })
  await goTo(page, 'export')
  await page.getByRole('radio', { name: say(exporting, 'part') }).click()
  await expect(page.getByText(say(exporting, 'choosePart'))).toBeVisible()
  await expect(
    page.getByRole('main').getByRole('button', { name: say(exporting, 'exportNow'), exact: true }),
  ).toBeDisabled()
  await expect(page.getByRole('option', { name: /Biên giới/ })).toBeVisible()
  expect(await obstacles(page)).toEqual([])

  const box = page.getByRole('searchbox', { name: say(exporting, 'findPart') })
  await box.fill('bien')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.getByRole('option', { name: /Biên giới/ }).press('Enter')
  await expect(chosen(page)).toHaveText(say(exporting, 'chosenOf', { n: 2, total: 5 }))
  await expect(page.getByRole('option', { name: /\.md/ })).toHaveCount(2)
  expect(await obstacles(page)).toEqual([])

  await page.getByRole('button', { name: /^Remove Collection: Biên giới/ }).click()
  await box.fill('lang:en')
  await page
    .getByRole('option', { name: say(exporting, 'whatAnswers', { query: 'lang:en' }) })
    .click()
  await expect(chosen(page)).toHaveText(say(exporting, 'chosenOf', { n: 1, total: 5 }))
  await page.getByRole('button', { name: /^Remove Search/ }).click()
  await page.getByRole('option', { name: /hội đàm/ }).click()
  await expect(chosen(page)).toHaveText(say(exporting, 'chosenOf', { n: 1, total: 5 }))

  await callProgram(page, 'changePreferences', { language: 'vi' })
  // An export that was not asked otherwise speaks the window's language.
  await expect(page.getByRole('radio', { name: 'Tiếng Việt' })).toBeChecked()
  const chip = `${wordingIn('vi')(exporting, 'tag')}: hội đàm`
  await expect(page.getByText(chip, { exact: true })).toBeVisible()
  await page.setViewportSize({ width: 720, height: 450 })
  expect(await obstacles(page)).toEqual([])
})

test('a citation key is edited with the other facts; one that is taken is refused by name', async ({
  page,
}) => {
  await openSamples(page)
  const all = (await callProgram(page, 'listArticles', {})) as {
    id: string
    citationKey: string
    title: string
  }[]
  const other = all.find(({ title }) => title !== englishTitle)
  await resultRows(page).filter({ hasText: englishTitle }).dblclick()
  await expect(articleText(page, englishTitle)).toBeVisible()
  await page.getByRole('tab', { name: say(reader, 'facts') }).click()
  const field = page.getByRole('textbox', { name: say(reader, 'factKey') })
  await field.fill('Khóa mới')
  await expect(page.getByText(say(factMessages, 'badKey'))).toBeVisible()
  await field.fill(other?.citationKey ?? '')
  await field.press('Enter')
  await expect(page.getByText(/belongs to “.*” already/)).toContainText(other?.title ?? '')
  await expect(field).toHaveValue(other?.citationKey ?? '')
  await field.fill('vna2026:lao')
  await field.press('Enter')
  await expect
    .poll(async () => {
      const articles = (await callProgram(page, 'listArticles', {})) as { citationKey: string }[]
      return articles.map(({ citationKey }) => citationKey)
    })
    .toContain('vna2026:lao')
  expect(await obstacles(page)).toEqual([])
})
