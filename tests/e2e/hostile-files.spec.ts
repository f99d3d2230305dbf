import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages as library } from '../../src/renderer/library/messages'
import { expect, test } from './launch'
import {
  agreeToPlan,
  articleText,
  importFiles,
  openSamples,
  planFiles,
  resultRows,
  say,
} from './library-steps'

test.setTimeout(60_000)

test('files that are no articles are refused by name, and the library is as it was', async ({
  page,
  lectern,
}) => {
  const write = async (name: string, contents: string | Uint8Array) => {
    const path = join(lectern.home, name)
    await writeFile(path, contents)
    return path
  }
  await openSamples(page)
  const plan = await planFiles(page, [
    await write(
      'ảnh.txt',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256),
    ),
    await write('trống.txt', ''),
    await write('một dòng.txt', 'quốc phòng '.repeat(4_000_000)),
    await write('bài.txt', 'Quốc phòng biên giới\n\nHai bên trao đổi về quốc phòng.\n'),
  ])
  await expect(plan).toContainText('“ảnh.txt” is not a text file')
  await expect(plan).toContainText('“trống.txt” is empty')
  await expect(plan).toContainText('“một dòng.txt” is larger than')
  await agreeToPlan(page)
  await expect(page.getByRole('region', { name: say(library, 'report') })).toContainText(
    say(library, 'reportImported', { n: 1 }),
  )
  await page.getByRole('button', { name: say(library, 'dismissReport') }).click()
  await expect(resultRows(page)).toHaveCount(6)
  await page.reload()
  await expect(resultRows(page)).toHaveCount(6)
})

test('markup in a title and in the text is text', async ({ page, lectern }) => {
  const title =
    '<img src=x onerror="document.title=1"> <script>document.title=2</script> & <b>tin</b>'
  const path = join(lectern.home, 'kịch bản.txt')
  await writeFile(
    path,
    `${title}\n\n<iframe src="javascript:alert(1)"></iframe> Một đoạn văn dài hơn.\n`,
  )
  await openSamples(page)
  await importFiles(page, [path])
  const row = resultRows(page).filter({ hasText: title })
  await row.dblclick()
  const text = articleText(page, title)
  await expect(text).toContainText(
    '<iframe src="javascript:alert(1)"></iframe> Một đoạn văn dài hơn.',
  )
  await expect(page.locator('main :is(img, iframe, script, b)')).toHaveCount(0)
  expect(await page.title()).toContain('Lectern')
})
