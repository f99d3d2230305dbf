import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { messages as importing } from '../../src/renderer/library/import/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { expect, test } from './launch'
import { agreeToPlan, openSamples, planFiles, resultRows, say } from './library-steps'

test.setTimeout(240_000)

const sentence = (number: number) =>
  `Câu thứ ${number} nói rằng hai bên đã ký nghị định thư số ${number} về hợp tác trong nhiều lĩnh vực.`
const bodyOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('\n\n')

async function openMenu(page: Page, choice: 'importFolder' | 'importFiles' | 'importPasted') {
  await page.getByRole('button', { name: say(library, 'import') }).click()
  await page.getByRole('menuitem', { name: say(library, choice) }).click()
}

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await openMenu(page, 'importFolder')
  await (await chooser).setFiles(folder)
}

const planDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: say(importing, 'plan') })
const report = (page: Page): Locator => page.getByRole('region', { name: say(library, 'report') })
const articles = (page: Page): Locator => page.getByRole('status').filter({ hasText: /articles?$/ })

test('2,000 files are looked at, stopped half-way, and gone on with', async ({ page, lectern }) => {
  const folder = join(lectern.home, 'Nhiều bài')
  await mkdir(folder)
  const body = 'Hai bên trao đổi về hợp tác biên giới và đào tạo. '.repeat(60)
  for (let number = 0; number < 2000; number++)
    await writeFile(
      join(folder, `${number}.txt`),
      `Bản tin số ${number}\n\n${number} ${body}${number}\n\n${bodyOf(number * 50, number * 50 + 20)}\n`,
    )
  await openSamples(page)
  await chooseFolder(page, folder)
  const dialog = planDialog(page)
  await expect(dialog).toBeVisible({ timeout: 120_000 })
  await expect(dialog.getByRole('button', { name: /^All/ })).toContainText('2,000')
  // However many lines there are, only those in sight are there.
  expect(await dialog.getByRole('option').count()).toBeLessThan(60)
  const all = dialog.getByRole('checkbox', { name: say(importing, 'tickAll') })
  if (!(await all.isChecked())) await dialog.getByText(say(importing, 'tickAll')).click()
  await dialog.getByRole('button', { name: say(importing, 'importTicked', { n: 2000 }) }).click()

  await expect(page.getByText(/of 2,000 · .*\/s · about \d+/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: say(library, 'cancel'), exact: true }).click()
  await expect(report(page)).toContainText(say(library, 'reportCancelled'), { timeout: 60_000 })
  const told = (await report(page).textContent()) ?? ''
  const imported = Number(/([\d,]+) articles? imported/.exec(told)?.[1]?.replace(',', ''))
  expect(imported).toBeLessThan(2000)
  await page.reload()
  await expect(articles(page)).toContainText(`${(imported + 5).toLocaleString('en')} articles`)

  const banner = page.getByRole('status').filter({ hasText: /An import was cut off: .* of 2,000/ })
  await expect(banner).toBeVisible()
  await banner.getByRole('button', { name: say(importing, 'goOn') }).click()
  await expect(report(page)).toBeVisible({ timeout: 180_000 })
  await expect(articles(page)).toContainText('2,005 articles')
  await expect(banner).toBeHidden()
})

test('what is new, nearly the same, there already or unreadable is told apart before anything comes in', async ({
  page,
  lectern,
}) => {
  const folder = join(lectern.home, 'Tin')
  await mkdir(folder)
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await write('a-mới.txt', `Một bản tin\n\n${bodyOf(0, 20)}`)
  await write(
    'b-gần.txt',
    `Một bản tin khác\n\n${bodyOf(0, 17)}\n\nCòn câu này thì khác hẳn các câu kia.`,
  )
  await write('c-trùng.txt', `Một bản tin\n\n${bodyOf(0, 20)}`)
  await write('d-trống.txt', '')
  await openSamples(page)
  await chooseFolder(page, folder)
  const dialog = planDialog(page)
  const rows = dialog.getByRole('option')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'false')
  await expect(rows.nth(1)).toContainText(/\d\d% of the text in common with “Một bản tin”/)
  await expect(rows.nth(2)).toContainText('the same file as “Một bản tin”, further up in this list')
  await expect(rows.nth(3)).toContainText('is empty')

  // By keyboard: down to the near one, tick it.
  await dialog.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'false')
  await dialog.getByRole('button', { name: /^Unreadable/ }).click()
  await expect(rows).toHaveCount(1)
  await dialog.getByRole('button', { name: say(importing, 'importTicked', { n: 2 }) }).click()
  await expect(report(page)).toContainText(say(library, 'reportImported', { n: 2 }))
  await expect(resultRows(page)).toHaveCount(7)
})

test('what could not be read is named with its reason, mended, and brought in alone', async ({
  page,
  lectern,
}) => {
  const folder = join(lectern.home, 'Tin')
  const [broken, empty] = [join(folder, 'b-hỏng.txt'), join(folder, 'c-trống.txt')]
  await mkdir(folder)
  await writeFile(join(folder, 'a-mới.txt'), `Một bản tin\n\n${bodyOf(0, 20)}`)
  await writeFile(broken, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
  await writeFile(empty, '')
  await openSamples(page)
  await chooseFolder(page, folder)
  await agreeToPlan(page)
  const told = report(page)
  await expect(told).toContainText(say(library, 'reportImported', { n: 1 }))
  await expect(told).toContainText(say(library, 'reportFailed', { n: 2 }))
  await expect(told).toContainText(/b-hỏng\.txt.* not .*text/)
  await expect(told).toContainText(/c-trống\.txt.* is empty/)
  const again = (name: string) => told.getByRole('button', { name: `Try “Tin/${name}” again` })

  await writeFile(empty, `Bản tin thứ hai\n\n${bodyOf(100, 120)}`)
  const byMouse = page.waitForEvent('filechooser')
  await again('c-trống.txt').click()
  await (await byMouse).setFiles(empty)
  await expect(told).toContainText(say(library, 'reportImported', { n: 2 }))
  await expect(told).toContainText(say(library, 'reportFailed', { n: 1 }))

  await writeFile(broken, `Bản tin thứ ba\n\n${bodyOf(200, 220)}`)
  await told.getByRole('button', { name: say(library, 'dismissReport') }).focus()
  for (const name of [say(importing, 'retryAll'), /^Try “Tin\/b-hỏng/]) {
    await page.keyboard.press('Tab')
    await expect(told.getByRole('button', { name })).toBeFocused()
  }
  const byKeyboard = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await byKeyboard).setFiles(broken)
  await expect(told).toContainText(say(library, 'reportImported', { n: 3 }))
  await expect(told).not.toContainText(say(library, 'failedFiles'))
  await expect(told).not.toContainText('already here')
  await expect(told).toBeFocused()
  await expect(resultRows(page)).toHaveCount(8)
  await expect(resultRows(page).filter({ hasText: 'Bản tin thứ ba' })).toHaveCount(1)
})

test('what was unreadable in a dry run is looked at again once it is mended', async ({
  page,
  lectern,
}) => {
  const [good, empty] = [join(lectern.home, 'a.txt'), join(lectern.home, 'b.txt')]
  await writeFile(good, `Một bản tin\n\n${bodyOf(0, 20)}`)
  await writeFile(empty, '')
  await openSamples(page)
  const dialog = await planFiles(page, [good, empty])
  await expect(dialog.getByRole('button', { name: /^Unreadable/ })).toContainText('1')
  await writeFile(empty, `Bản tin thứ hai\n\n${bodyOf(100, 120)}`)
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: say(importing, 'tryAgain') }).click()
  await (await chooser).setFiles(empty)
  await expect(dialog.getByRole('button', { name: /^New/ })).toContainText('2')
  await agreeToPlan(page)
  await expect(report(page)).toContainText(say(library, 'reportImported', { n: 2 }))
  await expect(report(page)).not.toContainText(say(library, 'failedFiles'))
})

test('a file that is gone before it is handed over is named, and the others come in', async ({
  page,
  lectern,
}) => {
  const folder = lectern.home
  const [good, gone, cut] = [join(folder, 'a.txt'), join(folder, 'b.txt'), join(folder, 'c.txt')]
  await writeFile(good, `Một bản tin\n\n${bodyOf(0, 20)}`)
  await writeFile(gone, `Bản tin thứ hai\n\n${bodyOf(100, 120)}`)
  await writeFile(cut, `Bản tin thứ ba\n\n${bodyOf(200, 220)}\n\n${sentence(221).slice(0, -20)}`)
  await openSamples(page)
  // The first upload waits until the file is gone.
  await page.evaluate(() => {
    const send = window.fetch.bind(window)
    const isGone = new Promise((resolve) => addEventListener('file-is-gone', resolve))
    window.fetch = async (input, init) => {
      if (String(input).endsWith('/upload')) {
        document.documentElement.dataset.sends = ''
        await isGone
      }
      return send(input, init)
    }
  })
  const chooser = page.waitForEvent('filechooser')
  await openMenu(page, 'importFiles')
  await (await chooser).setFiles([good, gone, cut])
  await expect(page.locator('html[data-sends]')).toHaveCount(1)
  await rm(gone)
  await page.evaluate(() => dispatchEvent(new Event('file-is-gone')))
  const dialog = planDialog(page)
  await expect(dialog.getByRole('button', { name: /^New/ })).toContainText('2')
  await expect(dialog.getByRole('button', { name: /^Unreadable/ })).toContainText('1')
  await expect(dialog.getByRole('option').filter({ hasText: 'b.txt' })).toContainText(
    'cannot be read',
  )
  const row = (title: string) => dialog.getByRole('option').filter({ hasText: title })
  await expect(row('Bản tin thứ ba')).toContainText(say(importing, 'breaksOff'))
  await expect(row('Một bản tin')).not.toContainText(say(importing, 'breaksOff'))

  await writeFile(gone, `Bản tin thứ hai\n\n${bodyOf(100, 120)}`)
  const again = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: say(importing, 'tryAgain') }).click()
  await (await again).setFiles(gone)
  await expect(dialog.getByRole('button', { name: /^New/ })).toContainText('3')
  await agreeToPlan(page)
  await expect(report(page)).toContainText(say(library, 'reportImported', { n: 3 }))
  await expect(report(page)).not.toContainText(say(library, 'failedFiles'))
})

test('what was ticked stays so when further files are looked at', async ({ page, lectern }) => {
  const [near, more] = [join(lectern.home, 'Gần'), join(lectern.home, 'thêm.txt')]
  await mkdir(near)
  await writeFile(join(near, 'a.txt'), `Một bản tin\n\n${bodyOf(0, 20)}`)
  await writeFile(join(near, 'b.txt'), `Một bản tin khác\n\n${bodyOf(0, 17)}\n\nCâu này khác hẳn.`)
  await writeFile(more, `Tin thứ ba\n\n${bodyOf(100, 110)}`)
  await openSamples(page)
  await chooseFolder(page, near)
  const rows = planDialog(page).getByRole('option')
  const ticks = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-selected')))
  await expect(rows).toHaveCount(2)
  await planDialog(page).getByRole('listbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  expect(await ticks()).toEqual(['false', 'true'])
  const chooser = page.waitForEvent('filechooser')
  await planDialog(page)
    .getByRole('button', { name: say(importing, 'addFiles') })
    .click()
  await (await chooser).setFiles(more)
  await expect(rows).toHaveCount(3)
  expect(await ticks()).toEqual(['false', 'true', 'true'])
})

test('pasted words come in under a name, and an address must be one', async ({ page }) => {
  const pasted =
    'Một đoạn được dán vào.\n\nHai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực.'
  await openSamples(page)
  await openMenu(page, 'importPasted')
  const dialog = page.getByRole('dialog', { name: say(importing, 'title') })
  await dialog.getByLabel(say(importing, 'pasted')).fill(pasted)
  await dialog.getByLabel(say(importing, 'pastedTitle')).fill('Từ bảng tạm')
  await dialog.getByLabel(say(importing, 'address')).fill('javascript:alert(1)')
  await expect(dialog.getByText(say(importing, 'badAddress'))).toBeVisible()
  await expect(dialog.getByRole('button', { name: say(importing, 'lookAt') })).toBeDisabled()
  await dialog.getByLabel(say(importing, 'address')).fill('')
  await dialog.getByRole('button', { name: say(importing, 'lookAt') }).click()
  await agreeToPlan(page)
  await expect(report(page)).toContainText(say(library, 'reportImported', { n: 1 }))
  await expect(resultRows(page)).toHaveCount(6)
})

test('nothing comes in when the dialog is left', async ({ page, lectern }) => {
  const path = join(lectern.home, 'bài.txt')
  await writeFile(path, `Một bản tin\n\n${bodyOf(0, 5)}`)
  await openSamples(page)
  const chooser = page.waitForEvent('filechooser')
  await openMenu(page, 'importFiles')
  await (await chooser).setFiles(path)
  await expect(planDialog(page)).toBeVisible()
  await planDialog(page).press('Escape')
  await expect(planDialog(page)).toBeHidden()
  await expect(resultRows(page)).toHaveCount(5)
})

test('the way to an import keeps nobody out', async ({ page, lectern }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 720, height: 450 })
  const path = join(lectern.home, 'bài.txt')
  await writeFile(path, `Một bản tin\n\n${bodyOf(0, 5)}`)
  await writeFile(join(lectern.home, 'trống.txt'), '')
  const obstacles = async () =>
    (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  await openSamples(page)
  await openMenu(page, 'importPasted')
  await expect(page.getByRole('dialog', { name: say(importing, 'title') })).toBeVisible()
  expect.soft(await obstacles(), 'sources').toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say(importing, 'files') }).click()
  await (await chooser).setFiles([path, join(lectern.home, 'trống.txt')])
  await expect(planDialog(page)).toBeVisible()
  expect.soft(await obstacles(), 'plan').toEqual([])
  await agreeToPlan(page)
  await expect(report(page)).toBeVisible()
  expect.soft(await obstacles(), 'report').toEqual([])
})
