import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../../../src/contract/carrier'
import type { DesktopBridge } from '../../../src/contract/desktop-bridge'
import type { Progress, WorkbenchEvent } from '../../../src/contract/exchange'
import { Fault } from '../../../src/contract/fault'
import type { Workbench } from '../../../src/contract/workbench'
import { createElectronCarrier } from '../../../src/renderer/connection/electron'
import { type RunOptions, runDesktop, settle } from '../../main/run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async (answers: NonNullable<RunOptions['answers']> = {}): Promise<Workbench> => {
  desktop = await runDesktop({ answers })
  return createClient(createElectronCarrier(desktop.bridge))
}
afterEach(() => desktop.finish())

describe('the workbench over the desktop app’s bridge', () => {
  it('answers with what the engine answers', async () => {
    const workbench = await start({ listTags: () => [{ tag: 'hiệp định', count: 2 }] })
    expect(await workbench.listTags({})).toEqual([{ tag: 'hiệp định', count: 2 }])
  })

  it('throws the engine’s faults, in words', async () => {
    const workbench = await start({
      openArticle: () => {
        throw new Fault('article/not-found', { article: 'x' })
      },
    })
    await expect(workbench.openArticle({ article: 'x' })).rejects.toMatchObject({
      name: 'Fault',
      code: 'article/not-found',
      detail: { article: 'x' },
    })
  })

  it('tells each call its own progress', async () => {
    const workbench = await start({
      importFiles: (input, call) => {
        const done = JSON.stringify(input).includes('first') ? 1 : 2
        call.onProgress({ done, total: null, failed: 0 })
        return 'done'
      },
    })
    const heard: [string, Progress][] = []
    const run = (name: string) =>
      workbench.importFiles(
        { sources: [{ path: `/${name}.txt` }] },
        { onProgress: (progress) => heard.push([name, progress]) },
      )
    await Promise.all([run('first'), run('second')])
    expect(heard.map(([name, { done }]) => [name, done])).toEqual([
      ['first', 1],
      ['second', 2],
    ])
  })

  it('tells a call nothing once it is answered', async () => {
    await start()
    let receive: Parameters<DesktopBridge['listen']>[0] = () => undefined
    const bridge: DesktopBridge = {
      ...desktop.bridge,
      listen: (hear) => {
        receive = hear
        return () => undefined
      },
    }
    const heard: Progress[] = []
    await createClient(createElectronCarrier(bridge)).listTags(
      {},
      { onProgress: (progress) => heard.push(progress) },
    )
    receive({ kind: 'progress', id: 1, progress: { done: 1, total: 1, failed: 0 } })
    expect(heard).toEqual([])
  })

  it('stops a call, also one that was given up before it began', async () => {
    const workbench = await start({
      importFiles: (_input, call) =>
        new Promise((_resolve, reject) => {
          const stop = () => reject(new Fault('work/cancelled'))
          if (call.signal.aborted) stop()
          call.signal.addEventListener('abort', stop)
        }),
    })
    const sources = [{ path: '/a.txt' }]
    const controller = new AbortController()
    const running = workbench.importFiles({ sources }, { signal: controller.signal })
    await settle()
    controller.abort()
    await expect(running).rejects.toMatchObject({ code: 'work/cancelled' })
    const never = workbench.importFiles({ sources }, { signal: AbortSignal.abort() })
    await expect(never).rejects.toMatchObject({ code: 'work/cancelled' })
  })

  it('tells events until nobody listens', async () => {
    const workbench = await start()
    const event: WorkbenchEvent = { kind: 'saving', state: 'saving' }
    const heard: WorkbenchEvent[] = []
    const stop = workbench.listen((each) => heard.push(each))
    desktop.tell(event)
    stop()
    desktop.tell(event)
    expect(heard).toEqual([event])
  })

  it('says that Lectern does not answer when the app refuses', async () => {
    await start()
    const deaf: DesktopBridge = {
      ...desktop.bridge,
      call: () => Promise.reject(new Error('gone')),
    }
    const workbench = createClient(createElectronCarrier(deaf))
    await expect(workbench.listTags({})).rejects.toMatchObject({ code: 'host/unreachable' })
  })
})
