import { useCallback } from 'react'
import type { BlockLanguage } from '../../../contract/block-language'
import type { Article } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useAttempt } from '../../ui/use-attempt'

/** Says in which language blocks are, by where they start; null lets their words tell. */
export function useBlockLanguage({
  id: article,
}: Pick<Article, 'id'>): (
  starts: readonly number[],
  language: BlockLanguage | null,
) => Promise<void> {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return useCallback(
    async (starts, language) => {
      await attempt(() => workbench.changeBlockLanguage({ article, starts, language }))
    },
    [article, workbench, attempt],
  )
}
