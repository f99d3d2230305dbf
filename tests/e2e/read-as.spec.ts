/** A file in an old encoding: what was taken for it, and another choice of the reader's, from the bytes that were kept. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '../../src/contract/model'
import { factMessages } from '../../src/renderer/reader/fact-messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { expect, test } from './launch'
import { importFiles, openSamples, resultRows } from './library-steps'
import { textOf } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

const title = 'Hội nghị cấp cao về kinh tế'
const words = `${title}\n\nHội nghị đã thông qua nghị quyết về hợp tác kinh tế giữa các nước trong khu vực.\n`

/** windows-1258 writes a letter, then its tone. */
const tones: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
}
const letters: Readonly<Record<string, number>> = { ă: 0xe3, đ: 0xf0, ơ: 0xf5, ư: 0xfd }

function inWindows1258(text: string): Buffer {
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const [base = '', ...marks] = letter.normalize('NFD')
    const tone = marks.find((mark) => mark in tones)
    const bare = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC')
    const codes = [letters[bare] ?? bare.charCodeAt(0)]
    return tone === undefined ? codes : [...codes, tones[tone] ?? 0]
  })
  return Buffer.from(bytes)
}

for (const language of languages)
  test(`a file is read in another encoding, and again as it speaks for itself, in ${language}`, async ({
    page,
    lectern,
  }) => {
    const say = wordingIn(language)
    const path = join(lectern.home, 'cũ.txt')
    await writeFile(path, inWindows1258(words))
    await openSamples(page)
    await importFiles(page, [path])
    await resultRows(page).filter({ hasText: title }).dblclick()
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await expect(textOf(page, say, title)).toContainText('Hội nghị đã thông qua nghị quyết')
    await page.getByRole('tab', { name: say(reader, 'facts') }).click()

    const read = async (as: string) => {
      await page.getByRole('button', { name: /WINDOWS-125\d/ }).click()
      await page.getByRole('menuitemradio', { name: as, exact: true }).click()
    }
    await expect(page.getByRole('button', { name: 'WINDOWS-1258' })).toBeVisible()
    await read('WINDOWS-1252')
    await expect(page.getByRole('button', { name: 'WINDOWS-1252' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Hôòi nghiò ðaÞ thông qua')
    expect.soft(await obstacles(page)).toEqual([])
    await read(say(factMessages, 'readAsInferred'))
    await expect(textOf(page, say, title)).toContainText('Hội nghị đã thông qua nghị quyết')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByRole('main')).toContainText('Hôòi nghiò ðaÞ thông qua')
  })
