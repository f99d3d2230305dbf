import type { EntitySummary } from '../../contract/model'
import { useSay } from '../ui/language'
import { messages } from './messages'

/** `8 mentions in 3 articles`, in the window's language. */
export function useCounts(): (entity: Pick<EntitySummary, 'mentions' | 'articles'>) => string {
  const say = useSay(messages)
  return ({ mentions, articles }) =>
    say('mentionsIn', {
      mentions: say('mentionCount', { n: mentions }),
      articles: say('articleCount', { n: articles }),
    })
}
