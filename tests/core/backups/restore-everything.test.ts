import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Annotation } from '../../../src/contract/model'
import type { Backup } from '../../../src/contract/safekeeping'
import type { Workbench } from '../../../src/contract/workbench'
import { openTestWorkbench, samplesFolder, type TestWorkbench } from '../../open-test-workbench'

interface Moment {
  readonly backup: Backup
  readonly annotations: readonly Annotation[]
  readonly titles: readonly string[]
}

let opened: TestWorkbench
let workbench: Workbench
let library: string
let moments: readonly Moment[]

/** Marks, changes and deletes, and backs up now and then: what was there is remembered beside each backup. */
beforeEach(async () => {
  opened = await openTestWorkbench()
  workbench = opened.workbench
  library = join(opened.folder, 'library')
  await workbench.openLibrary({ kind: 'new', folder: library })
  const { imported } = await workbench.importFiles({ sources: [{ path: samplesFolder }] })
  const taken: Moment[] = []
  for (const [place, { id }] of imported.entries()) {
    const passage = { start: 0, end: 20 + place }
    const kept = await workbench.annotatePassage({
      article: id,
      passage,
      tags: ['kept'],
      comment: '',
    })
    const gone = await workbench.annotatePassage({
      article: id,
      passage,
      tags: [],
      comment: 'gone',
    })
    await workbench.changeAnnotation({ id: kept.id, comment: `Ghi chú ${place}` })
    if (place % 2 === 0) await workbench.deleteAnnotations({ ids: [gone.id] })
    await workbench.correctArticle({ article: id, title: `Qwxyz ${place}` })
    taken.push({ backup: await workbench.makeBackup({}), ...(await look()) })
  }
  moments = taken
})
afterEach(() => opened.close())

const look = async () => ({
  annotations: (await workbench.listAnnotations({ article: null })).map(withoutHistory),
  titles: (await workbench.listArticles({})).map(({ title }) => title).sort(),
})
/** A restore raises revisions; what a mark says and where it stands is what counts. */
const withoutHistory = (annotation: Annotation): Annotation => ({
  ...annotation,
  rev: 0,
  changedAt: annotation.createdAt,
})

describe('every backup', () => {
  it('gives back just what there was when it was made, in any order', async () => {
    for (const { backup, annotations, titles } of [...moments.toReversed(), ...moments]) {
      await workbench.restoreBackup({ backup: backup.name })
      expect(await look()).toEqual({ annotations, titles })
    }
  })

  it.each(['index', 'tables'])(
    'gives back all annotations to a library that lost its %s',
    async (part) => {
      await workbench.closeLibrary({})
      for (const moment of moments) {
        const copy = await copyWithout(moment, [part])
        await workbench.openLibrary({ kind: 'folder', folder: copy })
        await workbench.restoreBackup({ backup: moment.backup.name })
        await expectAll(moment)
      }
    },
  )

  it('gives back everything in a new library when tables and journal are lost', async () => {
    await workbench.closeLibrary({})
    for (const moment of moments) {
      const copy = await copyWithout(moment, ['index', 'tables', 'journal'])
      await expect(workbench.openLibrary({ kind: 'folder', folder: copy })).rejects.toMatchObject({
        code: 'library/damaged',
      })
      await workbench.openLibrary({ kind: 'new', folder: `${copy} again` })
      await workbench.restoreBackup({ backup: join(copy, 'backups', moment.backup.name) })
      await expectAll(moment)
    }
  })
})

async function copyWithout({ backup }: Moment, parts: readonly string[]): Promise<string> {
  const copy = join(opened.folder, `copy-${backup.sequence}`)
  await cp(library, copy, { recursive: true })
  for (const part of parts) await rm(join(copy, part), { recursive: true })
  return copy
}

async function expectAll({ annotations, titles }: Moment): Promise<void> {
  expect(await look()).toEqual({ annotations, titles })
  const { total } = await workbench.searchArticles({ ...everything, query: 'qwxyz' })
  expect(total).toBe(titles.filter((title) => title.startsWith('Qwxyz')).length)
}

const everything = { filter: {}, sort: 'imported', offset: 0, limit: 100 } as const
