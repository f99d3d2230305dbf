/** Linked passages whose words are not found again: reviewed like marks, linked anew or let go. */
import type { Page } from '@playwright/test'
import { languages } from '../../src/contract/model'
import { messages as linked } from '../../src/renderer/reader/linked/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { messages as moved } from '../../src/renderer/reader/moved/messages'
import { messages as ui } from '../../src/renderer/ui/messages'
import { callProgram } from './call-program'
import { chooseWords } from './choose-words'
import { isLost, openEarlierReading, wasEdited } from './earlier-samples'
import { expect, test } from './launch'
import { openBeside } from './library-steps'
import { englishTitle, textOf, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

const elsewhere = 'stronger cooperation in border management'

/** Links two passages of the English article with the Vietnamese title. */
async function link(page: Page): Promise<string | undefined> {
  const articles = (await callProgram(page, 'listArticles', {})) as { id: string; title: string }[]
  const idOf = (title: string) => articles.find((one) => one.title === title)?.id
  for (const quote of [wasEdited, isLost])
    await callProgram(page, 'linkPassages', {
      kind: 'repeats',
      from: { article: idOf(englishTitle), passage: { quote } },
      to: { article: idOf(vietnameseTitle), passage: { quote: 'Tin cậy chính trị' } },
    })
  return idOf(englishTitle)
}

/** The same, and reads the article again: its words have changed. */
async function linkAndReadAgain(page: Page): Promise<void> {
  await callProgram(page, 'rereadArticle', { article: await link(page) })
}

for (const language of languages)
  test(`reading again says what became of linked passages, in ${language}`, async ({
    page,
    lectern,
  }) => {
    const say = wordingIn(language)
    await openEarlierReading(page, lectern)
    await link(page)
    await openBeside(page, [englishTitle])
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.getByRole('tab', { name: say(reader, 'facts') }).click()
    await page.getByRole('button', { name: say(moved, 'reread') }).click()
    const notices = page.getByRole('region', { name: say(ui, 'notices') })
    await expect(notices).toContainText(say(moved, 'newLinks', { found: 0, review: 1, lost: 1 }))
    await expect(page.getByText(say(linked, 'linksToReview', { n: 2 }))).toBeVisible()
    expect.soft(await obstacles(page), 'said').toEqual([])
  })

for (const [language, colorScheme, viewport] of [
  ['en', 'light', { width: 1440, height: 900 }],
  ['vi', 'dark', { width: 1024, height: 700 }],
] as const)
  test(`linked passages are reviewed, linked anew and let go, in ${language}, ${colorScheme}`, async ({
    page,
    lectern,
  }) => {
    test.setTimeout(90_000)
    const say = wordingIn(language)
    const review = (words: string) =>
      page.getByRole('region', { name: say(linked, 'reviewName', { words }) })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openEarlierReading(page, lectern)
    await linkAndReadAgain(page)
    await openBeside(page, [vietnameseTitle, englishTitle])
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)
    await page.getByRole('tab', { name: say(reader, 'linked') }).click()
    await expect(page.getByText(say(linked, 'linksToReview', { n: 2 }))).toBeVisible()
    expect.soft(await obstacles(page), 'review').toEqual([])

    await test.step('old and new words are shown together, and the new place is accepted', async () => {
      await expect(review(wasEdited).locator('del').first()).toBeVisible()
      await expect(review(wasEdited).locator('ins').first()).toBeVisible()
      await review(wasEdited)
        .getByRole('button', { name: say(linked, 'acceptPlace') })
        .click()
      await expect(review(wasEdited)).toHaveCount(0)
      await expect(page.getByText(say(linked, 'linksToReview', { n: 1 }))).toBeVisible()
    })

    await test.step('lost words are linked with a passage that is selected, and that is taken back', async () => {
      const attach = review(isLost).getByRole('button', { name: say(linked, 'attachHere') })
      await expect(attach).toBeDisabled()
      await chooseWords(page, textOf(page, say, englishTitle), elsewhere)
      await attach.click()
      await expect(review(isLost)).toHaveCount(0)
      const notices = page.getByRole('region', { name: say(ui, 'notices') })
      await notices
        .getByRole('button', { name: say(linked, 'undo') })
        .last()
        .click()
      await expect(review(isLost)).toBeVisible()
    })

    await test.step('a link whose words are gone is deleted', async () => {
      await page
        .getByRole('button', { name: say(linked, 'deleteLink') })
        .first()
        .click()
      await expect(review(isLost)).toHaveCount(0)
    })
  })
