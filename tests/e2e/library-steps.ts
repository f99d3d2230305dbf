/** Steps that several specs begin with, in English. */
import { expect, type Locator, type Page } from '@playwright/test'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as importing } from '../../src/renderer/library/import/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { chooseWords } from './choose-words'
import { openSampleLibrary, results, textOf, view } from './main-job-steps'
import { wordingIn } from './wording'

export const say = wordingIn('en')

export const openSamples = (page: Page): Promise<void> => openSampleLibrary(page, say)

export const resultRows = (page: Page): Locator => results(page, say)

export const articleText = (page: Page, title: string): Locator => textOf(page, say, title)

export const goTo = (page: Page, name: Parameters<typeof view>[2]) => view(page, say, name).click()

/** Opens articles beside each other. */
export async function openBeside(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles)
    await resultRows(page)
      .filter({ hasText: title })
      .click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: say(library, 'sideBySide') }).click()
  for (const title of titles) await expect(articleText(page, title)).toBeVisible()
}

/** Agrees to what the dry run proposes, however many they are. */
export async function agreeToPlan(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: say(importing, 'plan') })
  await dialog.getByRole('button', { name: /^Import \d/ }).click({ timeout: 60_000 })
}

/** Chooses files in the dialog that Import opens, and answers the dialog that says what would come in. */
export async function planFiles(page: Page, paths: readonly string[]): Promise<Locator> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say(library, 'import') }).click()
  await page.getByRole('menuitem', { name: say(library, 'importFiles') }).click()
  await (await chooser).setFiles([...paths])
  const dialog = page.getByRole('dialog', { name: say(importing, 'plan') })
  await expect(dialog).toBeVisible({ timeout: 60_000 })
  return dialog
}

/** The same, agrees to what would come in, and waits for the report. */
export async function importFiles(page: Page, paths: readonly string[]): Promise<Locator> {
  await planFiles(page, paths)
  await agreeToPlan(page)
  const report = page.getByRole('region', { name: say(library, 'report') })
  await expect(report).toBeVisible({ timeout: 30_000 })
  return report
}

/** Marks a passage that is chosen, with the label of a number. */
export const markAs = (page: Page, colour: 'yellow' | 'green') =>
  page
    .getByRole('button', { name: say(reader, 'markAs', { label: say(labelMessages, colour) }) })
    .click()

/** Tags words of an open article as a person. */
export async function tagPerson(page: Page, title: string, name: string): Promise<void> {
  await chooseWords(page, articleText(page, title), name)
  await page.getByRole('button', { name: say(reader, 'tagEntity') }).click()
  await page.getByRole('option', { name: say(reader, 'person') }).click()
  await expect(page.getByText(say(reader, 'tagged', { name }))).toBeVisible()
}

export const undoButton = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${say(frame, 'undo')}`) })
