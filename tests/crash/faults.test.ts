import { expect, it } from 'vitest'
import type { WorkbenchEvent } from '../../src/contract/exchange'
import type { IsoTime } from '../../src/contract/model'
import { makeLibrary } from '../../src/core/library/library-folder'
import { sha256Of } from '../../src/core/storage/content-files'
import { createDisk, type Image } from './disk-model'
import { type CallKind, faultyFiles, type Verdict } from './faulty-files'
import { inForm, report } from './figures'
import { createRandom } from './made-up-records'
import {
  buried,
  commit,
  folder,
  inspectMigrationBackup,
  openOn,
  readFormat1Fixture,
  recordsInFixture,
} from './model-library'

const random = createRandom(3)

async function made(): Promise<Image> {
  const disk = createDisk(new Map([[folder, null]]))
  await makeLibrary(folder, { id: 'lib', name: 'Library', createdAt: '' as IsoTime }, disk.files)
  const library = await openOn(disk.files)
  await commit(library, ['old', 1, 'before'])
  await library.close()
  return disk.image()
}

interface Outcome {
  readonly calls: number
  /** What went wrong though it must not. */
  readonly wrong: readonly string[]
}

/** Works on a library whose calls fail as told; then takes what a power cut leaves, and what saving again leaves. */
async function work(start: Image, verdict: Verdict): Promise<Outcome> {
  const disk = createDisk(start)
  let calls = 0
  let isBroken = true
  const files = faultyFiles(disk.files, (kind) => {
    calls++
    return isBroken ? verdict(kind) : null
  })
  const events: WorkbenchEvent[] = []
  const library = await openOn(files, 900, (event) => events.push(event)).catch(() => null)
  const saved = new Map([['old', 'before']])
  const made = new Map(saved)
  const texts: string[] = []
  const wrong: string[] = []
  for (let n = 0; library !== null && n < 8; n++) {
    const [id, comment] = [`f${n % 3}`, `fault ${n}`]
    made.set(id, comment)
    await commit(library, [id, Math.floor(n / 3) + 1, comment]).then(
      () => saved.set(id, comment),
      () => {
        const last = events.findLast(({ kind }) => kind === 'saving')
        if (last?.kind === 'saving' && last.state === 'saving') wrong.push('does not say it failed')
      },
    )
    if (library.store.rows('annotations').get(id)?.comment !== comment)
      wrong.push('forgot a change')
    const text = `text ${n}`
    await library.texts.add(sha256Of(text), text).then(
      () => texts.push(text),
      () => undefined,
    )
  }
  const images = disk.afterPowerCut(4, random)
  for (const image of images) wrong.push(...(await lookInto(image, saved, texts)))
  isBroken = false
  if (library !== null) {
    await library.retrySaving()
    await library.close()
    wrong.push(...(await lookInto(disk.image(), made, texts)))
  }
  return { calls, wrong }
}

async function lookInto(
  image: Image,
  comments: ReadonlyMap<string, string>,
  texts: readonly string[],
): Promise<readonly string[]> {
  try {
    const library = await openOn(createDisk(buried(image)).files)
    const rows = library.store.rows('annotations')
    const wrong: string[] = []
    for (const [id, comment] of comments)
      if ((rows.get(id)?.comment ?? '') < comment) wrong.push(`lost ${id}: ${comment}`)
    if (library.damage.length > 0) wrong.push(JSON.stringify(library.damage))
    for (const text of texts) await library.texts.read(sha256Of(text))
    await library.close()
    return wrong
  } catch (error) {
    return [String(error)]
  }
}

/** Brings a library of format 1 forward while calls fail as told; then takes what a power cut leaves. */
async function migrate(start: Image, verdict: Verdict): Promise<readonly string[]> {
  const disk = createDisk(start)
  const opened = await openOn(faultyFiles(disk.files, verdict)).catch(() => null)
  await opened?.close().catch(() => undefined)
  const wrong: string[] = []
  for (const image of [disk.image(), ...disk.afterPowerCut(4, random)]) {
    const { files } = createDisk(buried(image))
    try {
      const library = await openOn(files)
      const found = await inspectMigrationBackup(library, files, recordsInFixture)
      if (found !== null) wrong.push(found)
      if (library.store.rows('annotations').size !== 3) wrong.push('lost an annotation')
      if (library.damage.length > 0) wrong.push(JSON.stringify(library.damage))
      await library.close()
    } catch (error) {
      wrong.push(String(error))
    }
  }
  return wrong
}

const codes: Readonly<Record<string, readonly CallKind[]>> = {
  ENOSPC: ['create', 'append', 'makeFolder', 'sync'],
  EIO: ['append', 'sync', 'rename', 'syncFolder', 'create', 'remove'],
  EPERM: ['rename', 'create', 'remove', 'makeFolder'],
  EBUSY: ['rename', 'create', 'remove'],
}

for (const [code, failing] of Object.entries(codes))
  it(`never says saved what is not, and damages nothing, on ${code} at any call`, async () => {
    const start = await made()
    const every = inForm(3, 1)
    let runs = 0
    let worst = 0
    const wrong: string[] = []
    for (const lasting of [1, 3, Number.POSITIVE_INFINITY])
      for (const kind of failing)
        for (let n = 1; ; n += every) {
          let met = 0
          const verdict: Verdict = (asked) =>
            asked === kind && ++met >= n && met < n + lasting ? code : null
          const outcome = await work(start, verdict)
          runs++
          worst = Math.max(worst, outcome.calls)
          wrong.push(...outcome.wrong.map((what) => `${kind} ${n}+${lasting}: ${what}`))
          if (met < n) break
        }
    report(`3 ${code} at the n-th call`, { runs, wrong: wrong.length, 'calls at most': worst })
    expect(wrong.slice(0, 20)).toEqual([])
  }, 600_000)

it('leaves a library of format 1 whole, with a backup before, when any call of its migration fails', async () => {
  const start = await readFormat1Fixture()
  const wrong: string[] = []
  let runs = 0
  for (const [code, failing] of Object.entries(codes))
    for (const kind of failing)
      for (let n = 1; ; n++) {
        let met = 0
        const verdict: Verdict = (asked) => (asked === kind && ++met >= n ? code : null)
        const found = await migrate(start, verdict)
        runs++
        wrong.push(...found.map((what) => `${code} ${kind} ${n}: ${what}`))
        if (met < n) break
      }
  report('3 a failing call during a migration', { runs, wrong: wrong.length })
  expect(wrong.slice(0, 20)).toEqual([])
}, 600_000)
