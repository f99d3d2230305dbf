import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as facts } from '../../src/renderer/library/facts/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { factMessages } from '../../src/renderer/reader/fact-messages'
import { markingMessages } from '../../src/renderer/reader/marking-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { messages as trimming } from '../../src/renderer/reader/trimming/messages'
import { chooseWords } from './choose-words'
import { expect, type Lectern, test } from './launch'
import { articleText, goTo, importFiles, openSamples, resultRows, say } from './library-steps'

test.setTimeout(120_000)

const offer = (number: number) => `Mời bạn đọc gửi ${number} ý kiến về toà soạn nhé các bạn ơi`
const titleOf = (number: number) => `Hai nước ký nghị định thư số ${number}`
const bodies = [
  [
    'Lễ ký diễn ra sáng hôm qua tại thủ đô với sự có mặt của đông đảo đại diện hai quân đội và các nhà báo.',
    'Văn bản gồm bảy điều về đào tạo cán bộ, tuần tra biên giới và tìm kiếm hài cốt liệt sỹ trong các năm tới.',
  ],
  [
    'Chuyến thăm ba ngày của đoàn bắt đầu bằng cuộc gặp với lãnh đạo tỉnh Sơn La và bà con ở huyện Mộc Châu.',
    'Hai bên khánh thành một trường học mới, trồng cây lưu niệm rồi thăm một hợp tác xã chè của địa phương.',
  ],
]
const textOf = (number: number) =>
  [
    titleOf(number),
    bodies[number - 1]?.[0],
    offer(number),
    bodies[number - 1]?.[1],
    `Nguồn: https://vtcnews.vn/hai-nuoc-ky-nghi-dinh-thu-so-${number}-ar${number}.html`,
  ].join('\n\n')

async function openTwo(page: Page, lectern: Lectern): Promise<void> {
  const folder = join(lectern.home, 'Hai bài')
  await mkdir(folder)
  const paths = [1, 2].map((number) => join(folder, `${number}.txt`))
  for (const [at, path] of paths.entries()) await writeFile(path, textOf(at + 1))
  await openSamples(page)
  const report = await importFiles(page, paths)
  await expect(report).toContainText(say(library, 'reportImported', { n: 2 }))
}

const open = async (page: Page, number: number) => {
  await goTo(page, 'library')
  await resultRows(page)
    .filter({ hasText: titleOf(number) })
    .dblclick()
  const text = articleText(page, titleOf(number))
  await expect(text).toBeVisible()
  return text
}

test('a line that is always trimmed is trimmed in every article of its outlet, until the rule is revoked', async ({
  page,
  lectern,
}) => {
  await openTwo(page, lectern)
  const first = await open(page, 1)
  await chooseWords(page, first, 'Mời bạn đọc')
  await page.getByRole('button', { name: say(markingMessages, 'alwaysTrim') }).click()
  const dialog = page.getByRole('dialog', { name: say(trimming, 'trimTitle') })
  await expect(dialog).toContainText('At VTC News this changes 2 lines now (articles: 2)')
  await dialog.getByRole('button', { name: say(trimming, 'makeRule') }).click()
  await expect(first).not.toContainText(offer(1))
  const second = await open(page, 2)
  await expect(second).not.toContainText(offer(2))

  await page.keyboard.press('Control+,')
  const rules = page.getByRole('region', { name: say(trimming, 'rules') })
  await expect(rules).toContainText('2 lines (articles: 2)')
  await rules.getByRole('button', { name: /^Revoke the rule/ }).click()
  await expect(rules).toContainText(say(trimming, 'noRules'))
  await page.keyboard.press('Escape')
  await expect(second).toContainText(offer(2))
})

test('what a rule trimmed is shown, kept, and trimmed again', async ({ page, lectern }) => {
  await openTwo(page, lectern)
  const text = await open(page, 1)
  const source = 'Nguồn: https://vtcnews.vn'
  await expect(text).not.toContainText(source)
  await text.getByRole('button', { name: new RegExp(`^${say(reader, 'show')}`) }).click()
  await expect(text).toContainText(source)
  await page.getByRole('tab', { name: say(reader, 'facts') }).click()
  await page.getByRole('button', { name: /^Keep all lines of/ }).click()
  await expect(page.getByText('1 of 1 kept')).toBeVisible()
  await page.getByRole('button', { name: /^Trim again all lines of/ }).click()
  await expect(page.getByText('1 of 1 kept')).toBeHidden()
  await page.getByRole('button', { name: new RegExp(`^${say(frame, 'undo')}`) }).click()
  await expect(page.getByText('1 of 1 kept')).toBeVisible()
})

test('an inferred fact is confirmed with Enter, and several articles are described at once', async ({
  page,
  lectern,
}) => {
  await openTwo(page, lectern)
  await open(page, 1)
  await page.getByRole('tab', { name: say(reader, 'facts') }).click()
  const confirm = page.getByRole('button', {
    name: say(factMessages, 'confirmOf', { fact: say(reader, 'factOutlet') }),
  })
  await expect(confirm).toBeVisible()
  await page.getByRole('textbox', { name: say(reader, 'factOutlet') }).focus()
  await page.keyboard.press('Enter')
  await expect(confirm).toBeHidden()

  await goTo(page, 'library')
  for (const number of [1, 2])
    await resultRows(page)
      .filter({ hasText: titleOf(number) })
      .click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: say(facts, 'editFacts') }).click()
  const dialog = page.getByRole('dialog', { name: say(facts, 'title', { n: 2 }) })
  await dialog.getByLabel(say(facts, 'publishedOn'), { exact: true }).fill('22/10/2024')
  await dialog.getByRole('button', { name: say(facts, 'save') }).click()
  await expect(page.getByText(say(facts, 'saved', { n: 2 }))).toBeVisible()
  for (const number of [1, 2])
    await expect(resultRows(page).filter({ hasText: titleOf(number) })).toContainText('22 Oct 2024')
  await page.getByRole('button', { name: say(facts, 'undo'), exact: true }).click()
  await expect(resultRows(page).filter({ hasText: titleOf(1) })).not.toContainText('22 Oct 2024')
})
