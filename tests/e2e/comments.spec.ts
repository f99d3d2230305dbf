/** A comment in Markdown: read as it looks and written in its place, by mouse and by keyboard, wherever it is shown. */
import type { Page } from '@playwright/test'
import { messages as reader } from '../../src/renderer/reader/messages'
import { listMessages as list } from '../../src/renderer/reader/sidebar/list-messages'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { articleText, goTo, openBeside, openSamples } from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { settings, type Wording, wordingIn } from './wording'

const written = [
  '**Đối chiếu** với bản tiếng Anh;',
  'xem [bài gốc](https://vtc.vn/a) và [lệnh](javascript:alert(1)).',
  '',
  '- [x] tên riêng',
  '- [ ] <b>ngày</b>',
  '',
  '![bản đồ](https://remote.example/a.png)',
].join('\n')

const cards = (page: Page) => page.getByRole('article')
const shown = (page: Page) => cards(page).first().locator('.comment-words')
const field = (page: Page, say: Wording) =>
  cards(page)
    .first()
    .getByRole('textbox', { name: wordsIn(say, 'commentName') })
const write = (page: Page, say: Wording) =>
  cards(page)
    .first()
    .getByRole('button', { name: wordsIn(say, 'commentEdit') })
const wordsIn = (say: Wording, key: 'commentName' | 'commentEdit') =>
  new RegExp(`^${say(reader, key, { words: '' }).replace(/”$/, '')}`)

/** An article with a mark for each comment. */
async function openMarked(page: Page, ...comments: readonly string[]): Promise<void> {
  await openSamples(page)
  const listed = (await callProgram(page, 'listArticles', {})) as { id: string; title: string }[]
  const article = listed.find(({ title }) => title === vietnameseTitle)?.id
  const { text } = (await callProgram(page, 'openArticle', { article })) as { text: string }
  const start = text.indexOf('Tin cậy chính trị')
  for (const [at, comment] of comments.entries()) {
    const passage = { start, end: start + 17 + at }
    await callProgram(page, 'annotatePassage', { article, passage, comment })
  }
  await openBeside(page, [vietnameseTitle])
}

for (const [language, colorScheme, viewport] of settings)
  test(`a comment is read as it looks and written in its place, in ${language}, ${colorScheme}, ${viewport.width} wide`, async ({
    page,
  }) => {
    const say = wordingIn(language)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openMarked(page, written)
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)

    await test.step('what is not in hand is read: no HTML, no picture, no other address', async () => {
      await expect(shown(page).locator('strong')).toHaveText('Đối chiếu')
      await expect(shown(page)).toContainText('<b>ngày</b>')
      await expect(shown(page).locator('img, b, a[href]')).toHaveCount(0)
      await expect(shown(page).getByRole('link')).toHaveText(['bài gốc'])
      await expect(shown(page)).toContainText('bản đồ')
      await expect(field(page, say)).toHaveCount(0)
      expect.soft(await obstacles(page), 'read').toEqual([])
    })

    await test.step('a press on its words puts the caret there; leaving it shows it again', async () => {
      await shown(page).locator('strong').click({ force: true })
      await expect(field(page, say)).toBeFocused()
      await expect(field(page, say)).toHaveValue(written)
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(' và *nguồn*')
      expect.soft(await obstacles(page), 'written').toEqual([])
      await page.keyboard.press('Tab')
      await expect(field(page, say)).toHaveCount(0)
      await expect(shown(page).locator('em')).toHaveText('nguồn')
    })

    await test.step('by keyboard: Enter opens it, Ctrl+Enter and Escape save it', async () => {
      await write(page, say).focus()
      await page.keyboard.press('Enter')
      await expect(field(page, say)).toBeFocused()
      await page.keyboard.type('; **một**')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(write(page, say)).toBeFocused()
      await expect(shown(page).locator('strong')).toHaveText(['Đối chiếu', 'một'])
      await page.keyboard.press('Enter')
      await page.keyboard.type(' hai')
      await page.keyboard.press('Escape')
      await expect(shown(page)).toContainText('một hai')
    })

    await test.step('an emptied one is a line to write in, which keeps the caret', async () => {
      await write(page, say).click({ position: { x: 4, y: 4 } })
      await field(page, say).fill('')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(field(page, say)).toBeFocused()
      await page.keyboard.type('# Lại')
      await page.keyboard.press('ControlOrMeta+Enter')
      await expect(shown(page).getByRole('heading')).toHaveText('Lại')
    })
  })

test('the key for comments puts the caret into the comment that is shown', async ({ page }) => {
  const say = wordingIn('en')
  await openMarked(page, '**một**')
  await cards(page).first().getByRole('button').first().click()
  await articleText(page, vietnameseTitle).focus()
  await page.keyboard.press('c')
  await expect(field(page, say)).toBeFocused()
  await expect(field(page, say)).toHaveValue('**một**')
})

test('the table shows the words of a comment in one line, paper shows it as it reads', async ({
  page,
}) => {
  await openMarked(page, written)
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.printed-notes__comment')
  await expect(paper.locator('strong')).toHaveText('Đối chiếu')
  await expect(paper.getByRole('listitem')).toHaveCount(2)
  await page.emulateMedia({ media: 'screen' })
  await goTo(page, 'annotations')
  await expect(page.getByRole('option').first()).toContainText(
    'Đối chiếu với bản tiếng Anh; xem bài gốc và lệnh. [x] tên riêng [ ] <b>ngày</b> bản đồ',
  )
})

test('comments that nest without end are shown and hold nothing up', async ({ page }) => {
  const units = ['>', '1) ', '![', 'a**b*c', '*a _b ']
  const comments = units.map((unit) => unit.repeat(Math.floor(20_000 / unit.length)))
  // High enough for all of them: a card out of sight is not made.
  await page.setViewportSize({ width: 1440, height: 2400 })
  await openMarked(page, ...comments)
  await expect(cards(page)).toHaveCount(units.length)
  await expect(page.locator('.comment-words')).toHaveCount(units.length)
})

test('Escape stays with the card when its article is not open', async ({ page }) => {
  const say = wordingIn('en')
  await openMarked(page, '**một**')
  await goTo(page, 'library')
  await openBeside(page, [englishTitle])
  await page
    .getByRole('region', { name: say(reader, 'paneName', { title: vietnameseTitle }) })
    .getByRole('button', { name: say(reader, 'closePane') })
    .click()
  await page.getByRole('radio', { name: say(list, 'allArticles') }).click()
  await write(page, say).click()
  await page.keyboard.type(' hai')
  await page.keyboard.press('Escape')
  await expect(write(page, say)).toBeFocused()
  await expect(shown(page)).toHaveText('một hai')
})
