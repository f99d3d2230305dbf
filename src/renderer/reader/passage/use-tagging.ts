import { useMemo } from 'react'
import type { Article, EntityKind, EntitySummary, Span } from '../../../contract/model'
import { languageAt } from '../../../contract/tell-language'
import { useWorkbench } from '../../connection/connection'
import { useSay } from '../../ui/language'
import { useNotices } from '../../ui/notices'
import { useAttempt } from '../../ui/use-attempt'
import { messages } from '../messages'

export interface Tagging {
  /** Makes an entity of the passage. */
  readonly tagNew: (span: Span, kind: EntityKind, name: string) => Promise<void>
  /** Makes the passage a mention of an entity; words that are none of its names yet are offered as one. */
  readonly tagKnown: (span: Span, entity: EntitySummary) => Promise<void>
}

/** Saying whom an article names. Failures become notices. */
export function useTagging(article: Article): Tagging {
  const { id, text } = article
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const { show } = useNotices()
  const say = useSay(messages)
  return useMemo(() => {
    const tell = (words: string, action?: { label: string; run: () => void }) =>
      show({ tone: 'done', text: words, action })
    const nameAt = (start: number, words: string) => ({
      text: words,
      language: languageAt(article, start),
    })
    const addName = async ({ id: entity, rev, names }: EntitySummary, at: number, name: string) => {
      const change = { id: entity, rev, names: [...names, nameAt(at, name)] } as const
      const answer = await attempt(() => workbench.changeEntity(change))
      if (answer !== null) tell(say('nameAdded', { name, entity: names[0].text }))
    }
    return {
      async tagNew({ start, end }, kind, name) {
        const draft = {
          kind,
          names: [nameAt(start, name)],
          mention: { article: id, start, end },
        } as const
        const answer = await attempt(() => workbench.addEntity(draft))
        if (answer !== null) tell(say('tagged', { name }))
      },
      async tagKnown({ start, end }, entity) {
        const mentions = [{ article: id, start, end }]
        const done = await attempt(async () => {
          await workbench.decideMentions({ entity: entity.id, state: 'accepted', mentions })
          return true
        })
        if (done === null) return
        const words = text.slice(start, end).replace(/\s+/g, ' ')
        const offer = {
          label: say('addName', { name: words }),
          run: () => void addName(entity, start, words),
        }
        const isName = entity.names.some((name) => name.text === words)
        tell(say('tagged', { name: entity.names[0].text }), isName ? undefined : offer)
      },
    }
  }, [article, id, text, workbench, attempt, show, say])
}
