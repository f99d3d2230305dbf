import { describe, expect, it } from 'vitest'
import { createAdmission } from '../../src/server/admission'
import { startRawServer } from './raw-server'

describe('the launch address', () => {
  it('is exchanged for a strict, script-proof session cookie and leaves the address bar', async () => {
    const { server, port, send } = await startRawServer()
    const { search } = new URL(server.launchAddress())
    const answer = await send({ path: `/${search}` })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^lectern-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
      ),
    ])
  })

  it('opens one session only', async () => {
    const { server, send } = await startRawServer()
    const { search } = new URL(server.launchAddress())
    await send({ path: `/${search}` })
    const again = await send({ path: `/${search}` })
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.text).toContain('Start Lectern again')
    expect(again.text).toContain('Hãy khởi động lại Lectern')
  })

  it('leads a browser that is already in back to the window', async () => {
    const { server, send, openSession } = await startRawServer()
    const cookie = await openSession()
    const { search } = new URL(server.launchAddress())
    const answer = await send({ path: `/${search}`, headers: { cookie } })
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } })
  })

  it('expires after a minute', async () => {
    let time = 0
    const { server, send } = await startRawServer(undefined, () => new Date(time))
    const late = new URL(server.launchAddress())
    time = 60_000
    expect((await send({ path: `/${late.search}` })).status).toBe(401)
    const fresh = new URL(server.launchAddress())
    time = 119_999
    expect((await send({ path: `/${fresh.search}` })).status).toBe(303)
  })

  it('counts only on the start page and only for GET', async () => {
    const { server, send } = await startRawServer()
    const { search } = new URL(server.launchAddress())
    expect((await send({ path: `/events${search}` })).status).toBe(401)
    expect((await send({ path: `/${search}`, method: 'POST' })).status).toBe(401)
    expect((await send({ path: `/${search}`, method: 'HEAD' })).status).toBe(401)
    expect((await send({ path: `/${search}` })).status).toBe(303)
  })
})

describe('createAdmission', () => {
  it('admits the sessions it opened and nothing near them', () => {
    const admission = createAdmission(() => new Date())
    const session = admission.redeem(admission.issueToken()) ?? ''
    expect(admission.admits(session)).toBe(true)
    for (const other of ['', session.slice(1), `${session}x`, session.toLowerCase()])
      expect(admission.admits(other)).toBe(false)
  })

  it('does not take a token for a session or a session for a token', () => {
    const admission = createAdmission(() => new Date())
    const token = admission.issueToken()
    expect(admission.admits(token)).toBe(false)
    const session = admission.redeem(token) ?? ''
    expect(admission.redeem(session)).toBeNull()
  })
})
