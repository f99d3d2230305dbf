import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { IsoTime } from '../../../src/contract/model'
import { makeLibrary } from '../../../src/core/library/library-folder'
import { type Library, openLibrary } from '../../../src/core/library/open-library'
import { createIdSource } from '../../../src/core/new-id'
import { annotationPut } from '../../crash/made-up-records'

let work: string
let library: Library
beforeEach(async () => {
  const now = () => new Date()
  work = await mkdtemp(join(tmpdir(), 'lectern-long-'))
  const folder = join(work, 'library')
  await makeLibrary(folder, {
    id: 'one',
    name: 'library',
    createdAt: now().toISOString() as IsoTime,
  })
  library = await openLibrary(folder, {
    now,
    newId: createIdSource(now),
    emit: () => undefined,
  })
})
afterEach(async () => {
  await library.close()
  await rm(work, { recursive: true, force: true })
})

it('a change of thousands of records lets others in between what follows it, but is never seen in part', async () => {
  const count = 5000
  let turns = 0
  let isOver = false
  const seen = new Set<number>()
  const look = () => {
    turns += 1
    seen.add(library.records.annotations.size)
    if (!isOver) setImmediate(look)
  }
  const followedIn: number[] = []
  for (let follower = 0; follower < 3; follower += 1)
    library.onWrite(async () => {
      followedIn.push(turns)
    })
  setImmediate(look)
  const puts = Array.from({ length: count }, (_, at) => annotationPut(`a${at}`, 1, 'Ghi chú'))
  await library.inTurn(() => library.commit('test', puts))
  isOver = true
  expect(new Set(followedIn).size).toBe(3)
  expect([...seen]).toEqual([0, count])
})
