import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { carryDirectly, createClient } from '../contract/carrier'
import type { LibraryChoice } from '../contract/exchange'
import { formatDamage } from '../contract/library-damage'
import type { Call, Workbench } from '../contract/workbench'
import { createIdSource } from '../core/new-id'
import { openWorkbench } from '../core/open-workbench'
import { pandocPlaces } from '../core/pandoc/pandoc-places'
import { createReadingProcess } from '../core/reading/reading-process'
import { standardFolders } from '../core/standard-folders'
import { systemUser } from '../core/system-user'
import type { Asked } from './command'
import { usageFault } from './usage-wording'

type Work = (workbench: Workbench, call: Call) => Promise<boolean>

/** Works with the workbench in this process, no library open; closes it whatever happens. Nothing is remembered. */
export async function withWorkbench(asked: Asked, work: Work): Promise<boolean> {
  const now = () => new Date()
  const onBug = (error: unknown) => console.error(error)
  const { configFolder, librariesFolder } = standardFolders(
    asked.environment,
    homedir(),
    process.platform,
  )
  const { workbench, close } = await openWorkbench({
    configFolder: null,
    backupsFolder: join(configFolder, 'backups'),
    user: systemUser(),
    samplesFolder: asked.program.samplesFolder,
    librariesFolder,
    version: asked.program.version,
    pandocPlaces: pandocPlaces(asked.environment, process.platform),
    now,
    newId: createIdSource(now),
    readDocument: createReadingProcess(asked.program.readingThreadPath),
    onBug,
  })
  try {
    const client = createClient(carryDirectly(workbench, onBug))
    return await work(client, { signal: asked.signal, onProgress: asked.console.progress })
  } finally {
    await close()
  }
}

/** Works in the library the command line names. Faults: `library/…`, `input/invalid` when it names none. */
export function inLibrary(asked: Asked, work: Work): Promise<boolean> {
  const folder = libraryFolder(asked)
  if (folder === null) throw usageFault('library-missing', asked.language)
  return inChosen(asked, { kind: 'folder', folder }, work)
}

/** The same; the library is made when its folder is missing or empty. */
export async function inNewLibrary(asked: Asked, work: Work): Promise<boolean> {
  const folder = libraryFolder(asked)
  if (folder === null) throw usageFault('library-missing', asked.language)
  return inChosen(asked, { kind: (await isVacant(folder)) ? 'new' : 'folder', folder }, work)
}

/** The library's absolute folder as the command line or the environment names it, or null. */
export function libraryFolder({ flags, environment }: Asked): string | null {
  const named = flags.text('library') ?? environment.LECTERN_LIBRARY ?? ''
  return named === '' ? null : resolve(named)
}

function inChosen(asked: Asked, choice: LibraryChoice, work: Work): Promise<boolean> {
  return withWorkbench(asked, async (workbench, call) => {
    const { damage } = await workbench.openLibrary(choice, call)
    if (damage !== undefined) asked.console.note(formatDamage(damage, asked.language))
    return work(workbench, call)
  })
}

async function isVacant(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
