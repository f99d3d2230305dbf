import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isShell, registerScheme, serveRenderer } from '../../src/main/protocol'
import { electron } from './fake-electron'

vi.mock('electron', async () => (await import('./fake-electron')).electron)

const folder = mkdtempSync(join(tmpdir(), 'lectern-renderer-'))
const outside = `${folder}-secret.html`
const get = async (url: string, method = 'GET') => {
  const handler = electron.protocol.handlers.get('app')
  if (!handler) throw new Error('the scheme is not served')
  return handler(new Request(url, { method }))
}

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Lectern</title>')
  writeFileSync(join(folder, 'assets', 'index-1a.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'inter.woff2'), 'font')
  writeFileSync(join(folder, 'assets', 'index-1a.js.map'), '{}')
  writeFileSync(join(folder, '.env'), 'SECRET=1')
  writeFileSync(outside, 'secret')
  serveRenderer(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(outside)
})

describe('app://lectern/', () => {
  it('is a standard, secure scheme that does not bypass the policy', () => {
    registerScheme()
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it.each([
    ['', 'text/html; charset=utf-8', '<title>Lectern</title>'],
    ['index.html', 'text/html; charset=utf-8', '<title>Lectern</title>'],
    ['assets/index-1a.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['assets/inter.woff2', 'font/woff2', 'font'],
  ])('serves /%s', async (path, type, text) => {
    const response = await get(`app://lectern/${path}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toContain(text)
  })

  it.each([
    'app://lectern/missing.js',
    'app://lectern/assets',
    'app://lectern/assets/',
    'app://lectern/.env',
    'app://lectern/assets/index-1a.js.map',
    'app://lectern/constructor',
    'app://lectern/__proto__',
    `app://lectern/../${basename(outside)}`,
    `app://lectern/..%2f${basename(outside)}`,
    'app://lectern/assets/..%5c..%5cindex.html',
    'app://lectern//etc/passwd',
    'app://lectern/%2fetc%2fpasswd',
    'app://lectern/index.html%00.js',
    'app://other/index.html',
    'app://lectern.example.org/index.html',
  ])('answers 404 and nothing else for %s', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('serves only what was there when it started', async () => {
    writeFileSync(join(folder, 'late.html'), 'late')
    expect((await get('app://lectern/late.html')).status).toBe(404)
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s', async (method) => {
    expect((await get('app://lectern/', method)).status).toBe(405)
  })

  it.each([
    ['a file', 'app://lectern/', 'GET'],
    ['nothing', 'app://lectern/missing', 'GET'],
    ['a refusal', 'app://lectern/', 'POST'],
  ])('sends the policy with %s', async (_what, url, method) => {
    const { headers } = await get(url, method)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })
})

describe('isShell', () => {
  it('knows the page with and without a place in it', () => {
    expect(isShell('app://lectern/')).toBe(true)
    expect(isShell('app://lectern/#/entities/7')).toBe(true)
  })

  it.each(['', '#', 'app://lectern', 'app://lectern/?x', 'app://lectern/index.html', 'APP://x/'])(
    'does not know %j',
    (url) => expect(isShell(url)).toBe(false),
  )
})
