import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IsoTime } from '../../src/contract/model'
import { makeLibrary } from '../../src/core/library/library-folder'
import { openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import { inForm, report } from './figures'
import { annotationPut, createRandom } from './made-up-records'
import { bundleProgram } from './program-bundle'

const rounds = inForm(4, 100)
const random = createRandom(9)
const now = () => new Date()
let program: string
let folder: string
beforeAll(async () => {
  program = await bundleProgram('tests/crash/lock-worker.ts')
  folder = await mkdtemp(join(tmpdir(), 'lectern-two-'))
}, 60_000)
afterAll(async () => {
  for (const place of [folder, dirname(program)]) await rm(place, { recursive: true, force: true })
})

interface Worker {
  readonly child: ChildProcessWithoutNullStreams
  readonly said: Record<string, unknown>[]
  end(): Promise<void>
}

function start(library: string, name: string): Worker {
  const child = spawn(process.execPath, [program, library, name])
  const said: Record<string, unknown>[] = []
  let rest = ''
  child.stdout.on('data', (piece) => {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    said.push(...lines.map((line) => JSON.parse(line)))
  })
  child.stderr.on('data', (piece) => said.push({ error: String(piece) }))
  return {
    child,
    said,
    async end() {
      const ended = once(child, 'close')
      child.stdin.end()
      await ended
    },
  }
}

const heard = (worker: Worker, what: string, count = 1) =>
  expect
    .poll(() => worker.said.filter((line) => what in line).length, { timeout: 20_000, interval: 5 })
    .toBeGreaterThanOrEqual(count)

it(`lets one of two processes write and the other see it, started together ${rounds} times`, async () => {
  const figures = { rounds, writers: 0, 'more than one': 0, lost: 0, errors: 0, slowest: 0 }
  for (let round = 0; round < rounds; round++) {
    const library = join(folder, `library ${round}`)
    const createdAt = now().toISOString() as IsoTime
    await makeLibrary(library, { id: 'two', name: 'Two', createdAt })
    // A dead owner's lock, every other time.
    if (round % 2 === 0)
      await writeFile(
        join(library, 'lock'),
        JSON.stringify({ pid: 2 ** 30, host: hostname(), start: 'x', id: 'dead' }),
      )
    const first = start(library, 'first')
    await new Promise((resolve) => setTimeout(resolve, random() * 60))
    const workers = [first, start(library, 'second')]
    for (const worker of workers) await heard(worker, 'role')
    const writers = workers.filter(({ said }) => said.some(({ role }) => role === 'writer'))
    const reader = workers.find(({ said }) => said.some(({ role }) => role === 'reader'))
    figures.writers += writers.length
    if (writers.length > 1) figures['more than one']++
    if (writers[0] !== undefined) await heard(writers[0], 'wrote', 5)
    if (reader !== undefined) {
      await heard(reader, 'refused')
      expect(reader.said).toContainEqual({ refused: 'library/read-only' })
    }
    // What the writer did next is seen, unless the reader came after it.
    await new Promise((resolve) => setTimeout(resolve, 700))
    for (const { said } of workers)
      for (const line of said) {
        if (typeof line.after === 'number') figures.slowest = Math.max(figures.slowest, line.after)
        if ('error' in line) figures.errors++
      }
    for (const worker of workers) await worker.end()
    const after = await openLibrary(library, {
      now,
      newId: createIdSource(now),
      emit: () => undefined,
    })
    figures.lost += 5 - after.records.annotations.size
    await after.close()
  }
  report('5 two processes started together', { ...figures, slowest: `${figures.slowest} ms` })
  expect(figures).toMatchObject({ writers: rounds, 'more than one': 0, lost: 0, errors: 0 })
  expect(figures.slowest).toBeLessThan(1000)
}, 1_800_000)

it('loses no edit of four clients that change the same records at once', async () => {
  const edits = inForm(400, 10_000)
  const library = join(folder, 'clients')
  await makeLibrary(library, {
    id: 'four',
    name: 'Four',
    createdAt: now().toISOString() as IsoTime,
  })
  const ports = { now, newId: createIdSource(now), emit: () => undefined }
  const opened = await openLibrary(library, ports)
  const ids = ['a', 'b', 'c']
  await opened.inTurn(() =>
    opened.commit(
      'test',
      ids.map((id) => annotationPut(id, 1, '')),
    ),
  )
  let conflicts = 0
  const done = new Map<string, number>()
  const client = async (name: string) => {
    for (let n = 0; n < edits / 4; n++) {
      const id = ids[Math.floor(random() * ids.length)] ?? 'a'
      for (let isDone = false; !isDone; ) {
        const base = opened.store.rows('annotations').get(id)
        if (base === undefined) throw new Error('is gone')
        // As a window does: what it saw is some moments old when its edit arrives.
        if (random() < 0.5) await new Promise((resolve) => setImmediate(resolve))
        isDone = await opened.inTurn(async () => {
          if (opened.store.rows('annotations').get(id)?.rev !== base.rev) return false
          const counts = base.comment === '' ? {} : JSON.parse(base.comment)
          const comment = JSON.stringify({ ...counts, [name]: (counts[name] ?? 0) + 1 })
          await opened.commit('test', [annotationPut(id, base.rev + 1, comment)])
          return true
        })
        if (!isDone) conflicts++
      }
      done.set(name, (done.get(name) ?? 0) + 1)
    }
  }
  await Promise.all(['north', 'south', 'east', 'west'].map(client))
  await opened.close()
  const again = await openLibrary(library, ports)
  let kept = 0
  for (const id of ids) {
    const counts: Record<string, number> = JSON.parse(
      again.store.rows('annotations').get(id)?.comment ?? '{}',
    )
    for (const count of Object.values(counts)) kept += count
  }
  await again.close()
  report('5 four clients', { edits, conflicts, lost: edits - kept })
  expect(kept).toBe(edits)
}, 600_000)
