import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkbenchEvent } from '../../../src/contract/exchange'
import { openTestWorkbench, type TestWorkbench } from '../../open-test-workbench'

let owner: TestWorkbench
let reader: TestWorkbench
let folder: string
beforeEach(async () => {
  owner = await openTestWorkbench()
  reader = await openTestWorkbench()
  folder = join(owner.folder, 'library')
  await owner.workbench.openLibrary({ kind: 'new', folder })
})
afterEach(async () => {
  await reader.close()
  await owner.close()
})

async function importText(name: string, text: string): Promise<void> {
  const incoming = join(owner.folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  await writeFile(join(incoming, name), text)
  await owner.workbench.importFiles({ sources: [{ path: join(incoming, name) }] })
}

describe('a library that another Lectern has open', () => {
  it('opens for reading and says who has it', async () => {
    await importText('a.txt', 'Bài thứ nhất.\n\nNội dung.')
    const summary = await reader.workbench.openLibrary({ kind: 'folder', folder })
    expect(summary).toMatchObject({ articles: 1, readOnly: { owner: expect.any(String) } })
    expect(await owner.workbench.describeSession({})).not.toHaveProperty('library.readOnly')
    const [article] = await reader.workbench.listArticles({})
    const id = article?.id ?? ''
    expect((await reader.workbench.openArticle({ article: id })).text).toContain('Nội dung')
  })

  it('refuses every change at once, also a long one, and changes nothing', async () => {
    await importText('a.txt', 'Bài thứ nhất.\n\nNội dung.')
    await reader.workbench.openLibrary({ kind: 'folder', folder })
    const [article] = await reader.workbench.listArticles({})
    const refused = { code: 'library/read-only' }
    const { workbench } = reader
    const sources = [{ path: join(owner.folder, 'incoming') }]
    await expect(workbench.importFiles({ sources })).rejects.toMatchObject(refused)
    await expect(workbench.undo({})).rejects.toMatchObject(refused)
    await expect(
      workbench.annotatePassage({
        article: article?.id ?? '',
        passage: { start: 0, end: 3 },
        tags: [],
        comment: '',
      }),
    ).rejects.toMatchObject(refused)
    expect(await owner.workbench.listAnnotations({ article: null })).toEqual([])
  })

  it('shows within a second what its owner changes, found by search as well', async () => {
    await reader.workbench.openLibrary({ kind: 'folder', folder })
    const events: WorkbenchEvent[] = []
    reader.workbench.listen((event) => events.push(event))
    await importText('a.txt', 'Bài thứ nhất.\n\nNội dung biên giới.')
    await expect.poll(async () => (await reader.workbench.listArticles({})).length).toBe(1)
    await expect.poll(() => events.some(({ kind }) => kind === 'changed')).toBe(true)
    const found = await reader.workbench.searchArticles({
      query: 'biên giới',
      filter: {},
      sort: 'relevance',
      offset: 0,
      limit: 10,
    })
    expect(found.total).toBe(1)
  })

  it('is open for changes to the next that opens it when its owner closed it', async () => {
    await reader.workbench.openLibrary({ kind: 'folder', folder })
    await owner.workbench.closeLibrary({})
    await reader.workbench.closeLibrary({})
    const summary = await reader.workbench.openLibrary({ kind: 'folder', folder })
    expect(summary).not.toHaveProperty('readOnly')
    await reader.workbench.addLabel({ name: 'của tôi', colour: 'blue' })
  })
})
