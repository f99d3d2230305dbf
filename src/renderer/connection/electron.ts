import type { Carrier } from '../../contract/carrier'
import type { DesktopBridge } from '../../contract/desktop-bridge'
import type { WorkbenchEvent } from '../../contract/exchange'
import { Fault, toFaultData } from '../../contract/fault'
import type { Call } from '../../contract/workbench'

/** Carries calls over the desktop app's bridge. When the app does not answer, the fault is `host/unreachable`. */
export function createElectronCarrier(bridge: DesktopBridge): Carrier {
  const underWay = new Map<number, Call>()
  const listeners = new Set<(event: WorkbenchEvent) => void>()
  let last = 0
  bridge.listen((message) => {
    if (message.kind === 'progress') underWay.get(message.id)?.onProgress(message.progress)
    if (message.kind === 'event') for (const listener of listeners) listener(message.event)
  })
  return {
    async call(operation, input, call) {
      const id = ++last
      const cancel = () => bridge.cancel(id)
      underWay.set(id, call)
      call.signal.addEventListener('abort', cancel)
      try {
        const answer = bridge.call(id, operation, input)
        if (call.signal.aborted) cancel()
        return await answer
      } catch {
        return { ok: false, fault: toFaultData(new Fault('host/unreachable')) }
      } finally {
        underWay.delete(id)
        call.signal.removeEventListener('abort', cancel)
      }
    },
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
  }
}
