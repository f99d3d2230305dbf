import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Carrier } from '../../src/contract/carrier'
import type { Call } from '../../src/contract/workbench'
import { sendRaw, startRawServer } from './raw-server'

const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** A carrier whose calls stay open until the test ends them. */
function createOpenCarrier() {
  const opened = Promise.withResolvers<{ call: Call; finish: (value: unknown) => void }>()
  const carrier: Carrier = {
    call: (_operation, _input, call) =>
      new Promise((resolve) => {
        opened.resolve({ call, finish: (value) => resolve({ ok: true, value }) })
      }),
    listen: () => () => undefined,
  }
  return { carrier, opened: opened.promise }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve())
  })

describe('a call', () => {
  it('is answered with its outcome on one line', async () => {
    const { send, openSession } = await startRawServer()
    const answer = await send({
      method: 'POST',
      path: '/call/openArticle',
      headers: { cookie: await openSession(), 'x-call-id': '1' },
      body: JSON.stringify({ article: 'kỳ-nghị' }),
    })
    expect(answer.headers['content-type']).toBe('application/x-ndjson')
    expect(lines(answer.text)).toEqual([
      { outcome: { ok: true, value: { operation: 'openArticle', input: { article: 'kỳ-nghị' } } } },
    ])
  })

  it('streams its progress before its outcome', async () => {
    const { carrier, opened } = createOpenCarrier()
    const { port, openSession } = await startRawServer(carrier)
    const cookie = await openSession()
    const asked = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/call/importFiles',
      headers: { cookie, 'x-call-id': '1' },
    }).end('{}')
    const { call, finish } = await opened
    let text = ''
    await new Promise<void>((resolve) => {
      asked.on('response', (response) => {
        response.on('data', (chunk: Buffer) => {
          text += String(chunk)
          // The outcome is only given once the progress has arrived here.
          if (lines(text).length === 2) finish('done')
        })
        response.on('end', resolve)
        call.onProgress({ done: 1, total: null, failed: 0 })
        call.onProgress({ done: 2, total: 2, failed: 1 })
      })
    })
    expect(lines(text)).toEqual([
      { progress: { done: 1, total: null, failed: 0 } },
      { progress: { done: 2, total: 2, failed: 1 } },
      { outcome: { ok: true, value: 'done' } },
    ])
  })

  it('is cancelled by its id and still answers its outcome', async () => {
    const { carrier, opened } = createOpenCarrier()
    const { port, send, openSession } = await startRawServer(carrier)
    const cookie = await openSession()
    const answer = sendRaw(port, {
      method: 'POST',
      path: '/call/importFiles',
      headers: { cookie, 'x-call-id': 'a-b_1' },
      body: '{}',
    })
    const { call, finish } = await opened
    const other = await send({ method: 'POST', path: '/cancel/a-b_2', headers: { cookie } })
    expect(other.status).toBe(204)
    expect(call.signal.aborted).toBe(false)
    await send({ method: 'POST', path: '/cancel/a-b_1', headers: { cookie } })
    expect(call.signal.aborted).toBe(true)
    finish('stopped half-way')
    expect(lines((await answer).text)).toEqual([
      { outcome: { ok: true, value: 'stopped half-way' } },
    ])
  })

  it('is cancelled when its client goes away', async () => {
    const { carrier, opened } = createOpenCarrier()
    const { port, openSession, bugs } = await startRawServer(carrier)
    const headers = { cookie: await openSession(), 'x-call-id': '1' }
    const asked = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/call/importFiles',
      headers,
    })
    asked.on('error', () => undefined).end('{}')
    const { call, finish } = await opened
    asked.destroy()
    await aborted(call.signal)
    finish('nobody hears this')
    expect(bugs).toEqual([])
  })

  it('is cancelled when the server closes', async () => {
    const { carrier, opened } = createOpenCarrier()
    const { port, server, openSession } = await startRawServer(carrier)
    const answer = sendRaw(port, {
      method: 'POST',
      path: '/call/importFiles',
      headers: { cookie: await openSession(), 'x-call-id': '1' },
      body: '{}',
    })
    const { call } = await opened
    await Promise.all([
      server.close(),
      aborted(call.signal),
      expect(answer).rejects.toThrow(/aborted|hang up|RESET/i),
    ])
  })

  it('that breaks off in its body is never made, and the server goes on', async () => {
    const calls: string[] = []
    const { port, send, openSession, bugs } = await startRawServer({
      call: async (operation) => {
        calls.push(operation)
        return { ok: true, value: null }
      },
      listen: () => () => undefined,
    })
    const headers = { cookie: await openSession(), 'x-call-id': '1', 'content-length': '100' }
    await new Promise<void>((resolve) => {
      const asked = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/call/undo',
        headers,
      })
      asked.on('error', () => undefined).on('close', resolve)
      asked.write('{"half":', () => asked.destroy())
    })
    expect((await send({ headers: { cookie: headers.cookie } })).status).toBe(200)
    expect(calls).toEqual([])
    expect(bugs).toEqual([])
  })

  it.each([
    ['importFiles', 32],
    ['annotatePassage', 1],
  ])('to %s may be up to %i MB', async (operation, megabytes) => {
    const { send, openSession } = await startRawServer()
    const headers = { cookie: await openSession(), 'x-call-id': '1' }
    const ask = (bytes: number) =>
      send({
        method: 'POST',
        path: `/call/${operation}`,
        headers,
        body: JSON.stringify('x'.repeat(bytes - 2)),
      })
    const limit = megabytes * 2 ** 20
    expect((await ask(limit)).status).toBe(200)
    const refused = await ask(limit + 1)
    expect(refused.status).toBe(413)
    expect(lines(refused.text)).toMatchObject([
      {
        outcome: {
          ok: false,
          fault: {
            code: 'input/invalid',
            detail: { reason: `the request is larger than ${megabytes} MB` },
          },
        },
      },
    ])
  })

  it.each(['', '{', 'undefined', '\u0000'])('with the body “%s” is no call', async (body) => {
    const { send, openSession } = await startRawServer()
    const headers = { cookie: await openSession(), 'x-call-id': '1' }
    const answer = await send({ method: 'POST', path: '/call/undo', headers, body })
    expect(answer.status).toBe(400)
    expect(lines(answer.text)).toMatchObject([{ outcome: { fault: { code: 'input/invalid' } } }])
  })

  it('needs an id of its own', async () => {
    const { carrier, opened } = createOpenCarrier()
    const { port, send, openSession } = await startRawServer(carrier)
    const cookie = await openSession()
    const ask = (id: string | undefined) =>
      sendRaw(port, {
        method: 'POST',
        path: '/call/undo',
        headers: id === undefined ? { cookie } : { cookie, 'x-call-id': id },
        body: '{}',
      })
    for (const id of [undefined, 'a b', 'x'.repeat(65)]) expect((await ask(id)).status).toBe(400)
    const first = ask('1')
    const { call, finish } = await opened
    expect((await ask('1')).status).toBe(400)
    await send({ method: 'POST', path: '/cancel/1', headers: { cookie } })
    expect(call.signal.aborted).toBe(true)
    finish(null)
    expect((await first).status).toBe(200)
  })

  it('that the carrier cannot carry is cut off and logged, and the server goes on', async () => {
    const { send, openSession, bugs } = await startRawServer({
      call: () => Promise.reject(new Error('cannot be cloned')),
      listen: () => () => undefined,
    })
    const cookie = await openSession()
    const headers = { cookie, 'x-call-id': '1' }
    const answer = send({ method: 'POST', path: '/call/undo', headers, body: '{}' })
    await expect(answer).rejects.toThrow(/aborted|hang up|RESET/i)
    expect(bugs).toEqual([new Error('cannot be cloned')])
    expect((await send({ headers: { cookie } })).status).toBe(200)
  })
})
