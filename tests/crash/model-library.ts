/** A library on a modelled disk, and how it looks after a power cut. */

import type { WorkbenchEvent } from '../../src/contract/exchange'
import { type Library, openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import type { FilePort } from '../../src/core/storage/file-port'
import type { Image } from './disk-model'
import { annotationPut } from './made-up-records'

export const folder = '/library'
const now = () => new Date()

export const openOn = (
  files: FilePort,
  journalLimit?: number,
  emit: (event: WorkbenchEvent) => void = () => undefined,
): Promise<Library> =>
  openLibrary(folder, {
    now,
    newId: createIdSource(now),
    emit,
    storage: { files, journalLimit },
  })

/** Commits annotations: id, revision, comment. */
export const commit = (library: Library, ...ids: readonly (readonly [string, number, string])[]) =>
  library.inTurn(() =>
    library.commit(
      'test',
      ids.map(([id, rev, comment]) => annotationPut(id, rev, comment)),
    ),
  )

/** The process that was cut off is not this one: its lock, and its claims to one, are a dead one's. */
export const buried = (image: Image): Image =>
  new Map(
    [...image].map(([path, bytes]) => {
      const isLock = path.startsWith(`${folder}/lock`) && bytes !== null
      const dead = isLock && Buffer.from(bytes.toString().replace(/"pid":\d+/, `"pid":${2 ** 30}`))
      return [path, dead || bytes]
    }),
  )
