import { type ReactElement, useState } from 'react'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { messages } from './messages'

export interface Part<Item> {
  readonly shown: readonly Item[]
  /** How many the next step would add; 0 when all are shown. */
  readonly next: number
  readonly showMore: () => void
}

/** The first items of a long list, `step` more at a time. */
export function usePart<Item>(items: readonly Item[], step: number): Part<Item> {
  const [limit, setLimit] = useState(step)
  return {
    shown: items.slice(0, limit),
    next: Math.max(0, Math.min(step, items.length - limit)),
    showMore: () => setLimit(limit + step),
  }
}

export function ShowMore({ part }: { readonly part: Part<unknown> }): ReactElement | null {
  const say = useSay(messages)
  if (part.next === 0) return null
  return (
    <Button tone="quiet" onPress={part.showMore}>
      {say('showMore', { n: part.next })}
    </Button>
  )
}
