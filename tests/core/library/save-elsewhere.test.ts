import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkbenchEvent } from '../../../src/contract/exchange'
import type { Workbench } from '../../../src/contract/workbench'
import { openTestWorkbench, samplesFolder, type TestWorkbench } from '../../open-test-workbench'

let opened: TestWorkbench
let workbench: Workbench
let library: string
beforeEach(async () => {
  opened = await openTestWorkbench()
  workbench = opened.workbench
  library = join(opened.folder, 'library')
  await workbench.openLibrary({ kind: 'new', folder: library })
})
afterEach(() => opened.close())

const addLabel = (name: string) => workbench.addLabel({ name, colour: 'orange' })
const addPlace = (name: string) =>
  workbench.addEntity({ kind: 'place', names: [{ text: name, language: 'vi' }] })
const labelNames = async () =>
  (await workbench.listLabels({})).flatMap(({ name }) => (name === null ? [] : [name]))

describe('a library whose folder is gone', () => {
  it('is saved elsewhere with what could not be saved, and lives on there', async () => {
    await addLabel('saved')
    await rename(library, `${library} moved`)
    await expect(addLabel('not saved')).rejects.toMatchObject({ code: 'storage/failed' })
    await expect(workbench.retrySaving({})).rejects.toMatchObject({ code: 'storage/failed' })
    const folder = join(opened.folder, 'rescued')
    await workbench.saveElsewhere({ folder })
    expect(await labelNames()).toEqual(['saved', 'not saved'])
    await addLabel('since')
    await workbench.closeLibrary({})
    await workbench.openLibrary({ kind: 'folder', folder })
    expect(await labelNames()).toEqual(['saved', 'not saved', 'since'])
  })

  it('is saved by trying again once it is back', async () => {
    const events: WorkbenchEvent[] = []
    workbench.listen((event) => events.push(event))
    await rename(library, `${library} moved`)
    await expect(addLabel('kept in memory')).rejects.toMatchObject({ code: 'storage/failed' })
    // As data, for each window to say in its own language.
    expect(events.findLast(({ kind }) => kind === 'saving')).toMatchObject({
      state: 'failed',
      fault: { code: 'storage/failed', detail: { file: expect.any(String), trouble: 'gone' } },
    })
    await rename(`${library} moved`, library)
    await workbench.retrySaving({})
    await workbench.closeLibrary({})
    await workbench.openLibrary({ kind: 'folder', folder: library })
    expect(await labelNames()).toEqual(['kept in memory'])
  })
})

describe('changes made while the library is saved elsewhere', () => {
  it('are in the new place too', async () => {
    const folder = join(opened.folder, 'elsewhere')
    const moving = workbench.saveElsewhere({ folder })
    const names = Array.from({ length: 20 }, (_, n) => `Viêng Chăn ${n}`)
    const importing = workbench.importFiles({ sources: [{ path: samplesFolder }] })
    await Promise.all([moving, importing, ...names.map(addPlace)])
    await workbench.closeLibrary({})
    await workbench.openLibrary({ kind: 'folder', folder })
    const places = await workbench.listEntities({})
    expect(places.map((place) => place.names[0].text).sort()).toEqual(names.sort())
    expect(await workbench.listArticles({})).toHaveLength(5)
    expect((await workbench.checkLibrary({ repair: false })).findings).toEqual([])
  })
})

describe('a library that was replaced by an older copy of itself', () => {
  it('gets back from its backup what it lost, and says what is older', async () => {
    const { id } = await addLabel('first')
    await workbench.closeLibrary({})
    await cp(library, `${library} older`, { recursive: true })
    await workbench.openLibrary({ kind: 'folder', folder: library })
    await workbench.changeLabel({ id, name: 'renamed' })
    await addLabel('second')
    await workbench.makeBackup({})
    await workbench.closeLibrary({})
    await rm(library, { recursive: true })
    await cp(`${library} older`, library, { recursive: true })

    await workbench.openLibrary({ kind: 'folder', folder: library })
    expect(await labelNames()).toEqual(['first'])
    const { findings } = await workbench.checkLibrary({ repair: true })
    expect(findings.map(({ code, count, repaired }) => [code, count, repaired])).toEqual([
      ['record/lost', 1, 1],
      ['record/outdated', 1, 0],
    ])
    expect(await labelNames()).toEqual(['first', 'second'])
    await workbench.undo({})
    expect(await labelNames()).toEqual(['first'])
  })
})
