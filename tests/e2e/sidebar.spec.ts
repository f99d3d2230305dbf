/** The sidebar's list of annotations: narrowed, sorted, of one article or of all, and a way to open them beside. */
import type { Page } from '@playwright/test'
import { messages as reader } from '../../src/renderer/reader/messages'
import { listMessages as list } from '../../src/renderer/reader/sidebar/list-messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { messages as widgets } from '../../src/renderer/ui/messages'
import { callProgram } from './call-program'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, markAs, openBeside, openSamples, tagPerson } from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { settings, type Wording, wordingIn } from './wording'

const person = 'Phan Văn Giang'
const named = `Đại tướng ${person}`
const trust = 'Tin cậy chính trị'
const support = 'wholehearted and invaluable support'

const cards = (page: Page) => page.getByRole('article')
const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true })
const panes = (page: Page, say: Wording, title: string) =>
  page.getByRole('region', { name: say(reader, 'paneName', { title }) })

async function mark(page: Page, title: string, words: string, colour: 'yellow' | 'green') {
  await chooseWords(page, articleText(page, title), words)
  await markAs(page, colour)
  await expect(card(page, words)).toBeVisible()
}

/** Two marks in the Vietnamese article, made in their order, and one in the English. */
async function markBoth(page: Page): Promise<void> {
  await openSamples(page)
  await openBeside(page, [englishTitle, vietnameseTitle])
  await mark(page, vietnameseTitle, named, 'yellow')
  await mark(page, vietnameseTitle, trust, 'green')
  await mark(page, englishTitle, support, 'green')
  await tagPerson(page, vietnameseTitle, person)
}

for (const [language, colorScheme, viewport] of settings)
  test(`annotations are narrowed and sorted, in ${language}, ${colorScheme}, ${viewport.width} wide`, async ({
    page,
  }) => {
    const say = wordingIn(language)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await markBoth(page)
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)
    const words = page.getByRole('searchbox', { name: say(list, 'filterText') })
    const whose = (key: 'thisArticle' | 'allArticles') =>
      page.getByRole('radio', { name: say(list, key) })
    const sort = async (order: 'place' | 'newest') => {
      await page.getByRole('button', { name: new RegExp(`^${say(list, 'order')}:`) }).click()
      await page.getByRole('menuitemradio', { name: say(list, order) }).click()
    }

    await test.step('those of the article in focus, by place or by date', async () => {
      await expect(cards(page)).toHaveCount(2)
      await expect(cards(page).first()).toHaveAccessibleName(named)
      await sort('newest')
      await expect(cards(page).first()).toHaveAccessibleName(trust)
      await sort('place')
      await expect(cards(page).first()).toHaveAccessibleName(named)
      expect.soft(await obstacles(page), 'article').toEqual([])
    })

    await test.step('by words, marks aside, by label and by the person they name', async () => {
      await words.fill('tin cay')
      await expect(cards(page)).toHaveCount(1)
      await expect(card(page, trust)).toBeVisible()
      await words.fill('không có')
      await page.getByRole('button', { name: say(reader, 'clearFilters') }).click()
      await expect(cards(page)).toHaveCount(2)
      const green = page.getByRole('button', { name: `${say(labelMessages, 'green')} 1` })
      await green.click()
      await expect(card(page, named)).toHaveCount(0)
      await green.click()
      await page.getByRole('button', { name: say(list, 'filterEntity') }).click()
      await page.getByRole('menuitem', { name: person }).click()
      await expect(cards(page)).toHaveCount(1)
      await expect(card(page, named)).toBeVisible()
    })

    await test.step('all articles keep what was chosen', async () => {
      await whose('allArticles').click()
      await expect(cards(page)).toHaveCount(1)
      await page.getByRole('button', { name: say(widgets, 'remove', { name: person }) }).click()
      await expect(cards(page)).toHaveCount(3)
      await expect(card(page, support)).toContainText(englishTitle)
      expect.soft(await obstacles(page), 'library').toEqual([])
    })
  })

test('a mark of another article is opened from the list, in the focused pane or beside', async ({
  page,
}) => {
  const say = wordingIn('en')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await markBoth(page)
  await panes(page, say, englishTitle)
    .getByRole('button', { name: say(reader, 'closePane') })
    .click()
  await expect(panes(page, say, englishTitle)).toHaveCount(0)
  await page.getByRole('radio', { name: say(list, 'allArticles') }).click()
  const passage = card(page, support).getByRole('button').first()

  await passage.focus()
  await page.keyboard.press('Shift+Enter')
  await expect(panes(page, say, englishTitle)).toBeVisible()
  await expect(panes(page, say, vietnameseTitle)).toBeVisible()
  await expect(articleText(page, englishTitle).getByText(support)).toBeInViewport()

  await page.keyboard.press('Alt+W')
  await expect(panes(page, say, englishTitle)).toHaveCount(0)
  await passage.click({ modifiers: ['Shift'] })
  await expect(panes(page, say, englishTitle)).toBeVisible()

  await page.keyboard.press('Alt+W')
  await card(page, support)
    .getByRole('button', { name: say(list, 'openBeside') })
    .click()
  await expect(panes(page, say, englishTitle)).toBeVisible()
  await expect(panes(page, say, vietnameseTitle)).toBeVisible()

  await page.keyboard.press('Alt+W')
  await passage.click()
  await expect(panes(page, say, englishTitle)).toBeVisible()
  await expect(panes(page, say, vietnameseTitle)).toHaveCount(0)
  await expect(card(page, trust)).toBeVisible()
})

test('an article is opened beside itself at the passage of a mark', async ({ page }) => {
  const say = wordingIn('en')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await mark(page, vietnameseTitle, trust, 'green')
  await card(page, trust)
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] })
  await expect(panes(page, say, vietnameseTitle)).toHaveCount(2)
})

test('of hundreds of annotations only the cards in sight are there', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const [article] = (await callProgram(page, 'listArticles', {})) as { id: string; title: string }[]
  for (let at = 0; at < 200; at += 1)
    await callProgram(page, 'annotatePassage', {
      article: article?.id,
      passage: { start: 10 + at * 5, end: 40 + at * 5 },
      comment: `${at}`,
    })
  await page.getByRole('radio', { name: wordingIn('en')(list, 'allArticles') }).click()
  await expect(cards(page).first()).toBeVisible()
  expect(await cards(page).count()).toBeLessThan(40)
  await page.evaluate((id) => {
    window.location.hash = `#/reader?pane=${id}`
  }, article?.id)
  await page.getByRole('radio', { name: wordingIn('en')(list, 'thisArticle') }).click()
  await expect(page.getByRole('tab', { name: '200' })).toBeVisible()
  await expect(cards(page).first()).toBeVisible()
  expect(await cards(page).count()).toBeLessThan(40)
})
