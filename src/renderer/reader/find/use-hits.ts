import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Span } from '../../../contract/model'
import { firstEndingAfter } from '../text/share-out'
import { findWords } from './find-words'

interface Found {
  readonly text: string
  readonly typed: string
  readonly hits: readonly Span[]
  /** Of the hit the reader is at. */
  readonly at: number
}

const nothing: Found = { text: '', typed: '', hits: [], at: 0 }

export interface Hits {
  /** In order of place. Until those of what is typed are known, they are those of what was typed before. */
  readonly hits: readonly Span[]
  /** Of the hit the reader is at. */
  readonly at: number
  /** They are those of what is typed. */
  readonly areKnown: boolean
  /** On to the next or back to the one before, and round. */
  readonly step: (by: 1 | -1) => void
}

/** Looks for what is typed and goes to its first place behind `from`, else to its very first; finds nothing in no text. */
export function useHits(
  text: string | null,
  typed: string,
  from: RefObject<number>,
  goTo: (hit: Span) => void,
): Hits {
  const [found, setFound] = useState(nothing)
  const going = useRef(goTo)
  going.current = goTo
  useEffect(() => {
    if (text === null) return setFound(nothing)
    const asking = new AbortController()
    void findWords(text, typed, asking.signal).then((hits) => {
      if (hits === null) return
      const first = firstEndingAfter(hits, from.current)
      const at = first === hits.length ? 0 : first
      setFound({ text, typed, hits, at })
      if (hits[at] !== undefined) going.current(hits[at])
    })
    return () => asking.abort()
  }, [text, typed, from])
  const { hits, at } = found
  const areKnown = found.text === text && found.typed === typed
  return {
    hits,
    at,
    areKnown,
    step(by) {
      const next = (at + by + hits.length) % hits.length
      const hit = hits[next]
      if (!areKnown || hit === undefined) return
      setFound({ ...found, at: next })
      goTo(hit)
    },
  }
}
