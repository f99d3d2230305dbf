/** Joins the two ends of every message and clones what crosses, as the real runtime does. */
import { EventEmitter } from 'node:events'
import type { FakeWebContents } from './fake-window'

type Frame = Pick<Electron.WebFrameMain, 'url' | 'parent'>
type Handler = Parameters<Electron.IpcMain['handle']>[1]

class FakeIpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle'> {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    this.handlers.set(channel, handler)
  }
}

/** Sends as the page of the newest window, unless a test sets another sender. */
class FakeIpcRenderer
  extends EventEmitter
  implements Pick<Electron.IpcRenderer, 'invoke' | 'send'>
{
  page: FakeWebContents | null = null
  sender: { readonly sender: FakeWebContents; readonly senderFrame: Frame | null } | null = null
  async invoke(channel: string, ...input: unknown[]) {
    const handler = ipcMain.handlers.get(channel)
    if (!handler) throw new Error(`no handler for ${channel}`)
    const answer: unknown = await handler(this.event(), ...structuredClone(input))
    return structuredClone(answer)
  }
  send(channel: string, ...input: unknown[]) {
    ipcMain.emit(channel, this.event(), ...structuredClone(input))
  }
  // The one place where fakes pass for the real thing without the compiler's word.
  event() {
    const ownPage = { sender: this.page, senderFrame: { url: this.page?.url, parent: null } }
    const event: unknown = this.sender ?? ownPage
    return event as Electron.IpcMainInvokeEvent
  }
}

export const ipcMain = new FakeIpcMain()
export const ipcRenderer = new FakeIpcRenderer()
