import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { FileSource } from '../../src/contract/importing'
import type { Workbench } from '../../src/contract/workbench'
import { openTestWorkbench } from '../open-test-workbench'

const count = 500

/** Names that some file system, shell or editor stumbles over. `n` makes the text unlike every other. */
const awkward: readonly ((n: number) => string)[] = [
  (n) => `Quốc phòng ${n}`.normalize('NFC'),
  (n) => `Quốc phòng ${n}`.normalize('NFD'),
  (n) => `QUỐC PHÒNG ${n}`,
  () => 'CON',
  () => 'nul.txt',
  () => 'aux.',
  () => 'LPT9 ',
  () => '..',
  () => '../../etc/passwd',
  () => 'C:\\Windows\\win.ini',
  () => '-rf *',
  () => '~$tin|"<>?:*',
  () => 'Hội đàm cấp cao. . .',
  (n) => `${'rất dài '.repeat(40)}${n}`.slice(0, 300),
  (n) => `${'一二三四五'.repeat(60)}${n}`,
  (n) => `👩🏽‍💻 🇻🇳 ${n} 🏴󠁧󠁢󠁥󠁮󠁧󠁿`,
  () => 'أخبار اليوم: اللقاء',
  () => '\u202egnp.nit\u202c – đảo chiều',
  () => 'ລາວ ແລະ ຫວຽດນາມ',
  () => 'Title\u00a0with\u2009odd\u3000spaces',
  () => '=HYPERLINK("http://x","\'y\'")',
  () => '<script>alert(1)</script>',
  () => '100 % #1 & [x](y) {z} $a$ ^b_c',
  () => 'ﬁnal ligature ß İstanbul ŉ',
  () => '\ufeffbyte order mark',
]

const titles = Array.from({ length: count }, (_, n) => ({
  title: awkward[n % awkward.length]?.(n) ?? '',
  body: `Đây là bài số ${n}, dài đủ để được coi là một đoạn văn bình thường trong tin.`,
}))

async function importAll(workbench: Workbench, sources: readonly FileSource[]): Promise<void> {
  const report = await workbench.importFiles({ sources })
  expect(report.failed).toEqual([])
  expect(report.duplicates).toEqual([])
  expect(report.imported).toHaveLength(count)
}

async function exportTexts(workbench: Workbench, out: string): Promise<readonly string[]> {
  const { written } = await workbench.exportLibrary({ format: 'text', articles: null, out })
  expect(new Set(written.map((path) => path.toLowerCase().normalize('NFC'))).size).toBe(count)
  return (await readdir(out)).map((name) => join(out, name))
}

const contentsOf = async (paths: readonly string[]) =>
  (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).sort()

it(`brings ${count} awkward titles and file names through import, export and import again unchanged`, async () => {
  const { workbench, folder, close } = await openTestWorkbench()
  const incoming = join(folder, 'incoming')
  await mkdir(incoming)
  const sources = await Promise.all(
    titles.map(async ({ title, body }, n) => {
      const path = join(incoming, `${n}.txt`)
      await writeFile(path, `${title}\n\n${body}\n`)
      return { path, name: `${title}.txt` }
    }),
  )
  await workbench.openLibrary({ kind: 'new', folder: join(folder, 'first') })
  await importAll(workbench, sources)
  const first = await exportTexts(workbench, join(folder, 'out 1'))
  await workbench.openLibrary({ kind: 'new', folder: join(folder, 'second') })
  await importAll(
    workbench,
    first.map((path) => ({ path })),
  )
  const second = await exportTexts(workbench, join(folder, 'out 2'))

  // White space at the end of a line is none of its words.
  const expected = titles
    .map(({ title, body }) =>
      `${title.replace(/^\ufeff/, '').trimEnd()}\n\n${body}\n`.normalize('NFC'),
    )
    .sort()
  expect(await contentsOf(first)).toEqual(expected)
  expect(await contentsOf(second)).toEqual(expected)
  await close()
})
