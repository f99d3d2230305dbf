import type { Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as entities } from '../../src/renderer/entities/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { expect, test } from './launch'
import { articleText, resultRows, say } from './library-steps'
import { englishTitle } from './main-job-steps'

const person = 'Phan Văn Giang'

/** Presses keys one after the other. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Runs in the page: what the control in focus is called; nothing when none has it. */
function nameInFocus(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return ''
  return focused.getAttribute('aria-label') ?? focused.textContent ?? ''
}

/** Goes on with Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(nameInFocus)).includes(name)) return
  }
  throw new Error(`Tab does not reach “${name}”`)
}

test('from the welcome screen to a decided suggestion without a mouse', async ({ page }) => {
  await expect(page.getByRole('heading', { name: say(welcome, 'headline') })).toBeVisible()
  await tabTo(page, say(welcome, 'sample'))
  await press(page, 'Enter')
  await expect(resultRows(page)).toHaveCount(5)

  await press(page, '/')
  await page.keyboard.type('phan van giang')
  await expect(resultRows(page)).toHaveCount(3)
  await press(page, 'ArrowDown', 'End', 'Enter')
  const text = page.getByRole('region', { name: /^Text of/ })
  await expect(text).toBeVisible()

  // A passage, word by word; it becomes a person.
  await text.focus()
  await press(page, 'm', 'ArrowRight')
  const tools = page.getByRole('toolbar', { name: say(reader, 'passageTools') })
  await expect(tools).toBeVisible()
  await press(page, 'Shift+ArrowRight', '2')
  await expect(page.getByRole('article')).toHaveCount(1)
  await press(page, 'Control+z')
  await expect(page.getByRole('article')).toHaveCount(0)
  await press(page, 'm', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'e')
  const name = page.getByRole('textbox', { name: say(reader, 'entityName') })
  await name.fill(person)
  await press(page, 'Enter')
  await expect(page.getByText(say(reader, 'tagged', { name: person }))).toBeVisible()

  await press(page, 'Alt+3')
  await tabTo(page, person)
  await press(page, 'Enter')
  const suggested = page.getByRole('region', { name: say(entities, 'suggested') })
  const rows = suggested.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await suggested
    .getByRole('button', { name: new RegExp(person) })
    .first()
    .focus()
  await press(page, 'a', 'r')
  await expect(rows).toHaveCount(before - 2)
  await press(page, 'Enter')
  await expect(text.first()).toBeVisible()
})

test('the command palette and the shortcut sheet open and close, and give the focus back', async ({
  page,
}) => {
  await tabTo(page, say(welcome, 'sample'))
  await press(page, 'Enter')
  await expect(resultRows(page)).toHaveCount(5)
  await press(page, 'Control+k')
  await page.keyboard.type('fortity')
  await press(page, 'Enter')
  await expect(articleText(page, englishTitle)).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, '?')
  await expect(page.getByRole('dialog', { name: say(frame, 'shortcuts') })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
