import type { Locator } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { expect, test } from './launch'
import { articleText, openBeside, openSamples, say } from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'

/** How far down a text is scrolled, 0 to 1. */
const shareOf = (text: Locator) =>
  text.evaluate((element) => element.scrollTop / (element.scrollHeight - element.clientHeight))

test('panes scroll together in proportion, led by the one that is read in', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle, englishTitle])
  await page.getByRole('button', { name: new RegExp(`^${say(frame, 'linked')}`) }).click()
  await page.getByRole('menuitemradio', { name: say(frame, 'linkProportional') }).click()
  const standing = page.getByRole('button', { name: new RegExp(say(frame, 'linkProportional')) })
  await expect(standing).toBeVisible()
  const vietnamese = articleText(page, vietnameseTitle)
  const english = articleText(page, englishTitle)
  const gap = async () => Math.abs((await shareOf(vietnamese)) - (await shareOf(english)))

  await vietnamese.hover()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => shareOf(english)).toBeGreaterThan(0.1)
  await expect.poll(gap).toBeLessThan(0.02)

  await english.click({ position: { x: 4, y: 4 } })
  await english.hover()
  await page.mouse.wheel(0, 2000)
  await expect.poll(() => shareOf(vietnamese)).toBeGreaterThan(0.9)
  await expect.poll(gap).toBeLessThan(0.02)
})
