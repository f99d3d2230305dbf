import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { choiceMessages } from '../../src/renderer/export/choice-messages'
import { messages as exporting } from '../../src/renderer/export/messages'
import { findProgram } from '../core/export/external-program'
import { madeStyle } from '../core/pandoc/made-style'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { goTo, openSamples, say } from './library-steps'
import { obstacles } from './obstacles'

const pandoc = findProgram('pandoc')

test('a bibliography follows a style of one’s own, and another choice when it cannot', async ({
  page,
  lectern,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const [own, other] = [join(lectern.home, 'own.csl'), join(lectern.home, 'other.csl')]
  await writeFile(own, madeStyle)
  await writeFile(other, '<link rel="independent-parent"/>')
  await openSamples(page)
  await goTo(page, 'export')
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: /^Bibliography/ }) })
    .click()
  const button = page.getByRole('button', { name: say(choiceMessages, 'otherStyle') })
  const choose = async (path: string) => {
    const asked = page.waitForEvent('filechooser')
    await button.press('Enter')
    await (await asked).setFiles(path)
  }
  await choose(own)
  await expect(page.getByText('own.csl', { exact: true })).toBeVisible()
  if (pandoc !== null) {
    const written = say(exporting, 'writtenBy', { program: '' }).trim()
    await expect(page.getByText(new RegExp(`${written} pandoc \\d`))).toBeVisible()
    await expect(page.getByRole('textbox', { name: /bibliography\.md/ })).toHaveValue(/^\(1\\\)/)
  } else await expect(page.getByText(/LECTERN_PANDOC/)).toBeVisible()
  expect(await obstacles(page)).toEqual([])

  await choose(other)
  await expect(page.getByText(/“other\.csl” only points to another style/)).toBeVisible()
  await callProgram(page, 'changePreferences', { language: 'vi' })
  await expect(page.getByText(/“other\.csl” chỉ dẫn tới một kiểu khác/)).toBeVisible()
  expect(await obstacles(page)).toEqual([])
  await callProgram(page, 'changePreferences', { language: 'en' })

  await page.getByRole('button', { name: 'Remove other.csl' }).press('Enter')
  const usual = page.getByRole('radio', { name: say(choiceMessages, 'chicagoAuthorDate') })
  await expect(usual).toBeChecked()
  await expect(page.getByRole('textbox', { name: /bibliography\.md/ })).not.toHaveValue(/^\(1/)
})
