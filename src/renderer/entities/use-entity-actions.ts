import type { ReactElement } from 'react'
import {
  type EntityKind,
  type EntitySummary,
  entityKinds,
  type MentionInContext,
  type MentionState,
} from '../../contract/model'
import { useWorkbench } from '../connection/connection'
import { useNavigation } from '../navigation/navigation'
import { useEditConflict } from '../ui/edit-conflict'
import { useSay } from '../ui/language'
import { useNotices } from '../ui/notices'
import { useAttempt } from '../ui/use-attempt'
import type { Names } from './edit-names'
import { messages } from './messages'

export interface EntityActions {
  readonly changeKind: (kind: EntityKind) => Promise<void>
  /** `rev` is the one the names were read at. Resolves to false when nothing was decided; the words said why. */
  readonly changeNames: (names: Names, rev: number) => Promise<boolean>
  readonly decide: (state: MentionState, mentions: readonly MentionInContext[]) => Promise<void>
  readonly mergeInto: (kept: EntitySummary) => Promise<void>
  readonly deleteEntity: () => Promise<void>
  /** Asks which value is right when somebody else changed the same. */
  readonly question: ReactElement
}

/** What can be done to an entity. Whatever takes something away leaves a notice with the way back. */
export function useEntityActions(entity: EntitySummary): EntityActions {
  const workbench = useWorkbench()
  const attempt = useAttempt()
  const say = useSay(messages)
  const { show } = useNotices()
  const { showEntity } = useNavigation()
  const { edit, question } = useEditConflict(entity.rev)
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
    question,
    async changeKind(kind) {
      const inWords = (value: string) => (isKind(value) ? say(value) : value)
      const change = { id: entity.id, kind }
      await edit(entity.rev, (rev) => workbench.changeEntity({ ...change, rev }), inWords)
    },
    async changeNames(names, began) {
      const change = { id: entity.id, names }
      const outcome = await edit(began, (rev) => workbench.changeEntity({ ...change, rev }))
      return outcome !== 'undecided'
    },
    async decide(state, mentions) {
      const [first] = mentions
      if (first === undefined) return
      const passages = mentions.map(({ article, start, end }) => ({ article, start, end }))
      const seen = mentions.every((one) => one.state === first.state) ? first.state : undefined
      const decision = { entity: entity.id, state, seen, mentions: passages }
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

const isKind = (value: string): value is EntityKind => entityKinds.some((kind) => kind === value)
