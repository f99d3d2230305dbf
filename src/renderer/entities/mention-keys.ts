import type { MentionState } from '../../contract/model'

/** The row a key moves to, from row `from` of `count`; null when the key moves nowhere. */
export function moveOf(key: string, from: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** What a key decides about a mention in this state; null when it decides nothing. */
export function decisionOf(key: string, state: MentionState): MentionState | null {
  const removes = key === 'Delete' || key === 'Backspace'
  if (state === 'accepted') return removes ? 'rejected' : null
  if (key === 'a' || key === 'A') return 'accepted'
  return key === 'r' || key === 'R' || removes ? 'rejected' : null
}
