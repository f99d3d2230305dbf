import type { ChildProcess } from 'node:child_process'
import { access } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../src/contract/carrier'
import { createHttpCarrier } from '../../src/renderer/connection/http'
import { startEngine } from '../../src/server/start-engine'
import { type BuiltProgram, buildProgram, untilEnd } from './built-program'

const samples = resolve(import.meta.dirname, '../../resources/samples')

let program: BuiltProgram
beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => program.remove())

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    if (child.stdout !== null) createInterface(child.stdout).once('line', resolve)
  })

describe('lectern serve', () => {
  it('prints its address first, serves the workbench from a worker, and ends with Ctrl-C', async () => {
    const child = program.start(['serve', '--no-open'])
    const ended = untilEnd(child)
    const address = new URL(await firstLine(child))
    expect(address.hostname).toBe('127.0.0.1')
    const opened = await fetch(address, { redirect: 'manual' })
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    const workbench = createClient(
      createHttpCarrier(address.origin, (input, init) =>
        fetch(input, { ...init, headers: { ...init?.headers, cookie } }),
      ),
    )
    const library = await workbench.openLibrary({ kind: 'sample' })
    expect(library).toMatchObject({ articles: 5 })
    expect(library.folder.startsWith(join(program.folder, 'libraries'))).toBe(true)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ exit: 130, err: '' })
    // Let go by the server that ended: another process may have it.
    const listed = await program.run(['list', '--library', library.folder])
    expect(listed).toMatchObject({ exit: 0, err: '' })
  })

  it('says so when its port is taken or its library is not there, and ends', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const { port } = other.address() as AddressInfo
    const taken = await program.run(['serve', '--no-open', '--port', String(port)])
    other.close()
    expect(taken).toMatchObject({ exit: 2, out: '' })
    expect(taken.err).toContain(`port ${port} is taken`)
    const missing = await program.run(['serve', '--no-open', '--library', 'nowhere'])
    expect(missing).toMatchObject({ exit: 1, out: '' })
    expect(missing.err).toContain('There is no library in')
  })
})

describe('Ctrl-C', () => {
  it('stops an import between files, keeps what came in, and exits with 130', async () => {
    const library = join(program.folder, 'stopped')
    const sources: string[] = Array(2000).fill(samples)
    const child = program.start(['import', ...sources, '--library', library, '--json'])
    const ended = untilEnd(child)
    await vi.waitFor(() => access(join(library, 'library.json')), 10_000)
    child.kill('SIGINT')
    const { exit, out } = await ended
    expect(exit).toBe(130)
    const { imported, duplicates, failed } = JSON.parse(out) as Record<string, unknown[]>
    expect(failed).toEqual([])
    expect(duplicates?.length).toBeLessThan(5 * sources.length - 5)
    const listed = await program.run(['list', '--library', library, '--json'])
    expect(JSON.parse(listed.out)).toHaveLength(imported?.length ?? -1)
  })
})

describe('a pipe', () => {
  it('that closes early does not make a command fail', async () => {
    const child = program.start(['--help'])
    child.stdout?.destroy()
    expect(await untilEnd(child)).toMatchObject({ exit: 0, err: '' })
  })
})

describe('the engine', () => {
  const settings = () => ({
    configFolder: join(program.folder, 'engine-config'),
    samplesFolder: samples,
    librariesFolder: join(program.folder, 'engine-libraries'),
    version: '0.0.0-test',
    pandocPlaces: [],
  })
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined }

  it('answers in its worker and closes cleanly', async () => {
    const bugs: unknown[] = []
    const engine = startEngine(program.enginePath, settings(), (error) => bugs.push(error))
    expect(await engine.carrier.call('describeSession', {}, quiet)).toMatchObject({
      ok: true,
      value: { version: '0.0.0-test' },
    })
    await engine.close()
    expect(await engine.carrier.call('describeSession', {}, quiet)).toMatchObject({
      ok: false,
      fault: { code: 'host/unreachable' },
    })
    expect(bugs).toEqual([])
  })

  it('that crashes answers host/unreachable, tells the cause, and can still be closed', async () => {
    const bugs: unknown[] = []
    const missing = join(program.folder, 'no-engine.js')
    const engine = startEngine(missing, settings(), (error) => bugs.push(error))
    expect(await engine.carrier.call('describeSession', {}, quiet)).toMatchObject({
      ok: false,
      fault: { code: 'host/unreachable' },
    })
    expect(bugs).toHaveLength(1)
    await engine.close()
  })
})
