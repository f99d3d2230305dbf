import { messages as frame } from '../../src/renderer/app/messages'
import { messages as entities } from '../../src/renderer/entities/messages'
import { messages as exporting } from '../../src/renderer/export/messages'
import { messages as safekeeping } from '../../src/renderer/safekeeping/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import {
  articleText,
  goTo,
  markAs,
  openBeside,
  openSamples,
  resultRows,
  say,
  tagPerson,
} from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'
import { obstacles } from './obstacles'

const person = 'Phan Văn Giang'

test('no view keeps anybody out', async ({ page }) => {
  // Colours that fade in would be measured half way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const expectOpen = async (view: string) => expect.soft(await obstacles(page), view).toEqual([])
  await expect(page.getByRole('heading', { name: say(welcome, 'headline') })).toBeVisible()
  await expectOpen('welcome')
  await openSamples(page)
  await page.getByRole('searchbox', { name: say(frame, 'search') }).fill('quoc phong')
  await expect(page.locator('mark').first()).toBeVisible()
  await expectOpen('library')
  await page.getByRole('searchbox', { name: say(frame, 'search') }).fill('')
  await expect(resultRows(page)).toHaveCount(5)

  await openBeside(page, [vietnameseTitle, englishTitle])
  await chooseWords(page, articleText(page, vietnameseTitle), 'Tin cậy chính trị')
  await expectOpen('reader with a passage')
  await markAs(page, 'green')
  await expect(page.getByRole('article', { name: 'Tin cậy chính trị' })).toBeVisible()
  await expectOpen('reader with an annotation')
  await tagPerson(page, vietnameseTitle, person)
  await goTo(page, 'entities')
  await page.getByRole('option', { name: person }).click()
  await expect(page.getByRole('region', { name: say(entities, 'suggested') })).toBeVisible()
  await expectOpen('entity')
  await goTo(page, 'export')
  await expect(page.getByRole('radiogroup', { name: say(exporting, 'format') })).toBeVisible()
  await expectOpen('export')
  await goTo(page, 'library')
  await resultRows(page).first().click()
  await page.keyboard.press('Delete')
  await goTo(page, 'safekeeping')
  await expect(page.getByRole('row').first()).toBeVisible()
  await expectOpen('trash')
  await page.getByRole('tab', { name: say(safekeeping, 'backups') }).click()
  await page.getByRole('button', { name: say(safekeeping, 'backUpNow') }).click()
  await expect(page.getByText(say(safekeeping, 'nothingChanges'))).toBeVisible()
  await expectOpen('backups')
  await page.getByRole('tab', { name: say(safekeeping, 'check') }).click()
  await page.getByRole('button', { name: say(safekeeping, 'checkNow') }).click()
  await expect(page.getByText(say(safekeeping, 'inOrder'))).toBeVisible()
  await expectOpen('check')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectOpen('command palette')
})
