import { useCallback } from 'react'
import type { Article, BlockRole } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useAttempt } from '../../ui/use-attempt'

const notText: ReadonlySet<BlockRole> = new Set(['related', 'navigation', 'source'])

/** Trims the block that starts there, or takes it back. */
export function useTrimming({
  id,
  blocks,
}: Article): (start: number, kept: boolean) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return useCallback(
    async (start, kept) => {
      const block = blocks.find((one) => one.start === start)
      // Who keeps a teaser or a menu line says that it belongs to the article, so it counts as its text.
      const role = kept && block !== undefined && notText.has(block.role) ? 'paragraph' : undefined
      await attempt(() => workbench.changeBlocks({ article: id, starts: [start], kept, role }))
    },
    [id, blocks, workbench, attempt],
  )
}
