import { expect, it } from 'vitest'
import { Fault } from '../../src/contract/fault'
import type { IsoTime } from '../../src/contract/model'
import { makeLibrary } from '../../src/core/library/library-folder'
import { sha256Of } from '../../src/core/storage/content-files'
import { createDisk, type Image } from './disk-model'
import { inForm, isLong, report } from './figures'
import { createRandom } from './made-up-records'
import { commit, folder, openOn } from './model-library'

const text = 'Toàn văn một bài.\n'
/** Every version of every record that ever was, and which is the last. */
const versions = new Map<string, Set<string>>()
const last = new Map<string, string>()

/** A library with tables, a journal of two files, a covered journal and a text. */
async function fill(): Promise<Image> {
  const disk = createDisk(new Map([[folder, null]]))
  await makeLibrary(folder, { id: 'lib', name: 'Library', createdAt: '' as IsoTime }, disk.files)
  for (const [session, limit] of [
    [1, 0],
    [2, undefined],
    [3, undefined],
  ] as const) {
    const library = await openOn(disk.files, limit)
    for (let n = 0; n < 3; n++) {
      const ids = [`s${session} ${n}`, 'again']
      const rev = (session - 1) * 3 + n + 1
      const comment = `${session} ${n}`
      await commit(library, ...ids.map((id) => [id, id === 'again' ? rev : 1, comment] as const))
      for (const id of ids) {
        const json = JSON.stringify(library.store.rows('annotations').get(id))
        versions.set(id, (versions.get(id) ?? new Set()).add(json))
        last.set(id, json)
      }
    }
    if (session === 1) await library.texts.add(sha256Of(text), text)
    await library.close()
  }
  return disk.image()
}

const figures = { states: 0, opened: 0, explained: 0, restored: 0, wrong: 0 }
const wrong: string[] = []

/** Opens a library in which one file has another content: it opens or explains, keeps the file, and makes up nothing. */
async function inspect(good: Image, path: string, bytes: Buffer, what: string): Promise<void> {
  figures.states++
  const disk = createDisk(new Map([...good, [path, bytes]]))
  let isNoticed = true
  const blame = (problem: string) => wrong.push(`${path.slice(folder.length)} ${what}: ${problem}`)
  try {
    const library = await openOn(disk.files)
    figures.opened++
    isNoticed = library.damage.length > 0
    const rows = library.store.rows('annotations')
    for (const [id, row] of rows)
      if (versions.get(id)?.has(JSON.stringify(row)) !== true) blame(`made up ${id}`)
    const isWhole = [...last].every(([id, json]) => JSON.stringify(rows.get(id)) === json)
    if (library.damage.some(({ isRestored }) => isRestored)) figures.restored++
    if (!isWhole && library.damage.length === 0) blame('lost without a word')
    else if (!isWhole && library.damage.every(({ isRestored }) => isRestored))
      blame('says restored what is not')
    await library.texts.read(sha256Of(text)).catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error
    })
    await commit(library, ['after', 1, 'written after'])
    await library.close()
    const again = await openOn(disk.files)
    if (!again.store.rows('annotations').has('after')) blame('lost what was written after')
    await again.close()
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith('library/')) figures.explained++
    else blame(String(error))
  }
  const isKept = [...disk.image().values()].some((content) => content?.equals(bytes) === true)
  if (!isKept && isNoticed && !path.includes('/journal/')) blame('was overwritten')
}

it('opens or explains, and never overwrites, with any file cut, zeroed or flipped anywhere', async () => {
  const good = await fill()
  const random = createRandom(5)
  const step = inForm(29, 1)
  for (const [path, bytes] of good) {
    if (bytes === null || bytes.length === 0) continue
    for (let at = Math.floor(random() * step); at < bytes.length; at += step) {
      await inspect(good, path, bytes.subarray(0, at), `cut at ${at}`)
      const zeroed = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)])
      await inspect(good, path, zeroed, `zeros from ${at}`)
      for (let bit = isLong ? 0 : Math.floor(random() * 8); bit < 8; bit += isLong ? 1 : 8) {
        const flipped = Buffer.from(bytes)
        flipped[at] = (bytes[at] ?? 0) ^ (1 << bit)
        await inspect(good, path, flipped, `flip at ${at}, ${bit}`)
      }
    }
  }
  report('4 damage in every file', { ...figures, wrong: wrong.length })
  expect(wrong.slice(0, 20)).toEqual([])
}, 3_600_000)
