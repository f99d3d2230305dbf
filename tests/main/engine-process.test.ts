import type { UtilityProcess } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runEngine } from '../../src/main/engine-process'
import { FakeUtilityProcess } from './fake-process'

afterEach(() => vi.useRealTimers())

const fork = () => new FakeUtilityProcess('engine.js', [], {}) as unknown as UtilityProcess
const quiet = { signal: new AbortController().signal, onProgress: () => undefined }
const newest = () => {
  const child = FakeUtilityProcess.all.at(-1)
  if (child === undefined) throw new Error('nothing was forked')
  return child
}

describe('the engine', () => {
  it('is killed when it does not end in time', async () => {
    vi.useFakeTimers()
    const engine = runEngine(fork, () => undefined)
    const stopped = engine.stop(1000)
    await vi.advanceTimersByTimeAsync(999)
    expect(newest().killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await stopped
    expect(newest().killed).toBe(true)
  })

  it('is not killed when it ended by itself', async () => {
    vi.useFakeTimers()
    const stopped = runEngine(fork, () => undefined).stop(1000)
    newest().emit('exit', 0)
    await stopped
    await vi.advanceTimersByTimeAsync(2000)
    expect(newest().killed).toBe(false)
  })

  it('is no crash when it ends because it was told to', async () => {
    const onCrash = vi.fn()
    const engine = runEngine(fork, onCrash)
    const stopped = engine.stop(1000)
    newest().emit('exit', 0)
    await stopped
    expect(onCrash).not.toHaveBeenCalled()
  })

  it('fails every call while it is gone, and answers again after a restart', async () => {
    let restart: () => void = () => undefined
    const engine = runEngine(fork, (again) => {
      restart = again
    })
    newest().emit('exit', 1)
    await Promise.resolve()
    expect(await engine.call('listArticles', {}, quiet)).toMatchObject({
      fault: { code: 'host/unreachable' },
    })
    restart()
    const answer = engine.call('listArticles', {}, quiet)
    newest().emit('message', { kind: 'reply', id: 1, outcome: { ok: true, value: [] } })
    expect(await answer).toEqual({ ok: true, value: [] })
  })

  it('tells its events also after a restart', async () => {
    let restart: () => void = () => undefined
    const engine = runEngine(fork, (again) => {
      restart = again
    })
    const heard: unknown[] = []
    const stop = engine.listen((event) => heard.push(event))
    const event = { kind: 'saving', state: 'saved' }
    newest().emit('message', { kind: 'event', event })
    newest().emit('exit', 1)
    await Promise.resolve()
    await Promise.resolve()
    restart()
    newest().emit('message', { kind: 'event', event })
    stop()
    newest().emit('message', { kind: 'event', event })
    expect(heard).toEqual([event, event])
  })
})
