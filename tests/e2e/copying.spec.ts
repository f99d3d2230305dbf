/** Copying out of an article: its own words, also of a text so long that not all of it is in the page yet. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '../../src/contract/model'
import { messages as reader } from '../../src/renderer/reader/messages'
import { callProgram } from './call-program'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, openBeside, openSamples } from './library-steps'
import { vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = () => navigator.clipboard.readText()

for (const language of languages)
  test(`Ctrl+A and Ctrl+C take the whole text and nothing else of the window, in ${language}`, async ({
    page,
    lectern,
  }) => {
    const say = wordingIn(language)
    await openSamples(page)
    const paragraph = (n: number) =>
      `Đoạn ${n}: ${'lời kể của người trong cuộc '.repeat(60)}`.trim()
    const file = join(lectern.home, 'bai-dai.txt')
    const written = Array.from({ length: 1500 }, (_, n) => paragraph(n)).join('\n\n')
    await writeFile(file, `Bài dài để chép\n\n${written}\n`)
    await callProgram(page, 'importFiles', { sources: [{ path: file }] })
    const listed = (await callProgram(page, 'listArticles', {})) as { id: string; source: string }[]
    const article = listed.find(({ source }) => source.endsWith('bai-dai.txt'))?.id
    await page
      .getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English', exact: true })
      .click()
    await page.evaluate((id) => {
      window.location.hash = `#/reader?pane=${id}`
    }, article)
    const text = page.getByRole('region', {
      name: say(reader, 'textName', { title: 'Bài dài để chép' }),
    })
    await text.focus()
    // What is still on its way says so.
    await expect(text.getByRole('status')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+c')
    const copied = await page.evaluate(clipboard)
    expect(copied.length).toBeGreaterThan(written.length - 10)
    expect(copied.replace(/\s+/g, ' ')).toContain(written.replace(/\s+/g, ' '))
    await expect(page.getByRole('toolbar', { name: say(reader, 'passageTools') })).toBeVisible()
    expect.soft(await obstacles(page), 'all selected').toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('toolbar', { name: say(reader, 'passageTools') })).toHaveCount(0)
  })

test('what a hand selects is copied as the article has it', async ({ page }) => {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle])
  await chooseWords(page, articleText(page, vietnameseTitle), 'Tin cậy chính trị, chiến lược')
  await page.keyboard.press('ControlOrMeta+c')
  expect(await page.evaluate(clipboard)).toBe('Tin cậy chính trị, chiến lược')
  await articleText(page, vietnameseTitle).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  const copied = await page.evaluate(clipboard)
  expect(copied).toMatch(/^Trong khuôn khổ Giao lưu/)
  expect(copied).toContain('Tin cậy chính trị, chiến lược')
})
