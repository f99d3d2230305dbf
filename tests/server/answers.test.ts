import { describe, expect, it } from 'vitest'
import { startRawServer } from './raw-server'

describe('every answer', () => {
  it('carries the protective headers, also when it refuses', async () => {
    const { send, openSession } = await startRawServer()
    const headers = { cookie: await openSession() }
    const answers = [
      await send({ headers }),
      await send({ path: '/assets/window.js', headers }),
      await send({ path: '/nothing', headers }),
      await send({ method: 'DELETE', headers }),
      await send({ method: 'POST', path: '/call/undo', headers, body: '{' }),
      await send({}),
      await send({ headers: { host: 'evil.test' } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 405, 400, 401, 403])
    for (const answer of answers)
      expect(answer.headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
          "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
  })
})

describe('the window’s files', () => {
  it('come with their kind', async () => {
    const { send, openSession } = await startRawServer()
    const headers = { cookie: await openSession() }
    const kinds = ['/', '/index.html', '/assets/window.js', '/assets/font.woff2'].map(
      async (path) => (await send({ path, headers })).headers['content-type'],
    )
    expect(await Promise.all(kinds)).toEqual([
      'text/html; charset=utf-8',
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'font/woff2',
    ])
    const head = await send({ method: 'HEAD', path: '/assets/window.js', headers })
    expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': '9' } })
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/assets/window.js/',
    '/assets/window.js%00',
    '/constructor',
    '/__proto__',
    'http://evil.test/',
    '*',
  ])('do not lead outside: %s', async (path) => {
    const { send, openSession } = await startRawServer()
    const answer = await send({ path, headers: { cookie: await openSession() } })
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('secret')
  })

  it('are read, nothing else: other methods are named as not allowed', async () => {
    const { send, openSession } = await startRawServer()
    const headers = { cookie: await openSession() }
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect(await send({ method, headers })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD' },
      })
    expect(await send({ path: '/call/undo', headers })).toMatchObject({
      status: 405,
      headers: { allow: 'POST' },
    })
  })
})
