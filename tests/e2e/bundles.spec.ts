import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { bundleFindings } from '../../src/contract/bundle-findings'
import { messages as frame } from '../../src/renderer/app/messages'
import { messages as bundles } from '../../src/renderer/bundles/messages'
import { messages as library } from '../../src/renderer/library/messages'
import { messages as welcome } from '../../src/renderer/welcome/messages'
import { callProgram } from './call-program'
import { expect, test } from './launch'
import { openSamples, resultRows, say, undoButton } from './library-steps'
import { obstacles } from './obstacles'
import { wordingIn } from './wording'

/** Presses what asks for a file, and hands it one. */
async function choose(page: Page, press: () => Promise<void>, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press()
  await (await chooser).setFiles(path)
}

const viewOf = (page: Page): Locator => page.getByRole('region', { name: say(bundles, 'view') })

/** The samples with one mark, as a bundle. */
async function exportBundle(page: Page, home: string): Promise<string> {
  const [article] = (await callProgram(page, 'listArticles', {})) as { id: string }[]
  await callProgram(page, 'annotatePassage', {
    article: article?.id,
    passage: { start: 10, end: 40 },
    comment: 'Đối chiếu.',
  })
  await callProgram(page, 'addNote', {
    title: 'Ai đã ký?',
    text: 'Hai bên.',
    about: { kind: 'question', id: null },
  })
  const out = join(home, 'Gói của tôi.zip')
  await callProgram(page, 'exportLibrary', { format: 'bundle', articles: null, out })
  return out
}

async function showBundles(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(say(frame, 'checkBundle').slice(0, 12))
  await page.getByRole('option', { name: say(frame, 'checkBundle') }).waitFor()
  await page.keyboard.press('Enter')
}

test('a bundle is checked list by list and quotation by quotation', async ({ page, lectern }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  const path = await exportBundle(page, lectern.home)
  await showBundles(page)
  const view = viewOf(page)
  await expect(view).toContainText(say(bundles, 'chooseTitle'))
  await choose(page, () => view.getByRole('button', { name: say(bundles, 'choose') }).click(), path)
  await expect(view.getByRole('heading', { name: say(bundles, 'holds') })).toBeVisible()
  await expect(view.getByRole('row', { name: /^manifest-sha256/ })).toContainText(
    say(bundles, 'asListed'),
  )
  await expect(view.getByRole('blockquote')).toHaveCount(1)
  await view.getByRole('button', { name: new RegExp(`^${say(bundles, 'alteredQuote')}`) }).click()
  await expect(view).toContainText(say(bundles, 'noneOfThese'))
  expect(await obstacles(page)).toEqual([])

  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  const broken = join(lectern.home, 'broken.zip')
  await writeFile(broken, bytes)
  await choose(
    page,
    () => view.getByRole('button', { name: say(bundles, 'chooseOther') }).click(),
    broken,
  )
  await expect(view.getByRole('heading', { name: /This bundle does not hold/ })).toBeVisible()
  await expect(view.getByRole('listitem').first()).toContainText(say(bundles, 'whole'))
  await expect(view).toContainText(say(bundles, 'notBroken'))
  expect(await obstacles(page)).toEqual([])

  await callProgram(page, 'changePreferences', { language: 'vi' })
  const sayInVietnamese = wordingIn('vi')
  const vietnamese = page.getByRole('region', { name: sayInVietnamese(bundles, 'view') })
  await expect(
    vietnamese.getByRole('heading', { name: /Gói này không còn nguyên vẹn/ }),
  ).toBeVisible()
  await expect(vietnamese).toContainText(bundleFindings['seal-broken'].vi)
  await page.setViewportSize({ width: 720, height: 450 })
  expect(await obstacles(page)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test('what is no bundle is refused in words, with another choice', async ({ page, lectern }) => {
  await openSamples(page)
  await showBundles(page)
  const path = join(lectern.home, 'not.zip')
  await writeFile(path, 'Tin tức')
  const view = viewOf(page)
  await choose(page, () => view.getByRole('button', { name: say(bundles, 'choose') }).click(), path)
  await expect(view.getByRole('alert')).toContainText('neither a zip file nor a folder')
  await expect(view.getByRole('button', { name: say(bundles, 'chooseOther') })).toBeVisible()
})

test('a bundle that is dropped is checked, shown with what differs, brought in by the keyboard and taken back', async ({
  page,
  lectern,
}) => {
  await openSamples(page)
  const path = await exportBundle(page, lectern.home)
  const [article] = (await callProgram(page, 'listArticles', {})) as { id: string }[]
  await callProgram(page, 'correctArticle', { article: article?.id, title: 'Của tôi' })
  const content = (await readFile(path)).toString('base64')
  const drop = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], 'Gói của tôi.zip'))
    return transfer
  }, content)
  await page.dispatchEvent('body', 'drop', { dataTransfer: drop })
  const view = viewOf(page)
  await expect(view.getByRole('heading', { name: say(bundles, 'holds') })).toBeVisible()
  await view.getByRole('button', { name: say(bundles, 'lookInside') }).press('Enter')
  await expect(view).toContainText(say(bundles, 'nothingNew'))
  await expect(view.getByRole('row', { name: /Article · title/ })).toContainText('Của tôi')
  await expect(view.getByRole('button', { name: say(bundles, 'open') })).toBeDisabled()

  await callProgram(page, 'openLibrary', { kind: 'new', folder: join(lectern.home, 'Mới') })
  await expect(page.getByRole('button', { name: /Mới · 0/ })).toBeVisible()
  await showBundles(page)
  // The bundle is the same one; what it would bring into this library is another question.
  await view.getByRole('button', { name: say(bundles, 'lookInside') }).press('Enter')
  await expect(view).toContainText('5 articles · 1 annotation')
  await expect(view).toContainText('1 note')
  await view.getByRole('button', { name: say(bundles, 'open') }).press('Enter')
  await expect(view).toContainText(say(bundles, 'came'))
  await expect(page.getByText(say(bundles, 'brought'))).toBeVisible()
  // The notice's, or, when that went by itself, the status bar's.
  await undoButton(page).first().click()
  await expect(view).toContainText(say(bundles, 'wouldCome'))
  await page.keyboard.press('Alt+1')
  await expect(resultRows(page)).toHaveCount(0)
})

test('the import menu leads to both', async ({ page, lectern }) => {
  await openSamples(page)
  const path = await exportBundle(page, lectern.home)
  await page.getByRole('button', { name: say(library, 'import') }).click()
  await choose(
    page,
    () => page.getByRole('menuitem', { name: say(library, 'importBundle') }).click(),
    path,
  )
  await expect(viewOf(page).getByRole('heading', { name: say(bundles, 'holds') })).toBeVisible()
})

test('a bundle is checked before any library is open, by the keyboard', async ({
  page,
  lectern,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSamples(page)
  const path = await exportBundle(page, lectern.home)
  await callProgram(page, 'closeLibrary', {})
  const way = page.getByRole('button', { name: say(welcome, 'checkBundle') })
  await way.press('Enter')
  await expect(page.getByRole('button', { name: say(frame, 'backToStart') })).toBeFocused()
  expect(await obstacles(page)).toEqual([])
  await page.keyboard.press('Tab')
  await choose(page, () => page.keyboard.press('Enter'), path)
  const view = viewOf(page)
  await expect(view.getByRole('heading', { name: say(bundles, 'holds') })).toBeVisible()
  await expect(view).toContainText(say(bundles, 'needsLibrary'))
  expect(await obstacles(page)).toEqual([])

  await callProgram(page, 'changePreferences', { language: 'vi' })
  await page.setViewportSize({ width: 720, height: 450 })
  const vi = wordingIn('vi')
  await expect(page.getByRole('heading', { name: vi(bundles, 'holds') })).toBeVisible()
  await expect(page.getByText(vi(bundles, 'needsLibrary'))).toBeVisible()
  expect(await obstacles(page)).toEqual([])
  await callProgram(page, 'changePreferences', { language: 'en' })

  await page.getByRole('button', { name: say(frame, 'backToStart') }).press('Enter')
  await expect(way).toBeFocused()
  expect(await obstacles(page)).toEqual([])
  await openSamples(page)
  await showBundles(page)
  await expect(view.getByRole('heading', { name: say(bundles, 'holds') })).toBeVisible()
  await view.getByRole('button', { name: say(bundles, 'lookInside') }).press('Enter')
  await expect(view).toContainText(say(bundles, 'nothingNew'))
})
