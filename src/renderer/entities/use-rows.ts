import { type RefObject, useRef, useState } from 'react'

export interface Rows {
  readonly list: RefObject<HTMLDivElement | null>
  /** The one row that Tab reaches. */
  readonly inTabOrder: string | undefined
  /** The row an event came from; -1 for none. */
  readonly rowOf: (target: EventTarget) => number
  readonly focus: (row: number) => void
  /** Makes this row the one in the tab order. */
  readonly remember: (target: EventTarget) => void
}

/** Roving focus over rows: elements whose `data-row` is one of `keys`, in the same order. A row's first button takes the focus. */
export function useRows(keys: readonly string[]): Rows {
  const list = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)

  const focus = (row: number) => {
    const element = list.current?.querySelectorAll('[data-row]')[row]
    element?.querySelector<HTMLElement>('button')?.focus()
  }
  const keyOf = (target: EventTarget) =>
    target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null

  return {
    list,
    inTabOrder: last !== null && keys.includes(last) ? last : keys[0],
    rowOf: (target) => keys.indexOf(keyOf(target) ?? ''),
    focus,
    remember: (target) => setLast(keyOf(target) ?? null),
  }
}
