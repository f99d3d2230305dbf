import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { leaveEarlierReading } from '../earlier-reading'
import type { Lectern } from './launch'
import { openSamples, resultRows, say } from './library-steps'

export const stays = 'wholehearted and invaluable support'
export const wasEdited =
  'Both ministers voiced their delight at the comprehensive and intensive defence ties'
export const isEdited =
  'Both ministers expressed delight at the comprehensive, intensive, and substantive defence ties'
export const isLost = 'Readers may send their remarks to the desk'

/** The samples as rules of another day read them: other line ends, a sentence in other words, a line that is no more. */
export async function openEarlierReading(page: Page, { librariesFolder }: Lectern): Promise<void> {
  await openSamples(page)
  await page.getByRole('button', { name: say(frame, 'libraryMenu') }).click()
  await page.getByRole('menuitem', { name: say(frame, 'closeLibrary') }).click()
  await expect(page.getByRole('heading', { name: say(welcome, 'headline') })).toBeVisible()
  await leaveEarlierReading(join(librariesFolder, 'Lectern samples'), (text) =>
    text
      .replace('Delegates at the meeting (Photo: VNA)\n', '')
      .replace(isEdited, wasEdited)
      .replace('later this year./.', `later this year./.\n\n${isLost} in Hanoi by letter.`),
  )
  await page.getByRole('button', { name: say(welcome, 'sample') }).click()
  await expect(resultRows(page)).toHaveCount(5)
}
