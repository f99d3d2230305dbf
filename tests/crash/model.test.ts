import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IsoTime } from '../../src/contract/model'
import type { Change } from '../../src/core/library/history'
import { makeLibrary } from '../../src/core/library/library-folder'
import type { Library } from '../../src/core/library/open-library'
import { sha256Of } from '../../src/core/storage/content-files'
import { createDisk, type DiskModel } from './disk-model'
import { inForm, report } from './figures'
import { annotationPut, createRandom } from './made-up-records'
import { buried, folder, openOn } from './model-library'

type Command =
  | { readonly kind: 'put'; readonly ids: readonly number[]; readonly comment: string }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'undo' | 'redo' | 'reopen' | 'crash' }
  | { readonly kind: 'import'; readonly texts: readonly string[] }

const ids = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put'), ids, comment: fc.string() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), ids }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('reopen', 'crash') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import'),
      texts: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
    }),
  },
)

/** What a person sees: the comments of what is not deleted, and the texts; with what undo and redo would bring. */
interface Model {
  seen: ReadonlyMap<string, string>
  undo: readonly ReadonlyMap<string, string>[]
  redo: readonly ReadonlyMap<string, string>[]
  texts: readonly string[]
}

interface System {
  disk: DiskModel
  library: Library
}

const journalLimit = 2500

function step(model: Model, seen: ReadonlyMap<string, string>): void {
  model.undo = [model.seen, ...model.undo]
  model.redo = []
  model.seen = seen
}

async function put(model: Model, { library }: System, names: readonly string[], comment: string) {
  const rows = library.store.rows('annotations')
  const puts = names.map((id) => annotationPut(id, (rows.get(id)?.rev ?? 0) + 1, comment))
  await library.inTurn(() => library.commit('put', puts))
  step(model, new Map([...model.seen, ...names.map((id) => [id, comment] as const)]))
}

async function remove(model: Model, { library }: System, names: readonly string[]) {
  const there = names.filter((id) => model.seen.has(id))
  if (there.length === 0) return
  const now = library.now()
  const rows = library.store.rows('annotations')
  const puts = there.map((id) =>
    annotationPut(id, (rows.get(id)?.rev ?? 0) + 1, model.seen.get(id) ?? '', now),
  )
  await library.inTurn(() => library.commit('delete', puts))
  step(model, new Map([...model.seen].filter(([id]) => !there.includes(id))))
}

async function travel(model: Model, { library }: System, from: 'undo' | 'redo') {
  const [next, ...rest] = model[from]
  if (next === undefined)
    return expect(library[from]()).rejects.toMatchObject({ code: 'history/empty' })
  await library[from]()
  const other = from === 'undo' ? 'redo' : 'undo'
  model[other] = [model.seen, ...model[other]]
  model[from] = rest
  model.seen = next
}

/** Like an import: several writes that become one step at the end. */
async function importTexts(model: Model, { library }: System, texts: readonly string[]) {
  const changes: Change[] = []
  const seen = new Map(model.seen)
  for (const text of texts) {
    await library.texts.add(sha256Of(text), text)
    const id = `text ${sha256Of(text).slice(0, 8)}`
    const rev = (library.store.rows('annotations').get(id)?.rev ?? 0) + 1
    changes.push(
      ...(await library.inTurn(() => library.write([annotationPut(id, rev, text)], 'importFiles'))),
    )
    seen.set(id, text)
  }
  await library.inTurn(async () => library.remember({ operation: 'importFiles', changes }))
  step(model, seen)
  model.texts = [...model.texts, ...texts]
}

async function reopen(model: Model, system: System, random: (() => number) | null) {
  if (random === null) await system.library.close()
  else {
    const images = system.disk.afterPowerCut(12, random)
    const image = images[Math.floor(random() * images.length)] ?? system.disk.image()
    // The one that was cut off does nothing more.
    await system.library.close()
    system.disk = createDisk(buried(image))
  }
  system.library = await openOn(system.disk.files, journalLimit)
  model.undo = []
  model.redo = []
}

async function run(commands: readonly Command[], seed: number): Promise<void> {
  const random = createRandom(seed)
  const disk = createDisk(new Map([[folder, null]]))
  await makeLibrary(folder, { id: 'lib', name: 'Library', createdAt: '' as IsoTime }, disk.files)
  const system: System = { disk, library: await openOn(disk.files, journalLimit) }
  const model: Model = { seen: new Map(), undo: [], redo: [], texts: [] }
  for (const asked of commands) {
    if (asked.kind === 'put') await put(model, system, asked.ids.map(String), asked.comment)
    else if (asked.kind === 'delete') await remove(model, system, asked.ids.map(String))
    else if (asked.kind === 'import') await importTexts(model, system, asked.texts)
    else if (asked.kind === 'reopen') await reopen(model, system, null)
    else if (asked.kind === 'crash') await reopen(model, system, random)
    else await travel(model, system, asked.kind)
    const live = system.library.records.annotations
    expect(new Map([...live].map(([id, { comment }]) => [id, comment]))).toEqual(model.seen)
    expect(system.library.damage).toEqual([])
  }
  for (const text of model.texts) expect(await system.library.texts.read(sha256Of(text))).toBe(text)
  await system.library.close()
}

it('behaves like a map with a past through any edits, undo, imports, crashes and reopening', async () => {
  const sequences = inForm(150, 10_000)
  let commands = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: inForm(30, 60), size: 'max' }),
      fc.nat(),
      async (list, seed) => {
        commands += list.length
        await run(list, seed)
      },
    ),
    { numRuns: sequences },
  )
  report('6 sequences of commands', { sequences, commands, counterexamples: 0 })
}, 3_600_000)
