/** Selecting with a real mouse: from every part of a letter, over line ends, marks and their spoken signs, and backwards. */
import type { Page } from '@playwright/test'
import { messages as reader } from '../../src/renderer/reader/messages'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { articleText, openBeside, openSamples, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'

/** Where a letter of the article's nth paragraph stands; `part` of its width from its left. */
const placeOf = (page: Page, paragraph: number, letter: number, part: number) =>
  page
    .locator('.text-block--paragraph')
    .nth(paragraph)
    .evaluate(
      (block, [wanted, share]) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let left = wanted
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const isSpoken = node.parentElement?.closest('.visually-hidden') !== null
          const length = isSpoken ? 0 : (node.textContent?.length ?? 0)
          if (left < length) {
            const range = document.createRange()
            range.setStart(node, left)
            range.setEnd(node, left + 1)
            const rect = range.getBoundingClientRect()
            return { x: rect.left + rect.width * share, y: rect.top + rect.height / 2 }
          }
          left -= length
        }
        throw new Error('the paragraph is shorter')
      },
      [letter, part] as const,
    )

test('a drag begins at whichever part of whichever letter it is begun at', async ({ page }) => {
  test.setTimeout(90_000)
  await openSamples(page)
  const articles = (await callProgram(page, 'listArticles', {})) as { id: string; title: string }[]
  const article = articles.find(({ title }) => title === vietnameseTitle)?.id
  await callProgram(page, 'changePreferences', { spokenMarks: true, snapping: 'character' })
  await callProgram(page, 'annotatePassage', {
    article,
    passage: { quote: 'Cuộc gặp cấp cao giữa' },
  })
  await openBeside(page, [vietnameseTitle])
  const tools = page.getByRole('toolbar', { name: say(reader, 'passageTools') })
  const block = page.locator('.text-block--paragraph').nth(1)
  await expect(articleText(page, vietnameseTitle)).toBeVisible()
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const cases = [20, 47, 74, 101, 128, 155].flatMap((letter) =>
    [0.1, 0.5, 0.9].map((part, at) => ({ letter, part, to: letter + ([12, 90, -18][at] ?? 0) })),
  )
  for (const { letter, part, to } of cases) {
    const from = await placeOf(page, 1, letter, part)
    const end = await placeOf(page, 1, to, 0.5)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + end.x) / 2, (from.y + end.y) / 2, { steps: 3 })
    await page.mouse.move(end.x, end.y, { steps: 3 })
    await page.mouse.up()
    const selected = await page.evaluate(() => document.getSelection()?.toString().length ?? 0)
    expect
      .soft(selected, `${letter} at ${part} to ${to}`)
      .toBeGreaterThan(Math.abs(to - letter) - 4)
    await expect.soft(tools, `${letter} at ${part} to ${to}`).toBeVisible()
    await page.keyboard.press('Escape')
    await page.evaluate(() => document.getSelection()?.removeAllRanges())
    await expect(tools).toHaveCount(0)
  }
})
