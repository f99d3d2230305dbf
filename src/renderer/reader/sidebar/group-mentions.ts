import type {
  ArticleId,
  EntityId,
  EntityKind,
  EntitySummary,
  Mention,
} from '../../../contract/model'

export type KnownMention = Mention & { readonly kind: EntityKind }

/** An entity as it stands in one article. Mentions are in order of place. */
export interface EntityHere {
  readonly id: EntityId
  readonly kind: EntityKind
  readonly name: string
  readonly accepted: readonly KnownMention[]
  readonly suggested: readonly KnownMention[]
}

/** The article's mentions entity by entity: the most mentioned first, then in order of the name. */
export function groupMentions(
  mentions: readonly KnownMention[],
  names: ReadonlyMap<EntityId, EntitySummary>,
): readonly EntityHere[] {
  return [...Map.groupBy(mentions, ({ entity }) => entity)]
    .map(([id, own]) => ({
      id,
      kind: own[0]?.kind ?? 'person',
      name: names.get(id)?.names[0].text ?? own[0]?.text ?? '',
      accepted: own.filter(({ state }) => state === 'accepted'),
      suggested: own.filter(({ state }) => state === 'suggested'),
    }))
    .sort(
      (one, other) =>
        other.accepted.length - one.accepted.length || one.name.localeCompare(other.name, 'vi'),
    )
}

/** An entity accepted in this article and in others that are open. */
export interface SharedEntity {
  readonly here: EntityHere
  readonly elsewhere: readonly { readonly article: ArticleId; readonly entity: EntityHere }[]
}

/** The entities this article shares with the other open ones, those in most of them first. */
export function sharedEntities(
  here: readonly EntityHere[],
  others: readonly { readonly article: ArticleId; readonly entities: readonly EntityHere[] }[],
): readonly SharedEntity[] {
  return here
    .filter(({ accepted }) => accepted.length > 0)
    .map((own) => ({
      here: own,
      elsewhere: others.flatMap(({ article, entities }) => {
        const entity = entities.find(({ id, accepted }) => id === own.id && accepted.length > 0)
        return entity === undefined ? [] : [{ article, entity }]
      }),
    }))
    .filter(({ elsewhere }) => elsewhere.length > 0)
    .sort((one, other) => other.elsewhere.length - one.elsewhere.length)
}

/** The passage after the one gone to last, beginning over after the last of them. */
export function nextOf<S extends { readonly start: number }>(
  passages: readonly S[],
  last: number | null,
): S | null {
  return passages.find(({ start }) => last !== null && start > last) ?? passages[0] ?? null
}
