import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, markAs, openBeside, openSamples, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

test("a card's label is changed from its menu, by mouse and by keyboard", async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await chooseWords(page, articleText(page, vietnameseTitle), 'Tin cậy chính trị')
  await markAs(page, 'green')
  const card = page.getByRole('article', { name: 'Tin cậy chính trị' })
  const label = (colour: 'green' | 'yellow') =>
    card.getByRole('button', {
      name: say(reader, 'changeLabel', { label: say(labelMessages, colour) }),
    })
  const menu = page.getByRole('menu', { name: say(reader, 'labels') })

  const choice = (colour: 'green' | 'yellow') =>
    menu.getByRole('menuitemradio', { name: say(labelMessages, colour) })

  await label('green').click()
  await expect(menu).toBeVisible()
  expect(await obstacles(page)).toEqual([])
  await choice('yellow').click()
  await expect(menu).toHaveCount(0)
  await expect(label('yellow')).toBeFocused()

  // Escape leaves it as it was, with the focus where it was.
  await page.keyboard.press('ArrowDown')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(label('yellow')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(choice('yellow')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(choice('green')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(label('green')).toBeFocused()

  // A press anywhere else closes it, on its own button too.
  await label('green').click()
  await expect(menu).toBeVisible()
  await label('green').click({ force: true })
  await expect(menu).toHaveCount(0)
})
