import type { Page } from '@playwright/test'
import { messages as reader } from '../../src/renderer/reader/messages'
import { chooseWords } from './choose-words'
import { expect, test } from './launch'
import { articleText, markAs, openBeside, openSamples, tagPerson } from './library-steps'
import { englishTitle, results, textOf, vietnameseTitle, view } from './main-job-steps'
import { wordingIn } from './wording'

const person = 'Phan Văn Giang'

/** Controls that no scrolling brings into the window, by what they are. */
const outOfReach = (page: Page) =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type=radio], [type=checkbox]), label, textarea, [tabindex="0"]',
    )
    return [...controls]
      .filter((control) =>
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((control) => control.closest('.visually-hidden, [aria-hidden="true"]') === null)
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        const { left, right, top, bottom, width, height } = control.getBoundingClientRect()
        const isLarge = width > innerWidth || height > innerHeight
        const sees = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1
        return width > 1 && height > 1 && !isLarge && !sees
      })
      .map((control) => control.outerHTML.slice(0, 200))
  })

for (const [name, language, viewport] of [
  ['1440 × 900 at 200 %, in Vietnamese', 'vi', { width: 720, height: 450 }],
  ['a small window, in English', 'en', { width: 1024, height: 700 }],
] as const)
  test(`${name}: nothing overflows and every control can be reached`, async ({ page }) => {
    const say = wordingIn(language)
    await openSamples(page)
    await openBeside(page, [vietnameseTitle, englishTitle])
    await chooseWords(page, articleText(page, vietnameseTitle), 'Tin cậy chính trị')
    await markAs(page, 'green')
    await tagPerson(page, vietnameseTitle, person)
    await page.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
    await page.setViewportSize(viewport)
    const expectRoom = async (place: string) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(overflow, place).toBeLessThanOrEqual(0)
      expect.soft(await outOfReach(page), place).toEqual([])
    }

    await expect(textOf(page, say, vietnameseTitle)).toBeVisible()
    await expectRoom('reader')
    const facts = page.getByRole('tab', { name: say(reader, 'facts') })
    const showSidebar = page.getByRole('button', { name: say(reader, 'sidebarShow') }).first()
    await expect(facts.or(showSidebar).first()).toBeVisible()
    if (!(await facts.isVisible())) await showSidebar.click()
    await facts.click()
    const panel = page.getByRole('tabpanel', { name: say(reader, 'facts') })
    await expect(panel.getByRole('textbox').first()).toBeVisible()
    const tooWide = await panel.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect.soft(tooWide, 'facts').toBeLessThanOrEqual(0)
    await expectRoom('facts')
    await view(page, say, 'library').click()
    await expect(results(page, say).first()).toBeVisible()
    await expectRoom('library')
    await view(page, say, 'entities').click()
    await page.getByRole('option', { name: person }).click()
    await expect(page.getByRole('heading', { name: person, exact: true })).toBeVisible()
    await expectRoom('entity')
    await view(page, say, 'export').click()
    await expect(page.getByRole('radio').first()).toBeAttached()
    await expectRoom('export')
  })
