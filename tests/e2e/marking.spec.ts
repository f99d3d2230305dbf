/** The whole of marking, by mouse and again by keyboard only. */
import type { Locator, Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { markingMessages as marking } from '../../src/renderer/reader/marking-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { messages as widgets } from '../../src/renderer/ui/messages'
import { chooseWords } from './choose-words'
import { composeTelex } from './compose-telex'
import { expect, test } from './launch'
import { articleText, openBeside, openSamples, resultRows, say } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const passage = 'Tin cậy chính trị, chiến lược cao hơn'

const tools = (page: Page) => page.getByRole('toolbar', { name: say(reader, 'passageTools') })
const tool = (page: Page, name: string) => tools(page).getByRole('button', { name })
const cards = (page: Page) => page.getByRole('article')
const card = (page: Page, words: string) => page.getByRole('article', { name: words, exact: true })
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

async function openArticle(page: Page): Promise<Locator> {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  const text = articleText(page, vietnameseTitle)
  await expect(text).toBeVisible()
  return text
}

/** Runs in the page: the words the user has selected. */
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '')

test('by mouse', async ({ page }) => {
  const text = await openArticle(page)
  await chooseWords(page, text, passage)
  await expect(tools(page)).toBeVisible()
  expect.soft(await obstacles(page), 'tools').toEqual([])

  await test.step('labels get names, looks and places of the researcher’s own', async () => {
    await tool(page, say(marking, 'manageLabels')).click()
    const dialog = page.getByRole('dialog', { name: say(marking, 'labelsTitle') })
    await dialog
      .getByRole('textbox', { name: say(marking, 'labelName', { n: 2 }) })
      .fill('Luận điểm')
    await page.keyboard.press('Enter')
    const look = say(marking, 'labelLook', { label: 'Luận điểm' })
    await dialog.getByRole('button', { name: look }).click()
    await page.getByRole('menuitemradio', { name: say(marking, 'underline') }).click()
    await dialog.getByRole('button', { name: say(marking, 'addLabel') }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(5)
    await dialog
      .getByRole('button', { name: say(marking, 'labelUp', { label: 'Luận điểm' }) })
      .click()
    await expect(dialog.getByRole('listitem').first().getByRole('textbox')).toHaveValue('Luận điểm')
    expect.soft(await obstacles(page), 'labels').toEqual([])
    await dialog.getByRole('button', { name: say(widgets, 'close') }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('a passage is marked and tagged', async () => {
    await tool(page, say(reader, 'markAs', { label: 'Luận điểm' })).click()
    await expect(card(page, passage)).toContainText('Luận điểm')
    await card(page, passage)
      .getByRole('combobox', { name: say(reader, 'addTag') })
      .fill('chính trị')
    await page.keyboard.press('Enter')
    await expect(card(page, passage)).toContainText('#chính trị')
  })

  await test.step('the mark is moved to a shorter passage, split, and joined again', async () => {
    await chooseWords(page, text, 'Tin cậy chính trị, chiến lược')
    await tool(page, say(marking, 'setMark')).click()
    await expect(card(page, 'Tin cậy chính trị, chiến lược')).toBeVisible()
    await chooseWords(page, text, 'chính trị, chiến lược')
    await tool(page, say(marking, 'splitMark')).click()
    await expect(cards(page)).toHaveCount(2)
    await card(page, 'Tin cậy')
      .getByRole('button', { name: say(marking, 'joinMark') })
      .click()
    await expect(cards(page)).toHaveCount(1)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(cards(page)).toHaveCount(2)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(cards(page)).toHaveCount(1)
  })

  await test.step('the tool in hand marks every selection at once, until it is put down', async () => {
    await chooseWords(page, text, 'Phan Văn Giang')
    await tool(page, say(marking, 'sticky')).click()
    const bar = page.getByRole('status').filter({ hasText: 'Every selection is marked' })
    await expect(bar).toContainText('Luận điểm')
    await expect(card(page, 'Phan Văn Giang')).toBeVisible()
    await chooseWords(page, text, 'đoàn kết, gắn bó')
    await expect(card(page, 'đoàn kết, gắn bó')).toBeVisible()
    expect.soft(await obstacles(page), 'sticky').toEqual([])
    await bar.getByRole('button').click()
    await expect(bar).toHaveCount(0)
    await chooseWords(page, text, 'quân đội hai nước')
    await expect(tools(page)).toBeVisible()
  })

  await test.step('the words are searched in the library', async () => {
    await chooseWords(page, text, 'Phan Văn Giang')
    await tool(page, say(marking, 'searchThis')).click()
    await expect(page.getByRole('searchbox', { name: say(frame, 'search') })).toHaveValue(
      '"Phan Văn Giang"',
    )
    await expect(resultRows(page).first()).toBeVisible()
  })
})

test('by keyboard only', async ({ page }) => {
  const text = await openArticle(page)
  await text.focus()
  await press(page, 'j')
  const paragraph = await selected(page)
  await press(page, 'l')
  const sentence = await selected(page)
  expect(paragraph).not.toBe('')
  expect(sentence).not.toBe(paragraph)
  await press(page, 'Shift+L')
  expect((await selected(page)).startsWith(sentence)).toBe(true)
  await press(page, 'h', '2')
  await expect(cards(page)).toHaveCount(1)
  await expect(cards(page).getByRole('button').first()).toHaveAttribute('aria-current', 'true')

  // The mark in hand is shrunk by a word at either end.
  await press(page, 'm')
  const whole = await selected(page)
  await press(page, 'Shift+ArrowLeft', 'o', 'Shift+ArrowRight', 'x')
  await expect(cards(page)).not.toHaveAttribute('aria-label', whole)
  const shorter = (await cards(page).getAttribute('aria-label')) ?? ''
  expect(whole).toContain(shorter)
  expect(shorter.length).toBeLessThan(whole.length)

  // It is split at the word that was reached, and joined.
  await press(page, 'm', 'o', 'ArrowRight', 'd')
  await expect(cards(page)).toHaveCount(2)
  await press(page, 'u')
  await expect(cards(page)).toHaveCount(1)

  // A tag, and the same again on another passage and on the mark in hand.
  await press(page, 'g')
  await page.keyboard.type('ngoại giao')
  await press(page, 'Enter', 'Escape')
  await expect(cards(page)).toContainText('#ngoại giao')
  await text.focus()
  await press(page, 'Escape', 'j', 'j', 'q')
  await expect(cards(page)).toHaveCount(2)
  await expect(cards(page).filter({ hasText: '#ngoại giao' })).toHaveCount(2)

  // From the passage to its tools and back.
  await press(page, 'j', 'Enter')
  await expect(tools(page).getByRole('button').first()).toBeFocused()
  // The first one closes the tool’s hint.
  await press(page, 'Escape', 'Escape')
  await press(page, 'a', '3')
  await expect(page.getByRole('status').filter({ hasText: 'Every selection' })).toContainText(
    say(labelMessages, 'blue'),
  )
  await press(page, 'Escape')
  await expect(page.getByRole('status').filter({ hasText: 'Every selection' })).toHaveCount(0)
})

test('a shortcut takes another key, refuses one that is taken, and all can be switched off', async ({
  page,
}) => {
  const text = await openArticle(page)
  await text.focus()
  await press(page, '?')
  const sheet = page.getByRole('dialog', { name: say(frame, 'shortcuts') })
  const key = sheet.getByRole('button', {
    name: new RegExp(`: ${say(marking, 'keyNextParagraph')}`),
  })
  await key.click()
  await press(page, 'k')
  await expect(sheet.getByRole('alert')).toContainText(say(marking, 'keyPreviousParagraph'))
  expect.soft(await obstacles(page), 'shortcuts').toEqual([])
  // The new key holds before the program has kept it.
  const kept = Promise.withResolvers<void>()
  await page.route('**/call/changePreferences', async (route) => {
    await kept.promise
    await route.continue()
  })
  await press(page, 'z')
  await expect(key).toHaveText(/Z$/)
  await press(page, 'Escape')
  await text.focus()
  await press(page, 'j')
  expect(await selected(page)).toBe('')
  await press(page, 'z')
  expect(await selected(page)).not.toBe('')
  kept.resolve()
  await press(page, 'Escape', '?')
  await sheet.getByRole('checkbox').click({ force: true })
  await expect(sheet.getByRole('checkbox')).not.toBeChecked()
  await press(page, 'Escape')
  await text.focus()
  await press(page, 'z', 'm', '?')
  expect(await selected(page)).toBe('')
  await expect(sheet).toHaveCount(0)
})

test('a Vietnamese input method at work triggers no shortcut', async ({ page }) => {
  const text = await openArticle(page)
  await chooseWords(page, text, passage)
  await tool(page, say(reader, 'comment')).click()
  const comment = page.getByRole('textbox', { name: /^Comment on/ })
  await expect(comment).toBeFocused()
  await composeTelex(page)
  await page.keyboard.insertText('quốc')
  await page.keyboard.type(' jkhlsocgqeyftxdua?1')
  await expect(comment).toHaveValue('quốc jkhlsocgqeyftxdua?1')
  await expect(cards(page)).toHaveCount(1)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // On the text itself, keys an input method still holds mean nothing either.
  await text.focus()
  await text.evaluate((element) => {
    for (const key of ['j', 'm', 'a'])
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
      )
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Process', keyCode: 229, bubbles: true }),
    )
  })
  expect(await selected(page)).toBe('')
  await expect(page.getByRole('status').filter({ hasText: 'Every selection' })).toHaveCount(0)
})
