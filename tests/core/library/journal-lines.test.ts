import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLines } from '../../../src/core/storage/checked-lines'
import { parseCommit } from '../../../src/core/storage/commit'
import { openTestWorkbench } from '../../open-test-workbench'

it('each line of the journal names the operation of the contract that made it', async () => {
  const { workbench, folder, close } = await openTestWorkbench()
  const library = join(folder, 'library')
  const incoming = join(folder, 'incoming')
  await workbench.openLibrary({ kind: 'new', folder: library })
  await mkdir(incoming)
  await writeFile(join(incoming, 'a.txt'), 'Bài thứ nhất.\n\nNội dung.')
  await workbench.importFiles({ sources: [{ path: incoming }] })
  const [article] = await workbench.listArticles({})
  await workbench.correctArticle({ article: article?.id ?? '', outlet: 'Báo' })
  await workbench.undo({})
  expect(await operationsIn(join(library, 'journal'))).toEqual([
    'openLibrary',
    'importFiles',
    'correctArticle',
    'undo',
  ])
  await close()
})

async function operationsIn(journal: string): Promise<readonly string[]> {
  const files = (await readdir(journal)).filter((name) => name.endsWith('.jsonl')).sort()
  const contents = await Promise.all(files.map((name) => readFile(join(journal, name))))
  return contents.flatMap((bytes) =>
    [...readLines(bytes)].flatMap((line) => {
      const parsed = line.kind === 'good' ? parseCommit(line.value) : null
      return parsed === null ? [] : parsed.commit.operation
    }),
  )
}
