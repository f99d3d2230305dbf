import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startRawServer } from './raw-server'

describe('requests of foreign pages', () => {
  it.each([
    'evil.test',
    '127.0.0.1.nip.io:PORT',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:1',
    'localhost:1',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT',
    'localhost:PORT@evil.test',
  ])('are refused when Host is “%s”', async (host) => {
    const { send, port, openSession } = await startRawServer()
    const headers = { cookie: await openSession(), host: host.replace('PORT', String(port)) }
    const answer = await send({ headers })
    expect(answer.status).toBe(403)
    expect(answer.text).toBe('Refused: Host.\n')
  })

  it.each(['null', 'http://evil.test', 'https://127.0.0.1:PORT', 'http://localhost:PORT', ''])(
    'are refused when Origin is “%s”',
    async (origin) => {
      const calls: string[] = []
      const { send, port, openSession } = await startRawServer({
        call: async (operation) => {
          calls.push(operation)
          return { ok: true, value: null }
        },
        listen: () => () => undefined,
      })
      const answer = await send({
        method: 'POST',
        path: '/call/undo',
        body: '{}',
        headers: {
          cookie: await openSession(),
          'x-call-id': '1',
          origin: origin.replace('PORT', String(port)),
        },
      })
      expect(answer.status).toBe(403)
      expect(calls).toEqual([])
    },
  )

  it.each(['cross-site', 'same-site', 'none, cross-site', 'unheard-of'])(
    'are refused when Sec-Fetch-Site is “%s”',
    async (site) => {
      const { send, openSession } = await startRawServer()
      const headers = { cookie: await openSession(), 'sec-fetch-site': site }
      expect((await send({ headers })).status).toBe(403)
    },
  )

  it('are refused when there are two Hosts, an empty one or none', async () => {
    const { port, openSession } = await startRawServer()
    const cookie = await openSession()
    const send = (hosts: string) =>
      new Promise<string>((resolve) => {
        let text = ''
        const socket = connect(port, '127.0.0.1')
        socket.on('data', (chunk) => {
          text += String(chunk)
        })
        socket.on('close', () => resolve(text))
        socket.write(`GET / HTTP/1.1\r\n${hosts}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`)
      })
    const own = `Host: 127.0.0.1:${port}\r\n`
    expect(await send(own)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await send(`${own}Host: evil.test\r\n`)).toMatch(/^HTTP\/1\.1 40[03] /)
    expect(await send('Host: \r\n')).toMatch(/^HTTP\/1\.1 40[03] /)
    expect(await send('')).toMatch(/^HTTP\/1\.1 40[03] /)
  })

  it('get no permission to cross origins, whatever they ask', async () => {
    const { send, port, openSession } = await startRawServer()
    const cookie = await openSession()
    const origin = `http://127.0.0.1:${port}`
    for (const headers of [
      { cookie },
      { cookie, origin },
      { cookie, origin: 'http://evil.test' },
    ]) {
      const answer = await send({ method: 'OPTIONS', path: '/call/undo', headers })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(Object.keys(answer.headers).join()).not.toContain('access-control')
    }
  })
})

describe('the window’s own requests', () => {
  it('pass under both names of the machine', async () => {
    const { send, port, openSession } = await startRawServer()
    const cookie = await openSession()
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { cookie, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
      expect((await send({ headers })).status).toBe(200)
    }
  })

  it('need the cookie, for every path and method', async () => {
    const { send, port } = await startRawServer()
    for (const path of ['/', '/assets/window.js', '/events', '/nothing'])
      expect((await send({ path })).status).toBe(401)
    for (const path of ['/call/undo', '/cancel/1', '/upload', '/export'])
      expect((await send({ path, method: 'POST' })).status).toBe(401)
    const cookie = `lectern-${port}=${'A'.repeat(43)}`
    expect((await send({ headers: { cookie } })).status).toBe(401)
  })
})
