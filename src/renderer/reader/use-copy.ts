import { useCallback } from 'react'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { messages } from './messages'

/** Puts words on the clipboard and says so in the sentence given. */
export function useCopy(): (words: string, done: string) => Promise<void> {
  const { show } = useNotices()
  const say = useSay(messages)
  return useCallback(
    async (words, done) => {
      try {
        await navigator.clipboard.writeText(words)
        show({ tone: 'done', text: done })
      } catch {
        show({ tone: 'failed', text: say('copyFailed') })
      }
    },
    [show, say],
  )
}
