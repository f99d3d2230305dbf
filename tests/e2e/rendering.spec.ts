/** Marks as they are seen, heard and printed. */
import type { Locator, Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { shortcutMessages as settings } from '../../src/renderer/app/shortcut-messages'
import { renderingMessages as rendering } from '../../src/renderer/reader/rendering-messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { messages as widgets } from '../../src/renderer/ui/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, markAs, openBeside, openSamples, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const outer = 'Tin cậy chính trị, chiến lược cao hơn'
const inner = 'chính trị'

const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true })

/** The sample with one mark inside another. */
async function openMarked(page: Page): Promise<Locator> {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const text = articleText(page, vietnameseTitle)
  await chooseWords(page, text, outer)
  await markAs(page, 'yellow')
  await expect(card(page, outer)).toBeVisible()
  const [from, to] = await endsOf(page, inner)
  await page.mouse.move(from, to.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await markAs(page, 'green')
  await expect(card(page, inner)).toBeVisible()
  return text
}

/** Where words within the outer mark stand, from the left and at their end. */
const endsOf = (page: Page, words: string) =>
  page.evaluate(
    ([around, within]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.parentElement?.closest('.article-pane__text')
          ? (node.textContent?.indexOf(around) ?? -1)
          : -1
        if (at < 0) continue
        const start = at + around.indexOf(within)
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + within.length)
        const { left, right, top, height } = range.getBoundingClientRect()
        return [left + 1, { x: right - 1, y: top + height / 2 }] as const
      }
      throw new Error(`“${within}” is not in this text`)
    },
    [outer, words] as const,
  )

async function hearMarks(page: Page, choice: 'spoken' | 'silent'): Promise<void> {
  await page.getByRole('button', { name: say(frame, 'settings'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: say(settings, choice), exact: true }).click()
  await dialog.getByRole('button', { name: say(widgets, 'close') }).click()
  await expect(dialog).toHaveCount(0)
}

test('marks over each other are counted, striped in the margin, and chosen one after the other', async ({
  page,
}) => {
  const text = await openMarked(page)
  await expect(text.locator('.mark-margin__stripe')).toHaveCount(2)
  const [, { x, y }] = await endsOf(page, inner)
  await page.mouse.move(x - 10, y)
  await expect(page.getByText(say(rendering, 'pile', { n: 2 }))).toBeVisible()
  expect.soft(await obstacles(page), 'pile').toEqual([])
  await page.mouse.click(x - 10, y)
  await page.mouse.click(x - 10, y)
  const inHand = (words: string) => card(page, words).locator('[aria-current=true]')
  const said = (at: number, words: string, colour: 'yellow' | 'green') =>
    page.getByText(
      say(rendering, 'pileSaid', { at, n: 2, words, label: say(labelMessages, colour) }),
    )
  const first = (await inHand(outer).count()) === 1
  await page.mouse.click(x - 10, y)
  if (first) {
    await expect(inHand(inner)).toHaveCount(1)
    await expect(said(1, inner, 'green')).toBeAttached()
  } else {
    await expect(inHand(outer)).toHaveCount(1)
    await expect(said(2, outer, 'yellow')).toBeAttached()
  }
  await page.mouse.move(x, y + 300)
  await expect(page.getByText(say(rendering, 'pile', { n: 2 }))).toHaveCount(0)
})

test('a screen reader hears where marks begin and end, when it is to, and the words stay the article’s', async ({
  page,
}) => {
  const text = await openMarked(page)
  const begins = say(rendering, 'markBegins', { label: say(labelMessages, 'green') })
  await expect(text.getByText(begins)).toHaveCount(0)
  const before = await text.locator('[data-start]').allTextContents()
  await hearMarks(page, 'spoken')
  await expect(text.getByText(begins)).toHaveCount(1)
  await expect(text.getByText(say(rendering, 'markEnds'))).toHaveCount(2)
  const after = await text.locator('[data-start]').allTextContents()
  expect(after.join('')).toBe(before.join(''))
  expect(await paintedWords(page, 'label-green')).toEqual([inner])
  expect.soft(await obstacles(page), 'spoken').toEqual([])

  // What is marked across the signs is the article's own words.
  const [from] = await endsOfSpoken(text, 'Tin cậy')
  const to = (await endsOfSpoken(text, ', chiến lược'))[1]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await markAs(page, 'yellow')
  await expect(card(page, 'Tin cậy chính trị, chiến lược')).toBeVisible()

  await hearMarks(page, 'silent')
  await expect(text.getByText(begins)).toHaveCount(0)
  expect(await text.locator('[data-start]').allTextContents()).toEqual(before)
})

const paintedWords = (page: Page, style: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), style)

/** Where a run of words stands whole in one text node of the page. */
const endsOfSpoken = (text: Locator, words: string) =>
  text.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.dataset.start === undefined) continue
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0 || (sought.startsWith(',') && at > 0)) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      const y = top + height / 2
      return [
        { x: left + 1, y },
        { x: right - 1, y },
      ] as const
    }
    throw new Error(`“${sought}” is in no piece of this text`)
  }, words)

test('paper gets the article with its marks told apart without colour, and its notes, but not the window', async ({
  page,
}) => {
  await openMarked(page)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.printed-article')
  await expect(paper).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  await expect(paper.getByRole('listitem')).toHaveCount(2)
  await expect(paper.getByRole('listitem').first()).toContainText(outer)
  await expect(paper.locator('sup')).toHaveText(['2', '1'])
  const strokes = await paper
    .locator('.printed-article__block .printed-mark')
    .evaluateAll((marks) =>
      [...marks].map((mark) => getComputedStyle(mark).textDecorationStyle).sort(),
    )
  expect([...new Set(strokes)]).toEqual(['dashed', 'solid'])
  expect.soft(await obstacles(page), 'paper').toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('#root')).toBeVisible()
  await expect(paper).toHaveCount(0)
  expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
})
