import { expect, it } from 'vitest'
import type { IsoTime } from '../../src/contract/model'
import { makeLibrary } from '../../src/core/library/library-folder'
import type { Library } from '../../src/core/library/open-library'
import { sha256Of } from '../../src/core/storage/content-files'
import type { FilePort } from '../../src/core/storage/file-port'
import { createDisk, type Image } from './disk-model'
import { inForm, report } from './figures'
import { createRandom, label } from './made-up-records'
import {
  buried,
  commit,
  folder,
  inspectMigrationBackup,
  openOn,
  readFormat1Fixture,
  recordsInFixture,
} from './model-library'

/** What was acknowledged: the comment of each annotation, and the texts. */
interface Acknowledged {
  readonly comments: ReadonlyMap<string, string>
  readonly texts: readonly string[]
  readonly exists: boolean
}
interface CrashState extends Acknowledged {
  readonly image: Image
}

type Script = (files: FilePort, acknowledge: (more: Partial<Acknowledged>) => void) => Promise<void>

const make: Script = async (files, acknowledge) => {
  await makeLibrary(folder, { id: 'lib', name: 'Library', createdAt: '' as IsoTime }, files)
  acknowledge({ exists: true })
}

/** Small edits, a change of many records, undo. */
const edit: Script = async (files, acknowledge) => {
  const library = await openOn(files)
  const comments = new Map<string, string>()
  for (let n = 0; n < 6; n++) {
    await commit(library, [`e${n % 4}`, Math.floor(n / 4) + 1, `edit ${n}`])
    comments.set(`e${n % 4}`, `edit ${n}`)
    acknowledge({ comments })
  }
  await commit(library, ['b1', 1, 'bulk'], ['b2', 1, 'bulk'], ['b3', 1, 'bulk'])
  for (const id of ['b1', 'b2', 'b3']) comments.set(id, 'bulk')
  acknowledge({ comments })
  await library.close()
}

/** Edits that go from the journal into the tables at once, across several files of the journal. */
const fold: Script = async (files, acknowledge) => {
  const comments = new Map<string, string>()
  for (let session = 0; session < 2; session++) {
    const library = await openOn(files, 1500)
    for (let n = 0; n < 8; n++) {
      const [id, comment] = [`f${n % 5}`, `fold ${session} ${n}`]
      const rev = (library.store.rows('annotations').get(id)?.rev ?? 0) + 1
      await commit(library, [id, rev, comment])
      comments.set(id, comment)
      acknowledge({ comments })
    }
    await library.close()
  }
}

/** A batch of texts and their records. */
const importBatch: Script = async (files, acknowledge) => {
  const library = await openOn(files)
  const comments = new Map<string, string>()
  const texts: string[] = []
  for (let batch = 0; batch < 2; batch++) {
    const names = [0, 1, 2].map((n) => `text ${batch} ${n}`)
    await Promise.all(names.map((text) => library.texts.add(sha256Of(text), text)))
    await commit(library, ...names.map((text) => [text, 1, sha256Of(text)] as const))
    texts.push(...names.map(sha256Of))
    for (const text of names) comments.set(text, sha256Of(text))
    acknowledge({ comments, texts: [...texts] })
  }
  await library.close()
}

async function run(
  script: Script,
  start: Image,
  before: Acknowledged,
  statesAtOnce: number,
): Promise<{ states: readonly CrashState[]; end: Image; acknowledged: Acknowledged }> {
  const random = createRandom(11)
  const states: CrashState[] = []
  let acknowledged = before
  const take = () => {
    for (const image of disk.afterPowerCut(statesAtOnce, random))
      states.push({ image, ...acknowledged })
  }
  const disk = createDisk(start, take)
  await script(disk.files, ({ comments, ...more }) => {
    const all = new Map([...acknowledged.comments, ...(comments ?? [])])
    acknowledged = { ...acknowledged, ...more, comments: all }
    take()
  })
  return { states, end: disk.image(), acknowledged }
}

/** null when all is well; else what is wrong. */
async function inspect(
  { image, comments, texts, exists }: CrashState,
  more: Inspect = async () => null,
): Promise<string | null> {
  const { files } = createDisk(buried(image))
  try {
    const library = await openOn(files)
    const rows = library.store.rows('annotations')
    const wrong: string[] = []
    if (library.readOnly !== null) wrong.push('is read-only')
    if (library.damage.length > 0) wrong.push(`calls damaged ${JSON.stringify(library.damage)}`)
    for (const [id, comment] of comments) {
      const row = rows.get(id)
      const isLater = row !== undefined && row.comment > comment
      if (row?.comment !== comment && !isLater) wrong.push(`lost ${id}: ${comment}`)
    }
    for (const text of texts) await library.texts.read(text)
    const bulk = [...rows.values()].filter(({ comment }) => comment === 'bulk').length
    if (bulk % 3 !== 0) wrong.push('holds a part of a change')
    const other = await more(library, files)
    if (other !== null) wrong.push(other)
    await library.close()
    return wrong.length === 0 ? null : wrong.join('; ')
  } catch (error) {
    if (!exists) return null
    return String(error)
  }
}

const nothing: Acknowledged = { comments: new Map(), texts: [], exists: false }

type Inspect = (library: Library, files: FilePort) => Promise<string | null>

async function explore(
  name: string,
  script: Script,
  start: Image,
  before: Acknowledged,
  more: Inspect = async () => null,
) {
  const { states, end, acknowledged } = await run(script, start, before, inForm(6, 60))
  const wrong: string[] = []
  for (const state of states) {
    const found = await inspect(state, more)
    if (found !== null) wrong.push(found)
  }
  report(`2 power cut during ${name}`, { states: states.length, wrong: wrong.length })
  expect(wrong).toEqual([])
  return { end, acknowledged }
}

it('would notice a store that does not wait for the disk', async () => {
  const made = await run(make, new Map([[folder, null]]), nothing, 1)
  const hasty: Script = (files, acknowledge) => {
    const create: FilePort['create'] = async (path, mode) => ({
      ...(await files.create(path, mode)),
      sync: async () => undefined,
    })
    return edit({ ...files, create }, acknowledge)
  }
  const { states } = await run(hasty, made.end, made.acknowledged, 6)
  const found = await Promise.all(states.map((state) => inspect(state)))
  expect(found.filter((wrong) => wrong?.startsWith('lost')).length).toBeGreaterThan(20)
})

it('opens with everything acknowledged after a power cut at any moment', async () => {
  const made = await explore('making a library', make, new Map([[folder, null]]), nothing)
  const edited = await explore('edits', edit, made.end, made.acknowledged)
  const folded = await explore('compaction', fold, edited.end, edited.acknowledged)
  await explore('an import', importBatch, folded.end, folded.acknowledged)
}, 1_800_000)

it('opens with everything of a library of format 1 after a power cut during its migration', async () => {
  const start = await readFormat1Fixture()
  const migrated = await openOn(createDisk(start).files)
  const comments = [...migrated.store.rows('annotations').values()].map(
    ({ id, comment }) => [id, comment] as const,
  )
  const texts = [...migrated.store.rows('articles').values()].map(({ textSha256 }) => textSha256)
  await migrated.close()
  expect(comments).toHaveLength(3)
  const open: Script = async (files) => {
    const library = await openOn(files)
    await library.inTurn(() =>
      library.commit('test', [{ table: 'labels', record: label('l', 1, 'new') }]),
    )
    await library.close()
  }
  const before = { comments: new Map(comments), texts, exists: true }
  await explore('a migration', open, start, before, (library, files) =>
    inspectMigrationBackup(library, files, recordsInFixture),
  )
}, 600_000)
