import { useRef, useState } from 'react'
import type { Progress } from '../../contract/exchange'
import { type FaultData, toFaultData } from '../../contract/fault'
import type { LibraryCheck } from '../../contract/safekeeping'
import { useWorkbench } from '../connection/connection'

export type CheckState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'running'; readonly repair: boolean; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly fault: FaultData; readonly retry: () => void }
  | { readonly kind: 'done'; readonly check: LibraryCheck }

export interface Check {
  readonly state: CheckState
  readonly run: (repair: boolean) => void
  readonly cancel: () => void
}

/** One check of the library at a time, and what it found last. */
export function useCheck(): Check {
  const workbench = useWorkbench()
  const [state, setState] = useState<CheckState>({ kind: 'unasked' })
  const controller = useRef<AbortController | null>(null)
  const run = async (repair: boolean) => {
    const stop = new AbortController()
    controller.current = stop
    setState({ kind: 'running', repair, progress: null })
    const onProgress = (progress: Progress) =>
      setState((before) => (before.kind === 'running' ? { ...before, progress } : before))
    try {
      const check = await workbench.checkLibrary({ repair }, { signal: stop.signal, onProgress })
      setState({ kind: 'done', check })
    } catch (error) {
      const fault = toFaultData(error)
      const retry = () => void run(repair)
      setState(
        fault.code === 'work/cancelled' ? { kind: 'unasked' } : { kind: 'failed', fault, retry },
      )
    }
  }
  return {
    state,
    run: (repair) => void run(repair),
    cancel: () => controller.current?.abort(),
  }
}
