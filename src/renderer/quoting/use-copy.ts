import { useCallback } from 'react'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { messages } from './messages'

/** Puts words, or the formats of an item, on the clipboard and says so in the sentence given. */
export function useCopy(): (
  content: string | Readonly<Record<string, string>>,
  done: string,
) => Promise<void> {
  const { show } = useNotices()
  const say = useSay(messages)
  return useCallback(
    async (content, done) => {
      try {
        if (typeof content === 'string') await navigator.clipboard.writeText(content)
        else await navigator.clipboard.write([new ClipboardItem(content)])
        show({ tone: 'done', text: done })
      } catch {
        show({ tone: 'failed', text: say('copyFailed') })
      }
    },
    [show, say],
  )
}
