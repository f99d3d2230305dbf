/** Works on a library at random until it is killed, and says on its output what was acknowledged: `id rev comment`. */
import { writeSync } from 'node:fs'
import { openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import { sha256Of } from '../../src/core/storage/content-files'
import type { AnnotationRecord, Put } from '../../src/core/storage/records'
import { annotationPut, createRandom } from './made-up-records'

const [folder = '', seed = '1'] = process.argv.slice(2)
const random = createRandom(Number(seed))
const newId = createIdSource(() => new Date())
const library = await openLibrary(folder, {
  now: () => new Date(),
  newId,
  emit: () => undefined,
  who: 'worker',
  storage: { journalLimit: 30_000 },
})
if (library.readOnly !== null) throw new Error('the library is not ours')
const say = (line: string) => writeSync(1, `${line}\n`)
const acknowledge = (ids: Iterable<string>) => {
  for (const id of ids) {
    const record = library.store.rows('annotations').get(id)
    if (record !== undefined)
      say(JSON.stringify([id, record.rev, record.deletedAt, record.comment]))
  }
}
const pick = (): AnnotationRecord | undefined => {
  const all = [...library.records.annotations.values()].filter(
    ({ comment }) => !comment.startsWith('bulk'),
  )
  return all[Math.floor(random() * all.length)]
}
const write = async (operation: string, puts: readonly Put[]) => {
  await library.inTurn(() => library.commit(operation, puts))
  acknowledge(puts.map(({ record }) => record.id))
}

async function step(n: number): Promise<void> {
  const chance = random()
  const old = pick()
  if (chance < 0.4 || old === undefined)
    return write('add', [annotationPut(newId(), 1, `new ${n} ${'x'.repeat(random() * 2000)}`)])
  if (chance < 0.7) return write('edit', [annotationPut(old.id, old.rev + 1, `edit ${n}`)])
  if (chance < 0.8) {
    const now = library.now()
    return write('delete', [annotationPut(old.id, old.rev + 1, `deleted ${n}`, now)])
  }
  if (chance < 0.9) {
    const size = 2 + Math.floor(random() * 300)
    const mark = `bulk ${newId()} ${size}`
    return write(
      'bulk',
      Array.from({ length: size }, () => annotationPut(newId(), 1, mark)),
    )
  }
  const text = `text ${n} ${seed}`
  await library.texts.add(sha256Of(text), text)
  say(JSON.stringify(['text', sha256Of(text)]))
}

say('ready')
for (let n = 0; ; n++) await step(n)
