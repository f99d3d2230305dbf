import type { Page } from '@playwright/test'
import { messages as look } from '../../src/renderer/reader/look/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, goTo, markAs, openBeside, openSamples, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const textOf = (page: Page) => articleText(page, vietnameseTitle)

/** How the first paragraph is set, and what it stands on. */
const setting = (page: Page) =>
  textOf(page)
    .locator('p.text-block')
    .first()
    .evaluate((element) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(element)
      const { width } = element.getBoundingClientRect()
      const height = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
      return { fontFamily, fontSize, width, height: Math.round(height * 100) / 100 }
    })

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

async function openLook(page: Page) {
  await page.getByRole('button', { name: say(look, 'look') }).press('Enter')
  return page.getByRole('dialog', { name: say(look, 'look') })
}

test('letters, size, lines and paper are the reader’s own, and stay', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const before = await setting(page)
  const dialog = await openLook(page)
  const step = (name: 'textSize' | 'measure' | 'lineHeight', turn: 'less' | 'more') =>
    dialog
      .getByRole('group', { name: say(look, name), exact: true })
      .getByRole('button', { name: say(look, turn) })
      .press('Enter')
  await dialog.getByRole('radio', { name: say(look, 'sans') }).press('Space')
  await step('textSize', 'more')
  await step('lineHeight', 'more')
  for (let turn = 0; turn < 6; turn += 1) await step('measure', 'less')
  await expect(dialog.getByRole('group', { name: say(look, 'measure') })).toContainText('22')
  const wished = { fontSize: '18px', height: Math.round((before.height + 0.1) * 100) / 100 }
  await expect.poll(() => setting(page)).toMatchObject(wished)
  const light = await paper(page)
  await dialog.getByRole('radio', { name: say(look, 'sepia') }).press('Space')
  await expect.poll(() => paper(page)).not.toBe(light)
  const sepia = await paper(page)
  const after = await setting(page)
  expect(after.fontFamily).not.toBe(before.fontFamily)
  expect(after.width).toBeLessThan(before.width)
  expect(before.fontSize).toBe('17px')
  expect(await obstacles(page), 'in sepia, the choices').toEqual([])

  await page.keyboard.press('Escape')
  await page.reload()
  await expect.poll(() => setting(page)).toEqual(after)
  expect(await paper(page)).toBe(sepia)
  await (await openLook(page)).getByRole('button', { name: say(look, 'usual') }).press('Enter')
  await expect.poll(() => setting(page)).toMatchObject({ height: before.height })
})

test('sepia keeps nobody out of the reader, the library and the list of annotations', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await (await openLook(page)).getByRole('radio', { name: say(look, 'sepia') }).press('Space')
  await page.keyboard.press('Escape')
  await chooseWords(page, textOf(page), 'Tin cậy chính trị')
  await markAs(page, 'green')
  await expect(page.getByRole('article', { name: 'Tin cậy chính trị' })).toBeVisible()
  expect.soft(await obstacles(page), 'reader').toEqual([])
  for (const view of ['library', 'annotations'] as const) {
    await goTo(page, view)
    await expect(page.getByRole('option').first()).toBeVisible()
    expect.soft(await obstacles(page), view).toEqual([])
  }
})

test('labels are told apart by their strokes where a person asks for contrast or forces colours', async ({
  page,
}) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const strokes = () =>
    textOf(page).evaluate((element) =>
      ['yellow', 'green', 'blue', 'pink'].map((colour) => {
        const { textDecorationLine, textDecorationStyle, textDecorationThickness } =
          getComputedStyle(element, `::highlight(label-${colour})`)
        return `${textDecorationLine} ${textDecorationStyle} ${textDecorationThickness}`
      }),
    )
  for (const wish of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ contrast: null, forcedColors: null, ...wish })
    const seen = await strokes()
    expect(seen.every((stroke) => stroke.startsWith('underline'))).toBe(true)
    expect(new Set(seen).size).toBe(seen.length)
  }
})
