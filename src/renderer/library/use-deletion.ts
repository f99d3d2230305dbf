import { useState } from 'react'
import { toFaultData } from '../../contract/fault'
import { useWorkbench } from '../connection/connection'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import { messages } from './messages'

/** Many articles whose deletion waits for a person's word. */
export interface DeletionQuestion {
  readonly articles: readonly string[]
  readonly annotations: number
}

export interface Deletion {
  readonly isAsking: boolean
  /** The last one, which stays in sight while its dialog goes. */
  readonly question: DeletionQuestion
  readonly deleteArticles: (articles: readonly string[]) => Promise<void>
  /** Deletes what is asked about. */
  readonly confirm: () => Promise<void>
  readonly cancel: () => void
}

/** Deletes articles; where there are many, a question comes first. The notice offers the way back. */
export function useDeletion(onDeleted: () => void): Deletion {
  const say = useSay(messages)
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const [question, setQuestion] = useState<DeletionQuestion>({ articles: [], annotations: 0 })
  const [isAsking, setAsking] = useState(false)

  /** Resolves to what must be asked first, or to null once they are deleted. */
  const remove = async (articles: readonly string[], confirmed: boolean) => {
    try {
      await workbench.deleteArticles({ articles, confirmed })
      return null
    } catch (error) {
      const { code, detail } = toFaultData(error)
      if (code !== 'delete/confirm') throw error
      return { articles, annotations: Number(detail.annotations) }
    }
  }
  const run = (articles: readonly string[], confirmed: boolean) =>
    attempt(async () => {
      const asked = await remove(articles, confirmed)
      setAsking(asked !== null)
      if (asked !== null) return setQuestion(asked)
      onDeleted()
      show({
        tone: 'done',
        text: say('deleted', { n: articles.length }),
        action: { label: say('undo'), run: () => void attempt(() => workbench.undo({})) },
      })
    })
  return {
    isAsking,
    question,
    deleteArticles: async (articles) => void (await run(articles, false)),
    confirm: async () => void (await run(question.articles, true)),
    cancel: () => setAsking(false),
  }
}
