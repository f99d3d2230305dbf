/** What Lectern remembers from run to run: preferences and recent libraries, in one small file. */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { RecentLibrary } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import { type IsoTime, languages } from '../../contract/model'
import { type Preferences, snappings, themes } from '../../contract/preferences'
import { linkModes, usualLook } from '../../contract/reading'
import { readingLook } from '../../contract/reading-inputs'
import { createJsonFile, type JsonFile, openJsonFile } from '../storage/json-file'

export interface Memory {
  readonly preferences: Preferences
  readonly recent: readonly RecentLibrary[]
}

export interface MemoryFile {
  readonly memory: Memory
  /** Resolves when it is on the disk, or at once when nothing is to be remembered. */
  change(change: Partial<Memory>): Promise<void>
}

const mostRecent = 10
const initial: Memory = {
  preferences: {
    language: null,
    theme: 'system',
    textSize: 17,
    linkedScrolling: 'anchored',
    reading: usualLook,
    snapping: 'word',
    spokenMarks: false,
    singleKeys: true,
    keys: {},
  },
  recent: [],
}
// Panes once scrolled together in proportion or not at all.
const formerChoice = v.pipe(
  v.boolean(),
  v.transform((isOn) => (isOn ? 'anchored' : 'off')),
)
const schema = v.object({
  preferences: v.object({
    language: v.fallback(v.nullable(v.picklist(languages)), null),
    theme: v.fallback(v.picklist(themes), 'system'),
    textSize: v.fallback(v.number(), initial.preferences.textSize),
    linkedScrolling: v.fallback(v.union([v.picklist(linkModes), formerChoice]), 'anchored'),
    reading: v.fallback(readingLook, usualLook),
    snapping: v.fallback(v.picklist(snappings), 'word'),
    spokenMarks: v.fallback(v.boolean(), false),
    singleKeys: v.fallback(v.boolean(), true),
    keys: v.fallback(v.record(v.string(), v.string()), {}),
  }),
  recent: v.array(
    v.object({
      id: v.optional(v.string()),
      name: v.string(),
      folder: v.string(),
      openedAt: v.pipe(
        v.string(),
        v.transform((time) => time as IsoTime),
      ),
    }),
  ),
})

/** Opens the memory in a folder; with null it lasts as long as the program. An unreadable file is set aside, not lost. */
export async function openMemory(folder: string | null): Promise<MemoryFile> {
  if (folder === null) return inMemory()
  const path = join(folder, 'lectern.json')
  const file = await openOrSetAside(path)
  return {
    get memory() {
      return file.content
    },
    async change(change) {
      file.content = { ...file.content, ...change }
      // On a new machine not even the folder around it may be there. When it cannot be made, saving says so.
      await mkdir(folder, { recursive: true }).catch(() => undefined)
      await file.save()
    },
  }
}

async function openOrSetAside(path: string): Promise<JsonFile<Memory>> {
  try {
    return await openJsonFile<Memory>(path, (content) => v.parse(schema, content), initial)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    await rename(path, `${path}.unreadable`)
    return createJsonFile<Memory>(path, initial)
  }
}

function inMemory(): MemoryFile {
  let memory = initial
  return {
    get memory() {
      return memory
    },
    async change(change) {
      memory = { ...memory, ...change }
    },
  }
}

/** The list with a library on top, once, ten at most. */
export const addRecent = (
  recent: readonly RecentLibrary[],
  library: RecentLibrary,
): readonly RecentLibrary[] =>
  [library, ...recent.filter(({ folder }) => folder !== library.folder)].slice(0, mostRecent)
