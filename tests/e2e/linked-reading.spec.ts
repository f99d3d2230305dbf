import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { linkKinds } from '../../src/contract/links'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as linked } from '../../src/renderer/reader/linked/messages'
import { markingMessages } from '../../src/renderer/reader/marking-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, goTo, markAs, say } from './library-steps'
import {
  english,
  englishReport,
  openParallel,
  vietnamese,
  vietnameseReport,
} from './parallel-articles'

const left = (page: Page): Locator => articleText(page, englishReport)
const right = (page: Page): Locator => articleText(page, vietnameseReport)
const ribbons = (page: Page): Locator =>
  page.getByRole('toolbar', { name: say(linked, 'ribbons') }).getByRole('button')

/** How far below the edge of its pane a paragraph begins. */
const heightOf = (text: Locator, words: string): Promise<number> =>
  text.evaluate((pane, start) => {
    const blocks = [...pane.querySelectorAll('p')]
    const block = blocks.find(({ textContent }) => textContent?.startsWith(start))
    const top = block?.getBoundingClientRect().top ?? Number.NaN
    return top - pane.getBoundingClientRect().top
  }, words)

const gapAt = async (page: Page, point: number): Promise<number> =>
  (await heightOf(left(page), english(point))) - (await heightOf(right(page), vietnamese(point)))

const scrolled = (text: Locator): Promise<number> => text.evaluate(({ scrollTop }) => scrollTop)

async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect
    .soft(grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))
    .toEqual([])
}

test.beforeEach(async ({ page, lectern }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openParallel(page, lectern.home)
  await expect(ribbons(page).first()).toBeVisible()
})

test('panes scroll by the passages that correspond, and a hand on the second pane is not fought', async ({
  page,
}) => {
  await expectOpenToAll(page)
  await left(page).hover()
  await page.mouse.wheel(0, 900)
  await expect.poll(() => scrolled(left(page))).toBeGreaterThan(800)
  // The Vietnamese article has a long piece of its own before this point: in proportion it would be far away.
  const resting = await left(page).evaluate(
    (pane, starts) => {
      const line = pane.getBoundingClientRect().top + pane.clientHeight * 0.3
      const below = [...pane.querySelectorAll('p')].filter(
        (block) => block.getBoundingClientRect().top <= line,
      )
      return starts.findIndex((start) => below.at(-1)?.textContent?.startsWith(start))
    },
    Array.from({ length: 16 }, (_, at) => english(at + 1)),
  )
  expect(resting).toBeGreaterThan(3)
  await expect.poll(async () => Math.abs(await gapAt(page, resting + 1))).toBeLessThan(90)

  const before = await scrolled(left(page))
  await right(page).hover()
  await page.mouse.wheel(0, 250)
  await expect.poll(async () => Math.abs(await gapAt(page, resting + 1))).toBeGreaterThan(150)
  expect(await scrolled(left(page))).toBe(before)
  const gap = await gapAt(page, resting + 1)

  await left(page).hover()
  await page.mouse.wheel(0, 10)
  await expect.poll(() => scrolled(left(page))).toBeGreaterThan(before)
  expect(Math.abs((await gapAt(page, resting + 1)) - gap)).toBeLessThan(40)
})

test('a ribbon brings both of its sides level, by mouse and by keyboard', async ({ page }) => {
  await right(page).evaluate((pane) => pane.scrollTo(0, 300))
  const ribbon = page.getByRole('button', { name: new RegExp(`^“${english(3)}`) })
  await ribbon.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => Math.abs(await gapAt(page, 3))).toBeLessThan(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(async () => Math.abs(await gapAt(page, 4))).toBeLessThan(3)
})

test('a passage is linked to another in each way, seen in both margins and in the sidebar', async ({
  page,
}) => {
  for (const [at, kind] of linkKinds.entries()) {
    await chooseWords(page, left(page), english(at + 1))
    await page
      .getByRole('button', { name: new RegExp(`^${say(markingMessages, 'link')}( R)?$`) })
      .click()
    await expect(page.getByText(say(linked, 'linkBegun', { words: english(at + 1) }))).toHaveCount(
      2,
    )
    await chooseWords(page, right(page), vietnamese(at + 1))
    await expect(page.getByRole('button', { name: say(reader, 'linkHere') })).toBeVisible()
    await page.keyboard.press('Alt+p')
    await page
      .getByRole('button', { name: new RegExp(`^${say(linked, kind)}`) })
      .last()
      .click()
    await expect(
      page.getByText(say(linked, 'linked', { kind: say(linked, kind) })).last(),
    ).toBeVisible()
  }
  const list = page.getByRole('list', { name: say(linked, 'passageLinks') })
  await expect(list.getByRole('listitem')).toHaveCount(linkKinds.length)
  await expect(list).toContainText(say(linked, 'contradictsBack'))
  await expect(page.locator('.link-margin__link')).toHaveCount(2 * linkKinds.length)
  await expectOpenToAll(page)

  const row = list.getByRole('listitem').filter({ hasText: say(linked, 'explainsBack') })
  await row.getByRole('button', { name: say(linked, 'deleteLink') }).click()
  await expect(list.getByRole('listitem')).toHaveCount(linkKinds.length - 1)
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('listitem')).toHaveCount(linkKinds.length)
})

test('passages are linked and paired by keyboard alone', async ({ page }) => {
  await left(page).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('s')
  await page.keyboard.press('r')
  await right(page).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('s')
  await page.keyboard.press('Alt+p')
  await page.keyboard.press('2')
  const list = page.getByRole('list', { name: say(linked, 'passageLinks') })
  await expect(list).toContainText(say(linked, 'translatesBack'))
  await page.keyboard.press('Alt+p')
  await expect(list).toContainText(say(linked, 'pairs'))
  await expect(list.getByRole('listitem')).toHaveCount(2)
})

test('the open articles, their widths and places are kept with the library', async ({ page }) => {
  await left(page).hover()
  await page.mouse.wheel(0, 700)
  await expect.poll(() => scrolled(left(page))).toBeGreaterThan(600)
  const handle = page.getByRole('separator').first()
  await handle.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft')
  const widthOf = async () => (await left(page).boundingBox())?.width ?? 0
  const width = await widthOf()
  const words = await firstInSight(left(page))
  // Kept a moment after the last change.
  await page.waitForTimeout(1500)
  // Another window knows nothing but the library.
  const { origin } = new URL(page.url())
  await page.evaluate(() => window.sessionStorage.clear())
  await page.goto('about:blank')
  await page.goto(origin)
  await goTo(page, 'reader')
  await expect(right(page)).toBeVisible()
  expect(Math.abs((await widthOf()) - width)).toBeLessThan(4)
  await expect.poll(() => firstInSight(left(page))).toBe(words)
})

/** Runs in the page: the block at the top of what is in sight. */
const firstInSight = (text: Locator): Promise<string | null> =>
  text.evaluate((pane) => {
    const { top } = pane.getBoundingClientRect()
    const block = [...pane.querySelectorAll('p')].find(
      (one) => one.getBoundingClientRect().bottom > top + 16,
    )
    return block?.textContent?.slice(0, 40) ?? null
  })

test('one article lies open twice, and a mark made in one is in the other; panes swap, close and reopen', async ({
  page,
}) => {
  const pane = page.getByRole('region', { name: say(reader, 'paneName', { title: englishReport }) })
  const choose = async (choice: keyof typeof reader) => {
    await pane
      .first()
      .getByRole('button', { name: say(reader, 'paneMenu') })
      .click()
    await page.getByRole('menuitem', { name: say(reader, choice) }).click()
  }
  await choose('openTwice')
  await expect(pane).toHaveCount(2)
  await expect(left(page)).toHaveCount(2)
  await chooseWords(page, left(page).last(), english(2))
  await markAs(page, 'green')
  await expect(page.getByRole('article', { name: english(2) })).toBeVisible()
  const painted = () => page.evaluate(() => CSS.highlights.get('label-green')?.size)
  await expect.poll(painted).toBe(2)
  await expectOpenToAll(page)

  const titles = () =>
    page.locator('.pane-header__title').evaluateAll((all) => all.map((one) => one.textContent))
  expect(await titles()).toEqual([englishReport, englishReport, vietnameseReport])
  await page.keyboard.press('Alt+w')
  await expect.poll(titles).toEqual([englishReport, vietnameseReport])
  await choose('swapAfter')
  await expect.poll(titles).toEqual([vietnameseReport, englishReport])
  await page.keyboard.press('Alt+Shift+t')
  await expect.poll(titles).toEqual([vietnameseReport, englishReport, englishReport])
})

test('panes scroll each by itself when they are not linked', async ({ page }) => {
  await page.getByRole('button', { name: new RegExp(`^${say(frame, 'linked')}`) }).click()
  await page.getByRole('menuitemradio', { name: say(frame, 'linkOff') }).click()
  await expect(page.getByRole('button', { name: new RegExp(say(frame, 'linkOff')) })).toBeVisible()
  await left(page).hover()
  await page.mouse.wheel(0, 900)
  await expect.poll(() => scrolled(left(page))).toBeGreaterThan(800)
  expect(await scrolled(right(page))).toBe(0)
})
