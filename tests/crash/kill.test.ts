import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IsoTime } from '../../src/contract/model'
import { makeLibrary } from '../../src/core/library/library-folder'
import { openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import { inForm, report } from './figures'
import { createRandom } from './made-up-records'
import { bundleProgram } from './program-bundle'

const kills = inForm(30, 1000)
const killsOfOneLibrary = inForm(10, 25)
const now = () => new Date()
let program: string
beforeAll(async () => {
  program = await bundleProgram('tests/crash/random-worker.ts')
}, 60_000)
afterAll(() => rm(dirname(program), { recursive: true, force: true }))

/** Lets a worker work for a while, kills it, and tells what it had acknowledged. */
async function workUntilKilled(folder: string, seed: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { text: '', errors: '' }
  child.stdout.on('data', (piece) => {
    said.text += String(piece)
  })
  child.stderr.on('data', (piece) => {
    said.errors += String(piece)
  })
  await readiness(child, said)
  await new Promise((resolve) => setTimeout(resolve, ms))
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
  expect(said.errors).toBe('')
  const lines = said.text.split('\n')
  // The last line may be cut off by the kill: it counts when it is whole.
  return lines.slice(0, -1).filter((line) => line.startsWith('['))
}

const readiness = (child: ChildProcess, said: { text: string }) =>
  new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!said.text.includes('ready') && child.exitCode === null) return
      clearInterval(look)
      resolve()
    }, 1)
  })

type Acknowledged = [id: string, rev: number, deletedAt: string | null, comment: string]

it(`loses nothing that was acknowledged when it is killed, ${kills} times`, async () => {
  const random = createRandom(7)
  const figures = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0, torn: 0, slowestOpen: 0 }
  while (figures.kills < kills) {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-kill-'))
    const library = join(folder, 'library')
    const createdAt = now().toISOString() as IsoTime
    await makeLibrary(library, { id: 'killed', name: 'Killed', createdAt })
    const expected = new Map<string, Acknowledged>()
    const texts = new Set<string>()
    for (let n = 0; n < killsOfOneLibrary && figures.kills < kills; n++) {
      const lines = await workUntilKilled(library, figures.kills, 5 + random() * 395)
      for (const line of lines) {
        const said = JSON.parse(line)
        if (said[0] === 'text') texts.add(said[1])
        else expected.set(said[0], said)
      }
      figures.kills++
      figures.acknowledged += lines.length
      await inspect(library, expected, texts, figures)
    }
    await rm(folder, { recursive: true })
  }
  report('1 SIGKILL during random work', {
    ...figures,
    slowestOpen: `${Math.round(figures.slowestOpen)} ms`,
  })
  expect(figures).toMatchObject({ lost: 0, unreadable: 0, torn: 0 })
}, 3_600_000)

async function inspect(
  folder: string,
  expected: ReadonlyMap<string, Acknowledged>,
  texts: ReadonlySet<string>,
  figures: { lost: number; unreadable: number; torn: number; slowestOpen: number },
): Promise<void> {
  const began = performance.now()
  const ports = { now, newId: createIdSource(now), emit: () => undefined }
  const library = await openLibrary(folder, ports)
  figures.slowestOpen = Math.max(figures.slowestOpen, performance.now() - began)
  const rows = library.store.rows('annotations')
  if (library.damage.length > 0 || library.readOnly !== null) figures.unreadable++
  for (const [id, rev, deletedAt, comment] of expected.values()) {
    const row = rows.get(id)
    const isKept =
      row !== undefined &&
      (row.rev > rev || (row.comment === comment && row.deletedAt === deletedAt))
    if (!isKept) figures.lost++
  }
  for (const sha256 of texts) await library.texts.read(sha256).catch(() => figures.lost++)
  // A change of many records is there as a whole or not at all.
  const bulks = new Map<string, number>()
  for (const { comment } of rows.values())
    if (comment.startsWith('bulk')) bulks.set(comment, (bulks.get(comment) ?? 0) + 1)
  for (const [mark, count] of bulks) if (Number(mark.split(' ')[2]) !== count) figures.torn++
  await library.close()
}
