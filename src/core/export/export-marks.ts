import type {
  Annotation,
  ArticleId,
  Entity,
  EntityId,
  Label,
  LabelId,
  Mention,
} from '../../contract/model'
import type { ExportSource } from './export-source'

/** The marks of an export, by article, and what they refer to, by id. */
export interface ExportMarks {
  readonly annotationsOf: (article: ArticleId) => readonly Annotation[]
  readonly mentionsOf: (article: ArticleId) => readonly Mention[]
  readonly labels: ReadonlyMap<LabelId, Label>
  readonly entities: ReadonlyMap<EntityId, Entity>
}

export function indexMarks(source: ExportSource): ExportMarks {
  const annotations = Map.groupBy(source.annotations, (annotation) => annotation.article)
  const mentions = Map.groupBy(source.mentions, (mention) => mention.article)
  return {
    annotationsOf: (article) => annotations.get(article) ?? [],
    mentionsOf: (article) => mentions.get(article) ?? [],
    labels: new Map(source.labels.map((label) => [label.id, label])),
    entities: new Map(source.entities.map((entity) => [entity.id, entity])),
  }
}
