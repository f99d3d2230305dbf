import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages as library } from '../../src/renderer/library/messages'
import { expect, test } from './launch'
import { openSamples, resultRows, say } from './library-steps'

test.setTimeout(60_000)

test('an import can be stopped; what came in stays, and the next one works', async ({
  page,
  lectern,
}) => {
  const folder = join(lectern.home, 'Nhiều bài')
  await mkdir(folder)
  const body = 'Hai bên trao đổi về hợp tác biên giới và đào tạo. '.repeat(200)
  for (let number = 0; number < 600; number++)
    await writeFile(join(folder, `${number}.txt`), `Bản tin số ${number}\n\n${body}${number}\n`)

  await openSamples(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say(library, 'import') }).click()
  await page.getByRole('menuitem', { name: say(library, 'importFolder') }).click()
  await (await chooser).setFiles(folder)
  await page.getByRole('button', { name: say(library, 'cancel'), exact: true }).click()
  const report = page.getByRole('region', { name: say(library, 'report') })
  await expect(report).toContainText(say(library, 'reportCancelled'), { timeout: 30_000 })

  const imported = Number(/(\d+) articles? imported/.exec((await report.textContent()) ?? '')?.[1])
  expect(imported).toBeLessThan(600)
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: /articles/ })).toContainText(
    `${imported + 5} articles`,
  )
  await expect(resultRows(page).first()).toBeVisible()
})
