/**
 * Marking by touch. No browser without a screen selects by a long press, so the selection is set in its place, as the system
 * does it: while the finger is down, and again whenever one of its handles moves, of which the page hears no touch.
 */
import type { CDPSession, Page } from '@playwright/test'
import { markingMessages as marking } from '../../src/renderer/reader/marking-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { expect, test } from './launch'
import { openBeside, openSamples } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { settings, wordingIn } from './wording'

test.use({ hasTouch: true })

const passage = 'Tin cậy chính trị, chiến lược cao hơn'
const tools = (page: Page) => page.locator('.passage-tools')
const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true })

/** Runs in the page: selects words of the text as the system would, and says where their first letter is. */
function selectWords(words: string) {
  const text = document.querySelector('.article-pane__text')
  const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at < 0) continue
    node.parentElement?.scrollIntoView({ block: 'center' })
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    const box = document.getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect()
    return { x: box.left + 3, y: box.top + box.height / 2 }
  }
  throw new Error(`“${words}” is not in this text`)
}

/** A finger that stays on words until `lift`. */
async function pressLong(page: Page, client: CDPSession, words: string) {
  const place = await page.evaluate(selectWords, words)
  await page.evaluate(() => document.getSelection()?.removeAllRanges())
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] })
  await page.evaluate(selectWords, words)
  // Moved a little, it is no tap when it is lifted, as after a long press.
  const { x, y } = place
  await client.send('Input.dispatchTouchEvent', {
    type: 'touchMove',
    touchPoints: [{ x: x + 30, y }],
  })
  return () => client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

for (const [language, colorScheme, viewport] of settings)
  test(`a selection by touch gets its tools when it rests, in ${language}, ${colorScheme}, ${viewport.width} wide`, async ({
    page,
  }) => {
    const say = wordingIn(language)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openSamples(page)
    await openBeside(page, [vietnameseTitle])
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)
    const sidebar = async (turn: 'sidebarShow' | 'sidebarHide') => {
      if (viewport.width < 1000) await page.getByRole('button', { name: say(reader, turn) }).click()
    }
    await sidebar('sidebarHide')
    const client = await page.context().newCDPSession(page)
    await page.clock.install()

    await test.step('not while the finger is down, nor while a handle moves', async () => {
      const lift = await pressLong(page, client, 'Tin cậy')
      await page.clock.fastForward(5000)
      await expect(tools(page)).toHaveCount(0)
      await lift()
      await page.evaluate(selectWords, 'Tin cậy chính trị')
      await page.evaluate(selectWords, passage)
      await expect(tools(page)).toBeVisible()
      expect.soft(await obstacles(page), 'tools').toEqual([])
    })

    await test.step('below the handles, or above the system’s menu, and large enough for fingers', async () => {
      const { top, bottom, least, first, last } = await page.evaluate(() => {
        const box = document.querySelector('.floating-box')?.getBoundingClientRect()
        const rects = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])]
        const sizes = [...document.querySelectorAll('.passage-tools button')].map((button) => {
          const { width, height } = button.getBoundingClientRect()
          return Math.min(width, height)
        })
        return {
          top: box?.top ?? 0,
          bottom: box?.bottom ?? 0,
          least: Math.min(...sizes),
          first: rects[0]?.top ?? 0,
          last: rects.at(-1)?.bottom ?? 0,
        }
      })
      expect(least).toBeGreaterThanOrEqual(44)
      expect(top > last + 30 || bottom < first - 30).toBe(true)
    })

    await test.step('a tap on a tool marks', async () => {
      const green = { name: say(reader, 'markAs', { label: say(labelMessages, 'green') }) }
      await tools(page).getByRole('button', green).tap()
      await expect(tools(page)).toHaveCount(0)
      await sidebar('sidebarShow')
      await expect(card(page, passage)).toBeVisible()
      await sidebar('sidebarHide')
    })

    await test.step('a tap elsewhere lets go', async () => {
      const lift = await pressLong(page, client, 'Phan Văn Giang')
      await lift()
      await expect(tools(page)).toBeVisible()
      const { x = 0, y = 0 } = (await page.locator('.article-pane__scroller').boundingBox()) ?? {}
      await page.touchscreen.tap(x + 20, y + 20)
      await expect(tools(page)).toHaveCount(0)
    })

    await test.step('the tool in hand marks what rests', async () => {
      const lift = await pressLong(page, client, 'đoàn kết, gắn bó')
      await lift()
      await tools(page)
        .getByRole('button', { name: say(marking, 'sticky') })
        .tap()
      const again = await pressLong(page, client, 'quân đội')
      await again()
      await page.evaluate(selectWords, 'quân đội hai nước')
      await sidebar('sidebarShow')
      await expect(card(page, 'quân đội hai nước')).toBeVisible()
      await expect(card(page, 'quân đội')).toHaveCount(0)
    })
  })
