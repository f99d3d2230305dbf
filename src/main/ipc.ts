/** The only door from the window: each channel bears the name of the bridge's method, each message's sender is checked. */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { DesktopBridge } from '../contract/desktop-bridge'
import { isShell } from './protocol'

type Arguments = readonly unknown[]
type Method = keyof DesktopBridge

/** Answers a method of the bridge; what comes from anything but the program's own page is refused. */
export function answer(
  method: Method,
  run: (event: IpcMainInvokeEvent, ...input: Arguments) => Promise<unknown>,
): void {
  ipcMain.handle(method, (event, ...input: Arguments) => {
    if (!isTrusted(event)) throw new Error(`${method} refused: not the page of Lectern`)
    return run(event, ...input)
  })
}

/** Hears a method of the bridge that has no answer. */
export function hear(
  method: Method,
  run: (event: IpcMainEvent, ...input: Arguments) => void,
): void {
  ipcMain.on(method, (event, ...input: Arguments) => {
    if (isTrusted(event)) run(event, ...input)
  })
}

function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isShell(senderFrame.url)
}
