import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Carrier } from '../../src/contract/carrier'
import type { Progress, Session, WorkbenchEvent } from '../../src/contract/exchange'
import { createHttpCarrier } from '../../src/renderer/connection/http'
import { echoCarrier, startRawServer } from './raw-server'

const quiet = { signal: new AbortController().signal, onProgress: () => undefined }

async function openCarrier(carrier: Carrier) {
  const { server, port, openSession } = await startRawServer(carrier)
  const cookie = await openSession()
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(input, { ...init, headers })
  }
  return { server, client: createHttpCarrier(`http://127.0.0.1:${port}`, send) }
}

describe('the carrier over HTTP', () => {
  it('brings names and data there and the outcome back', async () => {
    const { client } = await openCarrier(echoCarrier)
    expect(await client.call('openArticle', { article: 'Đà Nẵng 🛩' }, quiet)).toEqual({
      ok: true,
      value: { operation: 'openArticle', input: { article: 'Đà Nẵng 🛩' } },
    })
  })

  it('reports progress in order and puts broken lines together', async () => {
    const steps = Array.from({ length: 500 }, (_, done) => ({ done, total: 500, failed: 0 }))
    const value = 'tiếng Việt '.repeat(50_000)
    const { client } = await openCarrier({
      call: async (_operation, _input, call) => {
        for (const step of steps) call.onProgress(step)
        return { ok: true, value }
      },
      listen: () => () => undefined,
    })
    const heard: Progress[] = []
    const onProgress = (progress: Progress) => heard.push(progress)
    expect(await client.call('importFiles', {}, { ...quiet, onProgress })).toEqual({
      ok: true,
      value,
    })
    expect(heard.length).toBeGreaterThan(0)
    expect(heard).toEqual(steps.slice(0, heard.length))
  })

  it('cancels through the server and brings what came of it', async () => {
    const { client } = await openCarrier({
      call: (_operation, _input, { signal, onProgress }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: true, value: 'half' }))
          onProgress({ done: 1, total: null, failed: 0 })
        }),
      listen: () => () => undefined,
    })
    const controller = new AbortController()
    const onProgress = () => controller.abort()
    const outcome = await client.call('importFiles', {}, { signal: controller.signal, onProgress })
    expect(outcome).toEqual({ ok: true, value: 'half' })
  })

  it('does not even ask for a call that is cancelled already', async () => {
    const send = vi.fn<typeof fetch>()
    const client = createHttpCarrier('', send)
    const outcome = await client.call('undo', {}, { ...quiet, signal: AbortSignal.abort() })
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'work/cancelled' } })
    expect(send).not.toHaveBeenCalled()
  })

  it('says host/unreachable without a session, without a server and when it dies in a call', async () => {
    const unreachable = { ok: false, fault: { code: 'host/unreachable' } }
    const { server, port } = await startRawServer()
    const stranger = createHttpCarrier(`http://127.0.0.1:${port}`)
    expect(await stranger.call('undo', {}, quiet)).toMatchObject(unreachable)
    const dying = await openCarrier({
      call: () => new Promise(() => void dying.server.close()),
      listen: () => () => undefined,
    })
    expect(await dying.client.call('undo', {}, quiet)).toMatchObject(unreachable)
    await server.close()
    expect(await stranger.call('undo', {}, quiet)).toMatchObject(unreachable)
  })
})

describe('events over HTTP', () => {
  const saved: WorkbenchEvent = { kind: 'saving', state: 'saved' }

  /** A carrier that tells an event to whoever listens, and how many do. */
  function createTellingCarrier() {
    const listeners = new Set<(event: WorkbenchEvent) => void>()
    const carrier: Carrier = {
      call: async () => ({ ok: true, value: { library: null } satisfies Partial<Session> }),
      listen(onEvent) {
        listeners.add(onEvent)
        return () => listeners.delete(onEvent)
      },
    }
    return {
      carrier,
      listeners,
      tell(event: WorkbenchEvent) {
        for (const hear of listeners) hear(event)
      },
    }
  }

  afterEach(() => {
    vi.useRealTimers()
  })

  it('reach every listener through one stream, until the last has gone', async () => {
    const { carrier, listeners, tell } = createTellingCarrier()
    const { client } = await openCarrier(carrier)
    const first = vi.fn<(event: WorkbenchEvent) => void>()
    const second = vi.fn<(event: WorkbenchEvent) => void>()
    const stopFirst = client.listen(first)
    const stopSecond = client.listen(second)
    await vi.waitFor(() => expect(listeners.size).toBe(1))
    tell(saved)
    await vi.waitFor(() => expect(second).toHaveBeenCalledWith(saved))
    expect(first).toHaveBeenCalledWith(saved)
    stopFirst()
    tell(saved)
    const savings = (heard: typeof first) =>
      heard.mock.calls.filter(([{ kind }]) => kind === 'saving').length
    await vi.waitFor(() => expect(savings(second)).toBe(2))
    expect(savings(first)).toBe(1)
    stopSecond()
    await vi.waitFor(() => expect(listeners.size).toBe(0))
  })

  it('begin with the session, and again after the stream broke', async () => {
    const { carrier, tell } = createTellingCarrier()
    let breakStream = (): void => undefined
    const { server, port, openSession } = await startRawServer(carrier)
    const cookie = await openSession()
    const client = createHttpCarrier(`http://127.0.0.1:${port}`, async (input, init) => {
      const response = await fetch(input, { ...init, headers: { ...init?.headers, cookie } })
      if (!String(input).endsWith('/events') || response.body === null) return response
      const controller = new AbortController()
      breakStream = () => controller.abort()
      const { readable, writable } = new TransformStream()
      response.body.pipeTo(writable, { signal: controller.signal }).catch(() => undefined)
      return new Response(readable, response)
    })
    const heard: WorkbenchEvent[] = []
    const stop = client.listen((event) => heard.push(event))
    const session = { kind: 'session', session: { library: null } }
    await vi.waitFor(() => expect(heard).toEqual([session]))
    breakStream()
    await vi.waitFor(() => expect(heard).toEqual([session, session]), 5000)
    tell(saved)
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    stop()
    await server.close()
  })
})
