import { useCallback, useMemo, useState } from 'react'
import type { RuleWish } from './outlet-rule-dialog'

export interface RuleWishes {
  /** The last one, which stays in sight while its dialog goes. */
  readonly wish: RuleWish | null
  readonly isOpen: boolean
  readonly ask: (wish: RuleWish) => void
  readonly onClose: () => void
}

/** The line a person wants a rule for, while they are asked about it. */
export function useRuleWish(): RuleWishes {
  const [wish, setWish] = useState<RuleWish | null>(null)
  const [isOpen, setOpen] = useState(false)
  const ask = useCallback((wanted: RuleWish) => {
    setWish(wanted)
    setOpen(true)
  }, [])
  const onClose = useCallback(() => setOpen(false), [])
  return useMemo(() => ({ wish, isOpen, ask, onClose }), [wish, isOpen, ask, onClose])
}
