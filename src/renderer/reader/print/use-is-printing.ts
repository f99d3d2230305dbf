import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being laid out for paper. What is drawn for it is there before the browser looks. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const set = (next: boolean) => flushSync(() => setPrinting(next))
    const hearing = new AbortController()
    const { signal } = hearing
    window.addEventListener('beforeprint', () => set(true), { signal })
    window.addEventListener('afterprint', () => set(false), { signal })
    const paper = window.matchMedia('print')
    paper.addEventListener('change', () => set(paper.matches), { signal })
    return () => hearing.abort()
  }, [])
  return isPrinting
}
