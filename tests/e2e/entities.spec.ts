import type { Page } from '@playwright/test'
import { messages } from '../../src/renderer/entities/messages'
import { expect, test } from './launch'
import { goTo, openBeside, openSamples, say, tagPerson, undoButton } from './library-steps'
import { englishTitle, vietnameseTitle } from './main-job-steps'

const giang = 'Phan Văn Giang'
const short = 'Giang'

const row = (page: Page, name: string) =>
  page.getByRole('listbox', { name: say(messages, 'entities') }).getByRole('option', { name })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const section = (page: Page, key: 'mentions' | 'suggested') =>
  page.getByRole('region', { name: say(messages, key) })

/** Two entities that are one person: the Vietnamese name and the English text's short one. */
async function tagBoth(page: Page): Promise<void> {
  await openSamples(page)
  await openBeside(page, [vietnameseTitle, englishTitle])
  await tagPerson(page, vietnameseTitle, giang)
  await goTo(page, 'entities')
  await page.getByRole('button', { name: say(messages, 'add') }).click()
  const form = page.getByRole('dialog', { name: say(messages, 'add') })
  await form.getByRole('textbox', { name: say(messages, 'name') }).fill(short)
  await form.getByRole('button', { name: say(messages, 'addConfirm') }).click()
  await expect(heading(page, short)).toBeVisible()
}

test('two entities that are one become one, and two again', async ({ page }) => {
  await tagBoth(page)
  await page.getByRole('button', { name: say(messages, 'merge') }).click()
  const dialog = page.getByRole('dialog', { name: say(messages, 'mergeTitle', { name: short }) })
  await dialog.getByRole('combobox', { name: say(messages, 'mergeInto') }).fill('van giang')
  const choices = page.getByRole('listbox', { name: say(messages, 'mergeInto') })
  await choices.getByRole('option', { name: giang }).click()
  await expect(dialog.getByText(`go to “${giang}”`)).toBeVisible()
  await dialog.getByRole('button', { name: say(messages, 'mergeConfirm'), exact: true }).click()
  await expect(heading(page, giang)).toBeVisible()
  await expect(page.getByRole('list', { name: say(messages, 'names') })).toContainText(short)
  await expect(row(page, short)).toHaveCount(1)
  await page
    .getByRole('button', { name: say(messages, 'undo'), exact: true })
    .first()
    .click()
  await expect(heading(page, short)).toBeVisible()
  await expect(row(page, short)).toHaveCount(2)
})

test('a deleted entity comes back with its mentions, name and kind', async ({ page }) => {
  await tagBoth(page)
  await row(page, giang).click()
  await page.getByRole('button', { name: say(messages, 'acceptAll') }).click()
  await expect(section(page, 'suggested')).toHaveCount(0)
  await page.getByRole('button', { name: say(messages, 'kind') }).click()
  await page.getByRole('menuitemradio', { name: say(messages, 'organisation') }).click()
  await expect(page.getByRole('button', { name: say(messages, 'organisation') })).toBeVisible()
  const mentions = await section(page, 'mentions').getByRole('listitem').count()

  await page.getByRole('button', { name: say(messages, 'delete') }).click()
  await expect(row(page, giang)).toHaveCount(0)
  await undoButton(page).first().click()
  await row(page, giang).click()
  await expect(page.getByRole('button', { name: say(messages, 'organisation') })).toBeVisible()
  await expect(section(page, 'mentions').getByRole('listitem')).toHaveCount(mentions)
})

test('names are added, put first and removed where they stand', async ({ page }) => {
  await tagBoth(page)
  const names = page.getByRole('list', { name: say(messages, 'names') })
  const form = page.getByRole('dialog')
  await names.getByRole('button', { name: say(messages, 'addNameLabel') }).click()
  await form.getByRole('textbox').fill('Bộ trưởng Giang')
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await names.getByRole('button', { name: 'Bộ trưởng Giang' }).click()
  await form.getByRole('button', { name: say(messages, 'showFirst') }).click()
  await expect(heading(page, 'Bộ trưởng Giang')).toBeVisible()
  await names.getByRole('button', { name: 'Bộ trưởng Giang' }).click()
  await form.getByRole('button', { name: say(messages, 'removeName') }).click()
  await expect(heading(page, short)).toBeVisible()
  await expect(names.getByRole('listitem')).toHaveCount(2)
})

test('decisions go row by row, and a rejected name is not suggested again', async ({ page }) => {
  await tagBoth(page)
  await row(page, giang).click()
  const suggested = section(page, 'suggested').getByRole('listitem')
  await expect(suggested.first()).toBeVisible()
  const count = await suggested.count()
  await suggested
    .first()
    .getByRole('button', { name: say(messages, 'reject') })
    .click()
  await expect(suggested).toHaveCount(count - 1)
  await expect(section(page, 'mentions').getByRole('listitem')).toHaveCount(1)
  await suggested.first().getByRole('button', { name: giang }).press('a')
  await expect(suggested).toHaveCount(count - 2)
  await expect(section(page, 'mentions').getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await expect(suggested).toHaveCount(count - 2)
})
