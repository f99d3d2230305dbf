import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkbench, type TestWorkbench } from '../../open-test-workbench'

let test: TestWorkbench
let folder: string
beforeEach(async () => {
  test = await openTestWorkbench()
  const choice = { kind: 'new', folder: join(test.folder, 'kept') } as const
  folder = (await test.workbench.openLibrary(choice)).folder
})
afterEach(() => test.close())

it('a change whose file cannot be written is not acknowledged, is not lost, and is on the disk after a retry', async () => {
  const { workbench } = test
  // Where the folder should be, something else stands.
  await writeFile(join(folder, 'notes'), '')
  const draft = { title: 'Tên', text: 'chữ', about: { kind: 'question', id: null } } as const
  await expect(workbench.addNote(draft)).rejects.toMatchObject({ code: 'storage/failed' })
  const [note, ...others] = await workbench.listNotes({ query: '', about: null })
  expect(others).toEqual([])
  await expect(workbench.retrySaving({})).rejects.toMatchObject({ code: 'storage/failed' })
  await rm(join(folder, 'notes'))
  await workbench.retrySaving({})
  expect(await readFile(join(folder, note?.file ?? ''), 'utf8')).toMatch(/\n\nchữ$/)
})

it('a file that is ahead of its note, after a crash between the two, gives its words back', async () => {
  const { workbench } = test
  const draft = { title: 'Tên', text: 'cũ', about: { kind: 'question', id: null } } as const
  const { id, rev, file } = await workbench.addNote(draft)
  await workbench.changeNote({ id, rev, text: 'mới' })
  const ahead = await readFile(join(folder, file))
  await workbench.undo({})
  await workbench.closeLibrary({})
  const late = ahead.toString().replace(/rev: \d+/, 'rev: 9')
  await writeFile(join(folder, file), late)
  await workbench.openLibrary({ kind: 'folder', folder })
  expect(await workbench.openNote({ note: id })).toMatchObject({ text: 'mới' })
})

it('a file that a person duplicated and changed is a note of its own, and a renamed one is not', async () => {
  const { workbench } = test
  const draft = { title: 'Tên', text: 'gốc', about: { kind: 'question', id: null } } as const
  const { id, file } = await workbench.addNote(draft)
  const content = await readFile(join(folder, file), 'utf8')
  await workbench.closeLibrary({})
  await writeFile(join(folder, 'notes', 'bản sao.md'), content.replace('gốc', 'khác'))
  await workbench.openLibrary({ kind: 'folder', folder })
  const notes = await workbench.listNotes({ query: '', about: null })
  expect(notes.map(({ snippet }) => snippet.text).sort()).toEqual(['gốc', 'khác'])
  await workbench.closeLibrary({})
  await rm(join(folder, file))
  await writeFile(join(folder, 'notes', 'đổi tên.md'), content.replace('gốc', 'đổi'))
  await workbench.openLibrary({ kind: 'folder', folder })
  expect(await workbench.openNote({ note: id })).toMatchObject({ text: 'đổi' })
  expect(await workbench.listNotes({ query: '', about: null })).toHaveLength(2)
})
