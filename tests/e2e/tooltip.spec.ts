import type { Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as widgets } from '../../src/renderer/ui/messages'
import { expect, test } from './launch'
import { openSamples, say } from './library-steps'
import { obstacles } from './obstacles'

const tooltip = (page: Page) => page.getByRole('tooltip')
const railButton = (page: Page, view: 'reader' | 'entities' | 'settings') =>
  page.getByRole('navigation', { name: say(frame, 'views') }).getByRole('button', {
    name: say(frame, view),
  })

test('a pointer that rests on a sign is told what it does and by which keys, one sign after the other', async ({
  page,
}) => {
  await openSamples(page)
  await expect(tooltip(page)).toHaveCount(0)
  const reader = railButton(page, 'reader')
  await reader.hover()
  await expect(tooltip(page)).toHaveText(`${say(frame, 'reader')}Alt+2`)
  // The name is the control's own; only the keys are said in addition.
  await expect(reader).toHaveAccessibleName(say(frame, 'reader'))
  await expect(reader).toHaveAccessibleDescription('Alt+2')
  const [sign, words] = [await reader.boundingBox(), await tooltip(page).boundingBox()]
  expect(words?.x).toBeGreaterThan((sign?.x ?? 0) + (sign?.width ?? 0))

  await railButton(page, 'entities').hover()
  await expect(tooltip(page)).toContainText(say(frame, 'entities'))
  await expect(tooltip(page)).toHaveCount(1)
  await expect(reader).toHaveAccessibleDescription('')

  // It may be read with the pointer on it, and goes with the pointer.
  await tooltip(page).hover()
  await page.waitForTimeout(600)
  await expect(tooltip(page)).toContainText(say(frame, 'entities'))
  await page.mouse.move(700, 500)
  await expect(tooltip(page)).toHaveCount(0)
})

test('a control with words is described by what they do not say', async ({ page }) => {
  await openSamples(page)
  const sideBySide = page.getByRole('button', { name: say(library, 'sideBySide') })
  const hint = say(library, 'sideBySideHint')
  await sideBySide.hover()
  await expect(tooltip(page)).toHaveText(hint)
  await expect(sideBySide).toHaveAccessibleDescription(hint)
})

test('a press hides it, and it stays away until the pointer comes again', async ({ page }) => {
  await openSamples(page)
  await railButton(page, 'entities').hover()
  await expect(tooltip(page)).toBeVisible()
  await page.mouse.down()
  await expect(tooltip(page)).toHaveCount(0)
  await page.mouse.up()
  await page.mouse.move(...(await inside(railButton(page, 'entities'))))
  await page.waitForTimeout(800)
  await expect(tooltip(page)).toHaveCount(0)
})

test('the keyboard is told at once; Escape hides it', async ({ page }) => {
  await openSamples(page)
  await railButton(page, 'reader').focus()
  await page.keyboard.press('Shift+Tab')
  await expect(tooltip(page)).toHaveText(`${say(frame, 'library')}Alt+1`)
  await page.keyboard.press('Tab')
  await expect(tooltip(page)).toHaveText(`${say(frame, 'reader')}Alt+2`)
  expect(await obstacles(page)).toEqual([])
  await page.keyboard.press('Control')
  await expect(tooltip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tooltip(page)).toHaveCount(0)
  await expect(railButton(page, 'reader')).toBeFocused()
})

test('it is there in a dialog, in front of it, and Escape closes the dialog all the same', async ({
  page,
}) => {
  await openSamples(page)
  await railButton(page, 'settings').click()
  const dialog = page.getByRole('dialog', { name: say(frame, 'settings') })
  const close = dialog.getByRole('button', { name: say(widgets, 'close') })
  await close.hover()
  await expect(tooltip(page)).toHaveText(say(widgets, 'close'))
  const isInFront = await tooltip(page).evaluate((box) => {
    const { x, y, width, height } = box.getBoundingClientRect()
    return box.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })
  expect(isInFront).toBe(true)
  expect(await obstacles(page)).toEqual([])
  // A press on it is no press beside the dialog.
  await tooltip(page).click()
  await expect(dialog).toBeVisible()
  await close.hover()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  // The keyboard is back where it was.
  await expect(tooltip(page)).toContainText(say(frame, 'settings'))
})

for (const height of [900, 450])
  test(`it stays in the window, ${height} high`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height })
    await openSamples(page)
    for (const control of await page.locator('[data-hint]:visible').all()) {
      await control.hover({ force: true })
      await expect(tooltip(page)).toContainText((await control.getAttribute('data-hint')) ?? '')
      const box = await tooltip(page).boundingBox()
      if (box === null) throw new Error('the tooltip has no box')
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(720)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
    }
  })

async function inside(control: ReturnType<typeof railButton>): Promise<[number, number]> {
  const box = await control.boundingBox()
  if (box === null) throw new Error('the control is not to be seen')
  return [box.x + 4, box.y + 4]
}
