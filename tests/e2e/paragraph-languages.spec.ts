import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as languages } from '../../src/renderer/reader/languages/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, goTo, importFiles, openSamples, resultRows, say } from './library-steps'

const title = 'Hai nước ký nghị định thư'
const english = 'The two sides signed a protocol, and this was what they had come for.'
const lao = 'ສອງຝ່າຍໄດ້ລົງນາມໃນອະນຸສັນຍາວ່າດ້ວຍການຮ່ວມມື'
const body = 'Hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực quan trọng của năm nay.'

test('each paragraph is read in its own language, which a person can put right', async ({
  page,
  lectern,
}) => {
  const folder = join(lectern.home, 'mixed')
  await mkdir(folder)
  const path = join(folder, 'mixed.txt')
  await writeFile(path, [title, body, english, lao, body.replace('Hai', 'Cả hai')].join('\n\n'))
  await openSamples(page)
  await expect(await importFiles(page, [path])).toContainText(
    say(library, 'reportImported', { n: 1 }),
  )
  await goTo(page, 'library')
  await resultRows(page).filter({ hasText: title }).dblclick()
  const text = articleText(page, title)
  const paragraph = (words: string) => text.locator('p.text-block', { hasText: words })
  await expect(text.locator('[data-article]')).toHaveAttribute('lang', 'vi')
  await expect(paragraph(english)).toHaveAttribute('lang', 'en')
  await expect(paragraph(lao)).toHaveAttribute('lang', 'und')
  await expect(paragraph(body).first()).not.toHaveAttribute('lang')

  await chooseWords(page, text, 'signed a protocol')
  await page.getByRole('button', { name: say(languages, 'language') }).click()
  await page.getByRole('menuitemradio', { name: say(languages, 'und') }).click()
  await expect(paragraph(english)).toHaveAttribute('lang', 'und')
  await page.getByRole('tab', { name: say(reader, 'facts') }).click()
  await page.getByRole('button', { name: say(languages, 'giveBackOf') }).click()
  await expect(paragraph(english)).toHaveAttribute('lang', 'en')
})
