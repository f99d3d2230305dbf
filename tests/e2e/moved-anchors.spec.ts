import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messages as reader } from '../../src/renderer/reader/messages'
import { messages as moved } from '../../src/renderer/reader/moved/messages'
import { messages as ui } from '../../src/renderer/ui/messages'
import { chooseWords } from './choose-words'
import { isEdited, isLost, openEarlierReading, stays, wasEdited } from './earlier-samples'
import { expect, test } from './launch'
import { articleText, markAs, openBeside, say } from './library-steps'
import { englishTitle } from './main-job-steps'

const elsewhere = 'stronger cooperation in border management'

test.setTimeout(90_000)

const card = (page: Page, words: string) => page.getByRole('article', { name: words })
const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true })
const notices = (page: Page) => page.getByRole('region', { name: say(ui, 'notices') })
const isOpen = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function markAll(page: Page): Promise<void> {
  await openBeside(page, [englishTitle])
  for (const words of [stays, wasEdited, isLost]) {
    await chooseWords(page, articleText(page, englishTitle), words)
    await markAs(page, 'yellow')
    await expect(card(page, words)).toBeVisible()
  }
  const comment = page.getByRole('textbox', { name: say(reader, 'commentName', { words: isLost }) })
  await comment.fill('Keep this')
  await comment.press('ControlOrMeta+Enter')
}

async function readAgain(page: Page): Promise<void> {
  await page.getByRole('tab', { name: say(reader, 'facts') }).click()
  await button(page, say(moved, 'reread')).click()
  await expect(
    notices(page).getByText(say(moved, 'newText', { found: 1, review: 1, lost: 1 })),
  ).toBeVisible()
}

const reviewed = (page: Page) => card(page, say(moved, 'reviewName', { words: wasEdited }))
const lost = (page: Page) => card(page, say(moved, 'lostName', { words: isLost }))

test.beforeEach(async ({ page, lectern }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openEarlierReading(page, lectern)
  await markAll(page)
  await readAgain(page)
})

test('a mark whose words changed is shown beside its proposed place, and accepted', async ({
  page,
}) => {
  const asked = reviewed(page)
  await expect(asked).toContainText(wasEdited)
  await expect(asked).toContainText(isEdited)
  await expect(asked.getByRole('deletion').first()).toHaveText(/voiced their/)
  await expect(asked.getByRole('insertion').first()).toHaveText(/expressed/)
  await isOpen(page)
  await button(asked, say(moved, 'accept')).click()
  await expect(asked).toHaveCount(0)
  await expect(card(page, isEdited)).toBeFocused()
  await notices(page).getByText(say(moved, 'undo')).first().click()
  await expect(asked).toBeVisible()
})

test('a mark to review goes to the passage a hand selects', async ({ page }) => {
  const move = button(reviewed(page), say(moved, 'moveHere'))
  await expect(move).toBeDisabled()
  await expect(reviewed(page)).toContainText(say(moved, 'selectFirst'))
  await chooseWords(page, articleText(page, englishTitle), elsewhere)
  await expect(reviewed(page)).toContainText(say(moved, 'chosen', { words: elsewhere }))
  await move.click()
  await expect(card(page, elsewhere)).toBeFocused()
  await expect(reviewed(page)).toHaveCount(0)
})

test('lost passages wait in a tray with comment and words, and are attached again', async ({
  page,
}) => {
  const tray = button(page, say(moved, 'lost', { n: 1 }))
  await expect(tray).toHaveAttribute('aria-expanded', 'false')
  await tray.press('Enter')
  await expect(lost(page)).toContainText('Keep this')
  await isOpen(page)
  await chooseWords(page, articleText(page, englishTitle), elsewhere)
  await button(lost(page), say(moved, 'attachHere')).click()
  await expect(card(page, elsewhere)).toBeFocused()
  await expect(card(page, elsewhere)).toContainText('Keep this')
  await expect(tray).toHaveCount(0)
})

test('by keyboard alone a mark is detached into the tray, and the reading taken back', async ({
  page,
}) => {
  await button(reviewed(page), say(moved, 'detach')).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, say(moved, 'lostName', { words: wasEdited }))).toBeFocused()
  await expect(button(page, say(moved, 'lost', { n: 2 }))).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reviewed(page)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(card(page, wasEdited)).toBeVisible()
  await expect(articleText(page, englishTitle)).toContainText(isLost)
})
