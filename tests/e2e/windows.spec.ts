import { messages as frame } from '../../src/renderer/app/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import {
  articleText,
  goTo,
  markAs,
  openBeside,
  openSamples,
  say,
  undoButton,
} from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'

const passage = 'The two armies, they noted'

test('what is marked in one window shows in the other, and so does taking it back', async ({
  page,
}) => {
  await openSamples(page)
  await openBeside(page, [englishTitle])
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(articleText(other, englishTitle)).toBeVisible()

  await chooseWords(page, articleText(page, englishTitle), passage)
  await markAs(page, 'yellow')
  const card = other.getByRole('article', { name: passage })
  await expect(card).toBeVisible()
  await undoButton(other).click()
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('article', { name: passage })).toHaveCount(0)
})

test('a reload and the back button keep the place', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle, englishTitle])
  await page.reload()
  for (const title of [vietnameseTitle, englishTitle])
    await expect(articleText(page, title)).toBeVisible()
  await goTo(page, 'entities')
  await expect(page).toHaveTitle(new RegExp(say(frame, 'entities')))
  await page.goBack()
  await expect(
    page.getByRole('region', { name: say(reader, 'paneName', { title: englishTitle }) }),
  ).toBeVisible()
})
