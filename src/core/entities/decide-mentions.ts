import type { MentionDecision } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type { ArticleId, EntityId, Span } from '../../contract/model'
import type { Operations } from '../../contract/workbench'
import { tidySpan } from '../annotations/locate-quote'
import type { BulkGuard } from '../backups/guard-bulk'
import { findArticle, findArticleToChange, findEntityToChange } from '../library/find-record'
import type { Library } from '../library/open-library'
import type { MentionRecord, Put } from '../storage/records'
import type { MentionBook } from './mention-book'

type MentionOperations = Pick<Operations, 'listMentions' | 'decideMentions'>

export function mentionOperations(
  library: Library,
  book: MentionBook,
  guard: BulkGuard,
): MentionOperations {
  const { records } = library
  return {
    async listMentions({ article }) {
      const mentions = await book.mentionsIn(findArticle(records, article))
      return mentions.flatMap((mention) => {
        const entity = records.entities.get(mention.entity)
        return entity === undefined ? [] : [{ ...mention, kind: entity.kind }]
      })
    },
    decideMentions: (decision) =>
      library.inTurn(async () => {
        const entity = findEntityToChange(library, decision.entity).id
        const puts = await Promise.all(
          decision.mentions.map((place) => decide(library, entity, place, decision)),
        )
        await guard(puts.flat())
        await library.commit('decideMentions', puts.flat())
        return null
      }),
  }
}

/** One decision a place and entity: its id is made of them. */
export const mentionId = (
  entity: EntityId,
  { article, start, end }: Span & { readonly article: ArticleId },
): string => `${article}.${entity}.${start}-${end}`

/** The record that makes a passage a mention. Faults: `article/not-found`, `passage/out-of-range`. */
export const acceptMention = (
  library: Library,
  entity: EntityId,
  place: Span & { readonly article: string },
): Promise<readonly Put[]> => decide(library, entity, place, { state: 'accepted' })

async function decide(
  library: Library,
  entity: EntityId,
  place: Span & { readonly article: string },
  { state, seen }: Pick<MentionDecision, 'state' | 'seen'>,
): Promise<readonly Put[]> {
  const article = findArticleToChange(library, place.article)
  const text = await library.texts.read(article.textSha256)
  const span = place.end <= text.length ? tidySpan(text, place) : null
  if (span === null)
    throw new Fault('passage/out-of-range', {
      start: place.start,
      end: place.end,
      length: text.length,
    })
  const id = mentionId(entity, { article: article.id, ...span })
  const before = library.store.rows('mentions').get(id)
  const present = before?.deletedAt === null ? before.state : 'suggested'
  if (seen !== undefined && present !== seen && present !== state)
    throw new Fault('edit/conflict', { field: 'decision', theirs: present, yours: state })
  const now = library.now()
  const taken = { id, rev: (before?.rev ?? 0) + 1, changedAt: now, article: article.id, entity }
  if (state !== 'suggested')
    return [{ table: 'mentions', record: { ...taken, ...span, state, deletedAt: null } }]
  // Taking a decision back leaves nothing but the suggestion, if the name is found there.
  const undone: MentionRecord | undefined = before && { ...before, ...taken, deletedAt: now }
  return undone === undefined ? [] : [{ table: 'mentions', record: undone }]
}
