import type {
  ArticleId,
  ArticleSummary,
  EntityId,
  EntityKind,
  EntitySummary,
  IsoDate,
  IsoTime,
  MentionInContext,
  MentionState,
} from '../../../src/contract/model'

export const articleOf = (id: string, publishedOn: string | null): ArticleSummary => ({
  id: id as ArticleId,
  citationKey: id,
  title: id,
  language: null,
  outlet: null,
  url: null,
  publishedOn: publishedOn as IsoDate | null,
  words: 1,
  trimmedShare: 0,
  annotations: 0,
  source: `${id}.txt`,
  importedAt: '2026-02-05T00:00:00.000Z' as IsoTime,
})

export const entityOf = (kind: EntityKind, name: string, mentions = 0): EntitySummary => ({
  id: name as EntityId,
  rev: 1,
  kind,
  names: [{ text: name, language: null }],
  mentions,
  articles: mentions,
  suggestions: 0,
})

export const mentionOf = (
  article: string,
  start: number,
  state: MentionState,
): MentionInContext => ({
  entity: 'e' as EntityId,
  article: article as ArticleId,
  start,
  end: start + 5,
  state,
  text: 'Giang',
  before: '',
  after: '',
  paragraph: 1,
})
