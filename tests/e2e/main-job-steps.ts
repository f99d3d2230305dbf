/**
 * The whole main job through the window, by the names a person sees and hears. It holds in every host; only how an
 * export leaves the program is the host's own.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '../../src/contract/model'
import { messages as frame } from '../../src/renderer/app/messages'
import { operationMessages as operations } from '../../src/renderer/app/operation-messages'
import { messages as entities } from '../../src/renderer/entities/messages'
import { messages as exporting } from '../../src/renderer/export/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { chooseWords } from './choose-words'
import { type Wording, wordingIn } from './wording'

export const vietnameseTitle =
  'Ký Nghị định thư về Hợp tác quốc phòng Việt Nam – Lào giai đoạn 2025-2029'
export const englishTitle = 'Vietnamese, Lao defence ministries fortity ties'
const person = 'Phan Văn Giang'
const englishName = 'Phan Van Giang'
const passage = 'Tin cậy chính trị, chiến lược cao hơn'

export interface MainJob {
  readonly language: Language
  /** Presses the button that exports and resolves to the path of what was written. */
  readonly receiveExport: (press: () => Promise<void>) => Promise<string>
}

export interface MainJobResult {
  readonly notes: string
  readonly bundle: string
}

/** From the welcome screen to the exported files. */
export async function doMainJob(page: Page, job: MainJob): Promise<MainJobResult> {
  const say = wordingIn(job.language)
  await openSampleLibrary(page, say)
  await searchVietnamese(page, say)
  await readSideBySide(page, say)
  await annotate(page, say)
  await undoAndRedo(page, say)
  await tagPerson(page, say)
  await gatherMentions(page, say)
  await showTrimmedText(page, say)
  return exportAll(page, say, job)
}

export const view = (
  page: Page,
  say: Wording,
  name: 'library' | 'reader' | 'annotations' | 'entities' | 'notes' | 'export' | 'safekeeping',
) =>
  page
    .getByRole('navigation', { name: say(frame, 'views') })
    .getByRole('button', { name: say(frame, name) })

export const results = (page: Page, say: Wording) =>
  page.getByRole('listbox', { name: say(library, 'results') }).getByRole('option')

export const textOf = (page: Page, say: Wording, title: string) =>
  page.getByRole('region', { name: say(reader, 'textName', { title }) })

export async function openSampleLibrary(page: Page, say: Wording): Promise<void> {
  await page.getByRole('button', { name: say(welcome, 'sample') }).click()
  await expect(results(page, say)).toHaveCount(5)
}

/** Words without marks find the four Vietnamese articles, and not the English one. */
async function searchVietnamese(page: Page, say: Wording): Promise<void> {
  const box = page.getByRole('searchbox', { name: say(frame, 'search') })
  await box.fill('quoc phong')
  await expect(results(page, say)).toHaveCount(4)
  await expect(results(page, say).filter({ hasText: englishTitle })).toHaveCount(0)
  await box.fill('')
  await expect(results(page, say)).toHaveCount(5)
}

async function readSideBySide(page: Page, say: Wording): Promise<void> {
  for (const title of [vietnameseTitle, englishTitle])
    await results(page, say)
      .filter({ hasText: title })
      .click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: say(library, 'sideBySide') }).click()
  for (const title of [vietnameseTitle, englishTitle])
    await expect(textOf(page, say, title)).toBeVisible()
}

async function choose(page: Page, say: Wording, text: Locator, words: string): Promise<Locator> {
  await chooseWords(page, text, words)
  return page.getByRole('toolbar', { name: say(reader, 'passageTools') })
}

async function annotate(page: Page, say: Wording): Promise<void> {
  const tools = await choose(page, say, textOf(page, say, vietnameseTitle), passage)
  await tools
    .getByRole('button', { name: say(reader, 'markAs', { label: say(labelMessages, 'green') }) })
    .click()
  const card = page.getByRole('article', { name: passage })
  const comment = card.getByRole('textbox', {
    name: say(reader, 'commentName', { words: passage }),
  })
  await comment.fill('Đối chiếu với bản tiếng Anh.')
  await card.getByRole('combobox', { name: say(reader, 'addTag') }).fill('nhận định')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('#nhận định')
}

async function undoAndRedo(page: Page, say: Wording): Promise<void> {
  const card = page.getByRole('article', { name: passage })
  const step = say(operations, 'changeAnnotation')
  await page.getByRole('button', { name: say(frame, 'undoStep', { step }) }).click()
  await expect(card).not.toContainText('#nhận định')
  await page.getByRole('button', { name: say(frame, 'redoStep', { step }) }).click()
  await expect(card).toContainText('#nhận định')
}

async function tagPerson(page: Page, say: Wording): Promise<void> {
  const tools = await choose(page, say, textOf(page, say, vietnameseTitle), person)
  await tools.getByRole('button', { name: say(reader, 'tagEntity') }).click()
  await expect(page.getByRole('textbox', { name: say(reader, 'entityName') })).toHaveValue(person)
  const choices = page.getByRole('listbox', { name: say(reader, 'tagEntity') })
  await choices.getByRole('option', { name: say(reader, 'person') }).click()
  await expect(choices).toHaveCount(0)
}

/** Names the person in English too, accepts what was found in the other articles, and sees it all in one list. */
async function gatherMentions(page: Page, say: Wording): Promise<void> {
  await view(page, say, 'entities').click()
  await page.getByRole('option', { name: person }).click()
  await page.getByRole('button', { name: say(entities, 'addNameLabel') }).click()
  const form = page.getByRole('dialog', { name: say(entities, 'addNameLabel') })
  await form.getByRole('textbox', { name: say(entities, 'name') }).fill(englishName)
  await form.getByRole('radio', { name: say(entities, 'en') }).click()
  await form.getByRole('button', { name: say(entities, 'save') }).click()
  await expect(page.getByRole('list', { name: say(entities, 'names') })).toContainText(englishName)

  await page.getByRole('button', { name: say(entities, 'acceptAll') }).click()
  await expect(page.getByRole('region', { name: say(entities, 'suggested') })).toHaveCount(0)
  const mentions = page.getByRole('region', { name: say(entities, 'mentions') })
  await expect(mentions.getByRole('listitem').filter({ hasText: person })).toHaveCount(7)
  const english = mentions.getByRole('listitem').filter({ hasText: englishName })
  await expect(english).toHaveCount(1)
  await english.getByRole('button').first().click()
  await expect(textOf(page, say, englishTitle)).toBeVisible()
}

async function showTrimmedText(page: Page, say: Wording): Promise<void> {
  const pane = page.getByRole('region', { name: say(reader, 'paneName', { title: englishTitle }) })
  await pane.getByRole('button', { name: say(reader, 'paneMenu') }).click()
  await page.getByRole('menuitem', { name: say(reader, 'showTrimmed') }).click()
  await expect(pane.getByText('See more', { exact: true })).toBeVisible()
}

async function exportAll(page: Page, say: Wording, job: MainJob): Promise<MainJobResult> {
  await view(page, say, 'export').click()
  const press = () =>
    page
      .getByRole('main')
      .getByRole('button', { name: say(exporting, 'exportNow') })
      .click()
  await formatCard(page, say(exporting, 'markdown')).click()
  const notes = await job.receiveExport(press)
  await formatCard(page, say(exporting, 'bundle')).click()
  const bundle = await job.receiveExport(press)
  return { notes, bundle }
}

const formatCard = (page: Page, name: string) =>
  page.locator('label').filter({ has: page.getByRole('radio', { name }) })
