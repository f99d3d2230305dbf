/** Reads and compares everything a library has on the disk, and puts right what can be without losing anything. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryCheck } from '../../contract/safekeeping'
import type { Call, Operations } from '../../contract/workbench'
import type { Backups } from '../backups/open-backups'
import type { ReadBackup } from '../backups/stored-backups'
import type { ArticleIndex } from '../library/article-index'
import type { Library } from '../library/open-library'
import { noteFileName } from '../notes/note-file'
import type { NotesOnDisk } from '../notes/notes-on-disk'
import type { Put } from '../storage/records'
import { codeOf } from '../storage/write-file'
import { checkContents } from './check-contents'
import { checkRecords, compareWithBackup } from './check-records'
import { checkTables } from './check-tables'
import { type Discovery, describeDiscovery, forAPerson } from './discovery'
import { findOrphans, type NamedContents } from './find-orphans'

type CheckOperations = Pick<Operations, 'checkLibrary'>
type InTurn = Library['inTurn']

export function checkOperations(
  library: Library,
  index: ArticleIndex,
  notes: NotesOnDisk,
  backups: Backups,
): CheckOperations {
  const examineNow = (inTurn: InTurn, call: Partial<Call>) =>
    examine(library, index, notes, backups, inTurn, {
      signal: call.signal ?? new AbortController().signal,
      onProgress: call.onProgress ?? (() => undefined),
    })
  // A library another process has is only read, and has no turns.
  const inTurn: InTurn = (work) => (library.readOnly === null ? library.inTurn(work) : work())
  return {
    async checkLibrary({ repair }, call = {}) {
      if (!repair) return report(await examineNow(inTurn, call), null, [])
      // All in one turn: what is found must still be true when it is put right.
      return library.inTurn(async () => {
        const found = await examineNow((work) => work(), call)
        if (found.discoveries.every(({ repairs }) => repairs.length === 0))
          return report(found, null, [])
        const before = await backups.make('before-repair')
        const repaired: number[] = []
        for (const discovery of found.discoveries) repaired.push(await repairAll(discovery))
        return report(found, before, repaired)
      })
    },
  }
}

interface Examination {
  readonly discoveries: readonly Discovery[]
  readonly checked: LibraryCheck['checked']
}

async function examine(
  library: Library,
  index: ArticleIndex,
  notes: NotesOnDisk,
  backups: Backups,
  inTurn: InTurn,
  call: Call,
): Promise<Examination> {
  const contents = await checkContents(library, call)
  const read = await readBackups(library, backups)
  const discoveries = [
    damageOf(library),
    ...(await checkTables(library)),
    ...compareWith(library, read.newest),
    ...contents.discoveries,
    await inTurn(() => findOrphans(library, read.contents)),
    await checkIndex(library, index),
    ...checkRecords(library.store.rows),
    await inTurn(() => checkNoteFiles(notes)),
    forAPerson('backup/unreadable', read.unreadable),
    forAPerson('quarantine/kept', await filesUnder(join(library.folder, 'quarantine'))),
  ]
  return {
    discoveries: discoveries.filter(({ items }) => items.length > 0),
    checked: {
      articles: library.records.articles.size,
      annotations: library.records.annotations.size,
      files: contents.files,
      backups: read.contents.length,
    },
  }
}

const damageOf = ({ damage }: Library): Discovery =>
  forAPerson(
    'table/damaged',
    damage.flatMap(({ file, records }) => Array.from({ length: records ?? 1 }, () => file)),
  )

async function checkIndex(library: Library, index: ArticleIndex): Promise<Discovery> {
  const articles = await index.incomplete()
  return {
    code: 'index/incomplete',
    items: articles.map((id) => library.records.articles.get(id)?.citationKey ?? id),
    repairs: articles.map((id) => async () => {
      await index.reindex([id])
      return !(await index.incomplete()).includes(id)
    }),
  }
}

async function checkNoteFiles(notes: NotesOnDisk): Promise<Discovery> {
  const outdated = await notes.outdated()
  return {
    code: 'note-file/outdated',
    items: outdated.map(noteFileName),
    repairs: outdated.map((note) => async () => {
      await notes.renew(note)
      return true
    }),
  }
}

function compareWith(library: Library, newest: ReadBackup | null): readonly Discovery[] {
  if (newest === null) return []
  const { lost, outdated } = compareWithBackup(library.store.rows, newest.content.puts)
  const name = ({ table, record }: Put) => `${table}/${record.id}`
  // All at once: what leans on another comes back with it, as one undo step.
  const bringBack = async () => {
    const missing = compareWithBackup(library.store.rows, lost).lost
    if (missing.length > 0) await library.commit('checkLibrary', missing)
    return true
  }
  return [
    { code: 'record/lost', items: lost.map(name), repairs: lost.map(() => bringBack) },
    forAPerson('record/outdated', outdated.map(name)),
  ]
}

interface FoundBackups {
  readonly newest: ReadBackup | null
  /** What a backup names is needed to restore it. */
  readonly contents: readonly NamedContents[]
  readonly unreadable: readonly string[]
}

async function readBackups(library: Library, backups: Backups): Promise<FoundBackups> {
  const unreadable = [...(await backups.unreadable())]
  const contents: NamedContents[] = []
  let newest: ReadBackup | null = null
  for (const { name } of await backups.list()) {
    const read = await backups.read(name).catch(() => null)
    if (read === null) {
      unreadable.push(name)
      continue
    }
    const { header, contents: named } = read.content
    contents.push({ texts: new Set(named.texts), originals: new Set(named.originals) })
    // Another library's backup, put here by hand, says nothing about what this one has lost.
    if (header.library.id === library.summary().id) newest ??= read
  }
  return { newest, contents, unreadable }
}

async function repairAll({ repairs }: Discovery): Promise<number> {
  let repaired = 0
  for (const repair of repairs) if (await repair()) repaired++
  return repaired
}

const report = (
  { discoveries, checked }: Examination,
  before: LibraryCheck['before'],
  repaired: readonly number[],
): LibraryCheck => ({
  findings: discoveries.map((discovery, place) =>
    describeDiscovery(discovery, repaired[place] ?? 0),
  ),
  checked,
  before,
})

async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
