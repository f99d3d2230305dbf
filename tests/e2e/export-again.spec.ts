import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedTemplateNames } from '../../src/contract/exported-notes'
import { messages as exporting } from '../../src/renderer/export/messages'
import { noteMessages } from '../../src/renderer/export/note-messages'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { goTo, openSamples, say } from './library-steps'

const word = (key: keyof typeof noteMessages): string => say(noteMessages, key)

test('notes are previewed by template, exported again with a comparison, and nothing written is lost', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  const [article] = (await callProgram(page, 'listArticles', {})) as {
    id: string
    citationKey: string
  }[]
  const passage = { start: 10, end: 40 }
  const annotation = (await callProgram(page, 'annotatePassage', {
    article: article?.id,
    passage,
    tags: ['biên giới'],
    comment: 'First remark.',
  })) as { id: string }
  await goTo(page, 'export')
  const preview = page.getByRole('textbox', { name: /\.md$/ })
  await expect(preview).toHaveValue(/lectern:begin/)
  await page.getByRole('radio', { name: shippedTemplateNames.chronology.en }).click()
  await expect(preview).toHaveValue(/Without a date/)
  await page.getByRole('radio', { name: shippedTemplateNames.plain.en, exact: true }).click()

  const folder = join(lectern.home, 'notes')
  const openUpdate = async () => {
    await page.getByRole('button', { name: word('update') }).click()
    const dialog = page.getByRole('dialog', { name: word('updateTitle') })
    await dialog.getByRole('textbox', { name: word('folder') }).fill(folder)
    await dialog.getByRole('button', { name: word('compare') }).click()
    return dialog
  }
  const first = await openUpdate()
  await expect(first.getByRole('status')).toContainText('5 new notes')
  await first.getByRole('button', { name: word('write') }).click()
  await expect(first).toHaveCount(0)

  const note = join(folder, `${article?.citationKey}.md`)
  const written = await readFile(note, 'utf8')
  await writeFile(
    note,
    `${written.replace('First remark.', 'My own remark.')}\nA thought of mine.\n`,
  )
  await callProgram(page, 'changeAnnotation', { id: annotation.id, comment: 'Second remark.' })

  const again = await openUpdate()
  const card = again.getByRole('listitem')
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('My own remark.')
  await expect(card).toContainText('Second remark.')
  await card.getByRole('radio', { name: word('keepBoth') }).click()
  await again.getByRole('button', { name: word('write') }).click()
  await expect(again).toHaveCount(0)
  const merged = await readFile(note, 'utf8')
  for (const words of ['My own remark.', 'Second remark.', 'A thought of mine.'])
    expect(merged).toContain(words)
})

test('a template of one’s own is written with a live preview and used', async ({ page }) => {
  await openSamples(page)
  await goTo(page, 'export')
  await page.getByRole('button', { name: word('templates') }).click()
  const dialog = page.getByRole('dialog', { name: word('editTitle') })
  await dialog.getByRole('textbox', { name: word('text') }).fill('{% if %}')
  await expect(dialog.getByText(/cannot be used/)).toBeVisible()
  await dialog.getByRole('textbox', { name: word('text') }).fill('Mine: {{ title }}')
  await expect(dialog.getByRole('textbox', { name: word('livePreview') })).toHaveValue(/Mine: /)
  await dialog.getByText(word('fields')).click()
  await expect(dialog.getByText('blockquote', { exact: true })).toBeVisible()
  await dialog.getByRole('textbox', { name: word('name') }).fill('My way')
  await dialog.getByRole('button', { name: word('save') }).click()
  await expect(page.getByRole('radio', { name: 'My way' })).toBeChecked()
  await expect(
    page
      .getByRole('textbox', { name: say(exporting, 'excerptOf', { path: '' }) })
      .or(page.getByRole('textbox', { name: /\.md$/ }))
      .first(),
  ).toHaveValue(/Mine: /)
})

test('what to look at before an export leaves is a press away', async ({ page }) => {
  await openSamples(page)
  await goTo(page, 'export')
  await page.getByRole('button', { name: word('lintShow') }).click()
  await page
    .getByRole('button', { name: /confirmed by nobody \(title\)/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/reader/)
})
