import { useMemo } from 'react'
import type { Article } from '../../../contract/model'
import { useWorkbench } from '../../connection/connection'
import { useAttempt } from '../../ui/use-attempt'

export interface Trimming {
  readonly trim: (start: number) => Promise<void>
  /** Takes blocks back, as one step. */
  readonly keep: (starts: readonly number[]) => Promise<void>
  /** Lets the rules decide again about blocks a person chose. */
  readonly release: (starts: readonly number[]) => Promise<void>
}

/** A person's choices of an article's blocks, by where they start. */
export function useTrimming({ id: article }: Pick<Article, 'id'>): Trimming {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  return useMemo(
    () => ({
      async trim(start) {
        await attempt(() => workbench.changeBlocks({ article, starts: [start], kept: false }))
      },
      async keep(starts) {
        await attempt(() => workbench.changeBlocks({ article, starts, kept: true }))
      },
      async release(starts) {
        await attempt(() => workbench.releaseBlocks({ article, starts }))
      },
    }),
    [article, workbench, attempt],
  )
}
