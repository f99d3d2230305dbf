/** Quotations leave the window by drag and by clipboard, in both languages. */
import type { Locator, Page } from '@playwright/test'
import { languages } from '../../src/contract/model'
import { messages as overview } from '../../src/renderer/annotations/messages'
import { messages as quoting } from '../../src/renderer/quoting/messages'
import { messages as reader } from '../../src/renderer/reader/messages'
import { labelMessages } from '../../src/renderer/ui/label-messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { openSampleLibrary, results, textOf, vietnameseTitle, view } from './main-job-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

const words = 'Tin cậy chính trị, chiến lược cao hơn'

interface Carried {
  readonly plain: string
  readonly html: string
}

/** What the drag that began last carries. */
async function carried(page: Page, drag: () => Promise<void>): Promise<Carried> {
  await page.evaluate(() => {
    window.addEventListener(
      'dragstart',
      ({ dataTransfer }) =>
        Object.assign(window, {
          carried: {
            plain: dataTransfer?.getData('text/plain'),
            html: dataTransfer?.getData('text/html'),
          },
        }),
      { once: true },
    )
  })
  await drag()
  return page.evaluate(() => (window as typeof window & { carried: Carried }).carried)
}

async function dragAway(page: Page, source: Locator): Promise<void> {
  const box = await source.boundingBox()
  if (box === null) throw new Error('nothing to drag')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  // Where nothing takes it.
  await page.mouse.move(500, 55, { steps: 8 })
  await page.mouse.up()
}

const pasted = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : ''
    return { plain: await text('text/plain'), html: await text('text/html') }
  })

for (const language of languages)
  test.describe(`in ${language}`, () => {
    test.use({
      locale: language,
      colorScheme: language === 'vi' ? 'dark' : 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const say = wordingIn(language)
    const locator = say(quoting, 'paragraph', { n: 4 })
    const cited = `> ${words} [@vtcnewsnd-kynghidinhthu, ${locator}]\n`

    test('a quotation is dragged and copied with its citation from wherever it stands', async ({
      page,
    }) => {
      await openSampleLibrary(page, say)
      await results(page, say).filter({ hasText: vietnameseTitle }).click()
      await page.keyboard.press('Enter')
      const text = textOf(page, say, vietnameseTitle)
      await chooseWords(page, text, words)
      const tools = page.getByRole('toolbar', { name: say(reader, 'passageTools') })
      await expect(tools).toBeVisible()
      expect.soft(await obstacles(page), 'tools').toEqual([])

      // Out of the text, as selected.
      const [from] = await selectionRects(page)
      const ofSelection = await carried(page, async () => {
        await page.mouse.move(from.x, from.y)
        await page.mouse.down()
        await page.mouse.move(from.x + 60, from.y + 90, { steps: 8 })
        await page.mouse.up()
      })
      expect(ofSelection.plain).toBe(cited)
      expect(ofSelection.html).toContain(`<blockquote lang="vi"><p>${words}</p></blockquote>`)
      expect(ofSelection.html).toContain(`VTC News, ${locator}</p>`)

      // By key, as formatted text.
      await chooseWords(page, text, words)
      await page.keyboard.press('v')
      await expect(page.getByText(say(quoting, 'formattedCopied'))).toBeVisible()
      const formatted = await pasted(page)
      expect(formatted.plain).toContain(`“${words}”\n— ${vietnameseTitle}, VTC News`)
      expect(formatted.html).toContain(`<p>${words}</p>`)

      // From its card, by hand and by button.
      await chooseWords(page, text, words)
      await page
        .getByRole('button', {
          name: say(reader, 'markAs', { label: say(labelMessages, 'yellow') }),
        })
        .click()
      const card = page.getByRole('article', { name: words, exact: true })
      const passage = card.getByRole('button', { name: say(reader, 'goToPassage', { words }) })
      expect(await carried(page, () => dragAway(page, passage))).toEqual(ofSelection)
      expect.soft(await obstacles(page), 'card').toEqual([])
      await card.getByRole('button', { name: say(quoting, 'copyCitation') }).click()
      await expect(page.getByText(say(quoting, 'citationCopied'))).toBeVisible()
      expect((await pasted(page)).plain).toBe(cited)

      // From the table of all annotations; a press still leaves the keyboard with the table.
      await view(page, say, 'annotations').click()
      const row = page.getByRole('option').filter({ hasText: words })
      expect(await carried(page, () => dragAway(page, row))).toEqual(ofSelection)
      await row.click()
      await expect(page.getByRole('listbox', { name: say(overview, 'table') })).toBeFocused()
    })
  })

const selectionRects = (page: Page) =>
  page.evaluate(() => {
    const rects = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])]
    const [first] = rects
    if (first === undefined) throw new Error('nothing is selected')
    return [{ x: first.left + 12, y: first.top + first.height / 2 }] as const
  })
