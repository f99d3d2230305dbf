import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId } from '../../contract/model'
import { useWorkbench } from '../connection/connection'

export interface Selection {
  /** In the order they were selected. */
  readonly ids: readonly ArticleId[]
  readonly has: (id: ArticleId) => boolean
  readonly toggle: (id: ArticleId) => void
  readonly replace: (ids: readonly ArticleId[]) => void
}

/** The ticked articles. They stay ticked through further searches, until they are gone from the library. */
export function useSelection(): Selection {
  const workbench = useWorkbench()
  const [ids, replace] = useState<readonly ArticleId[]>([])
  const latest = useRef(ids)
  latest.current = ids

  useEffect(
    () =>
      workbench.listen((event) => {
        if (event.kind !== 'changed' || !event.areas.includes('articles')) return
        const { articles } = event
        if (!latest.current.some((id) => articles === null || articles.includes(id))) return
        workbench.listArticles({}).then(
          (present) => {
            const known = new Set(present.map(({ id }) => id))
            replace((before) => before.filter((id) => known.has(id)))
          },
          // The list itself is asked at the same time, and tells what is wrong.
          () => undefined,
        )
      }),
    [workbench],
  )
  return useMemo(() => {
    const ticked = new Set(ids)
    return {
      ids,
      has: (id) => ticked.has(id),
      toggle: (id) => replace(ticked.has(id) ? ids.filter((other) => other !== id) : [...ids, id]),
      replace,
    }
  }, [ids])
}
