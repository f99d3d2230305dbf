/** A text so long that its first screens are shown before the rest has come: nothing of it may stay away. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Desk } from '../../src/contract/desk'
import { callProgram } from './call-program'
import { expect, type Lectern, test } from './launch'
import { articleText, openSamples } from './library-steps'

const title = 'Biên bản rất dài'
const last = 'Câu cuối cùng nói về bến cảng Vũng Áng.'
const line = (number: number) => `Câu thứ ${number} nói rằng hai bên đã ký nghị định thư ${number}.`
const words = `${title}\n\n${Array.from({ length: 4000 }, (_, at) => line(at)).join('\n\n')}\n\n${last}\n`

interface Listed {
  readonly id: string
  readonly title: string
}

/** In the library, with the address of its last words. */
async function bring(page: Page, { home }: Lectern): Promise<{ id: string; lastWords: string }> {
  await openSamples(page)
  const path = join(home, 'dài.txt')
  await writeFile(path, words)
  await callProgram(page, 'importFiles', { sources: [{ path }] })
  const articles = (await callProgram(page, 'listArticles', {})) as readonly Listed[]
  const id = articles.find((article) => article.title === title)?.id ?? ''
  const article = (await callProgram(page, 'openArticle', { article: id })) as { text: string }
  const start = article.text.indexOf(last)
  return { id, lastWords: `${id}@${start}-${start + last.length}` }
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
}

/** The offset the program keeps for the first pane. */
async function keptPlace(page: Page): Promise<number> {
  const desk = (await callProgram(page, 'openDesk', {})) as Desk
  return desk.panes[0]?.at ?? 0
}

async function keptPanes(page: Page): Promise<readonly string[]> {
  const desk = (await callProgram(page, 'openDesk', {})) as Desk
  return desk.panes.map(({ article }) => article)
}

test('all of it is there, to be found', async ({ page, lectern }) => {
  const { id } = await bring(page, lectern)
  await goTo(page, `#/reader?pane=${id}`)
  const text = articleText(page, title)
  await expect(text.getByText(line(0), { exact: true })).toBeVisible()
  await expect(text).toContainText(last)
})

test('all of it is copied, also when it is chosen before all of it has come', async ({
  page,
  lectern,
}) => {
  const { id } = await bring(page, lectern)
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/call/openArticlePart', async (route) => {
    const { from } = route.request().postDataJSON() as { readonly from: number }
    if (from > 0) await held
    await route.continue()
  })
  await goTo(page, `#/reader?pane=${id}`)
  const text = articleText(page, title)
  await expect(text.getByText(line(0), { exact: true })).toBeVisible()
  await text.focus()
  await page.keyboard.press('ControlOrMeta+a')
  letGo()
  const copied = () =>
    page.evaluate(() => {
      const clipboardData = new DataTransfer()
      document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }))
      return clipboardData.getData('text/plain')
    })
  await expect.poll(copied).toContain(last)
  expect(await copied()).toContain(line(0))
})

test('its last words are gone to as it opens, marked there, and printed', async ({
  page,
  lectern,
}) => {
  const { id, lastWords } = await bring(page, lectern)
  await callProgram(page, 'annotatePassage', {
    article: id,
    passage: { quote: 'bến cảng Vũng Áng' },
    comment: 'Ghi chú ở cuối',
  })
  await goTo(page, `#/reader?pane=${lastWords}`)
  await expect(articleText(page, title).getByText(last)).toBeInViewport()
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('label-yellow')?.size ?? 0))
    .toBe(1)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('.printed-article')).toContainText('Câu cuối cùng')
})

test('it lies open again where it was left', async ({ page, lectern }) => {
  const { lastWords } = await bring(page, lectern)
  await goTo(page, `#/reader?pane=${lastWords}`)
  const text = articleText(page, title)
  await expect(text.getByText(last)).toBeInViewport()
  // Not a place on the way there.
  const start = Number(/@(\d+)/.exec(lastWords)?.[1])
  await expect.poll(() => keptPlace(page)).toBeGreaterThan(start - 5000)
  await goTo(page, '#/library')
  await page.reload()
  await goTo(page, `#/reader?pane=${lastWords.split('@')[0]}`)
  await expect(text.getByText(last)).toBeInViewport()
})

test('one gone to while the desk is still asked for opens', async ({ page, lectern }) => {
  const { id } = await bring(page, lectern)
  await goTo(page, `#/reader?pane=${id}`)
  await expect(articleText(page, title).getByText(line(0), { exact: true })).toBeVisible()
  await expect.poll(() => keptPanes(page)).toEqual([id])
  await goTo(page, '#/library')
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/call/openDesk', async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/call/openDesk')
  await page.reload()
  await asked
  await goTo(page, `#/reader?pane=${id}`)
  letGo()
  await expect(articleText(page, title).getByText(line(0), { exact: true })).toBeVisible()
})
