import type {
  EntityKind,
  EntitySummary,
  MentionInContext,
  MentionState,
} from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { useNavigation } from '../navigation/navigation'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import type { Names } from './edit-names'
import { messages } from './messages'

export interface EntityActions {
  readonly changeKind: (kind: EntityKind) => Promise<void>
  /** Resolves to false when the change was refused; the words said why. */
  readonly changeNames: (names: Names) => Promise<boolean>
  readonly decide: (state: MentionState, mentions: readonly MentionInContext[]) => Promise<void>
  readonly mergeInto: (kept: EntitySummary) => Promise<void>
  readonly deleteEntity: () => Promise<void>
}

/** What can be done to an entity. Whatever takes something away leaves a notice with the way back. */
export function useEntityActions(entity: EntitySummary): EntityActions {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const say = useSay(messages)
  const { show } = useNotices()
  const { showEntity } = useNavigation()
  const name = entity.names[0].text

  const undo = async (andThen?: () => void) => {
    if ((await attempt(() => workbench.undo({}))) !== null) andThen?.()
  }
  const tell = (text: string, afterUndo?: () => void) =>
    show({
      tone: 'done',
      text,
      action: { label: say('undo'), run: () => void undo(afterUndo) },
    })
  const backHere = () => showEntity(entity.id)

  return {
    async changeKind(kind) {
      await attempt(() => workbench.changeEntity({ id: entity.id, kind }))
    },
    async changeNames(names) {
      if (names === entity.names) return true
      return (await attempt(() => workbench.changeEntity({ id: entity.id, names }))) !== null
    },
    async decide(state, mentions) {
      const [first] = mentions
      if (first === undefined) return
      const passages = mentions.map(({ article, start, end }) => ({ article, start, end }))
      const decision = { entity: entity.id, state, mentions: passages }
      const done = async () => {
        await workbench.decideMentions(decision)
        return true
      }
      if ((await attempt(done)) === null) return
      const n = mentions.length
      if (state === 'rejected')
        tell(say(first.state === 'accepted' ? 'removedNotice' : 'rejectedNotice', { n }))
      else if (n > 1) tell(say('acceptedNotice', { n }))
    },
    async mergeInto(kept) {
      const ids = { kept: kept.id, merged: entity.id }
      const merged = await attempt(() => workbench.mergeEntities(ids))
      if (merged === null) return
      showEntity(merged.id)
      tell(say('merged', { name, kept: merged.names[0].text }), backHere)
    },
    async deleteEntity() {
      const done = async () => {
        await workbench.deleteEntity({ entity: entity.id })
        return true
      }
      if ((await attempt(done)) === null) return
      showEntity(null)
      tell(say('deleted', { name }), backHere)
    },
  }
}
