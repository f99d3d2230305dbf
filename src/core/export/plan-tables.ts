import { standsInText } from '../../contract/anchors'
import type { Article, ArticleId } from '../../contract/model'
import { type ExportFile, textFile } from './export-file'
import { type ExportMarks, indexMarks } from './export-marks'
import type { ExportSource } from './export-source'
import { formatCsv, joinValues } from './format-csv'
import { labelName } from './label-name'
import { locateParagraphs } from './locate-paragraphs'

/** Annotations, entities and mentions as three tables of CSV. Places count UTF-16 units of the article's text. */
export function planTables(source: ExportSource): readonly ExportFile[] {
  const marks = indexMarks(source)
  const articles = new Map(source.articles.map((article) => [article.id, article]))
  return [
    textFile('annotations.csv', () => formatCsv(annotationRows(source, marks, articles))),
    textFile('entities.csv', () => formatCsv(entityRows(source))),
    textFile('mentions.csv', () => formatCsv(mentionRows(source, marks, articles))),
  ]
}

type Articles = ReadonlyMap<ArticleId, Article>
type Rows = readonly (readonly string[])[]

const articleHeads = ['citation_key', 'title', 'outlet', 'date', 'url']
const articleCells = (article: Article | undefined): readonly string[] => [
  article?.citationKey ?? '',
  article?.title.value ?? '',
  article?.outlet.value ?? '',
  article?.publishedOn.value ?? '',
  article?.url.value ?? '',
]

function annotationRows(source: ExportSource, marks: ExportMarks, articles: Articles): Rows {
  const rows = source.annotations.map((annotation) => {
    const article = articles.get(annotation.article)
    const label = marks.labels.get(annotation.label)
    return [
      annotation.id,
      ...articleCells(article),
      ...(standsInText(annotation)
        ? [paragraphOf(article, annotation), String(annotation.start), String(annotation.end)]
        : ['', '', '']),
      annotation.state,
      annotation.quote.exact,
      label === undefined ? '' : labelName(label),
      joinValues(annotation.tags),
      annotation.comment,
      annotation.createdAt,
      annotation.changedAt,
    ]
  })
  const heads = ['id', ...articleHeads, 'paragraph', 'start', 'end']
  const remarks = ['state', 'quote', 'label', 'tags', 'comment', 'created', 'changed']
  return [[...heads, ...remarks], ...rows]
}

function entityRows(source: ExportSource): Rows {
  const ofEntity = Map.groupBy(source.mentions, ({ entity }) => entity)
  const rows = source.entities.map(({ id, kind, names }) => {
    const mentions = ofEntity.get(id) ?? []
    const articles = new Set(mentions.map(({ article }) => article)).size
    const [first, ...others] = names.map(({ text }) => text)
    return [id, kind, first ?? '', joinValues(others), String(mentions.length), String(articles)]
  })
  return [['id', 'kind', 'name', 'other_names', 'mentions', 'articles'], ...rows]
}

function mentionRows(source: ExportSource, marks: ExportMarks, articles: Articles): Rows {
  const rows = source.mentions.map((mention) => {
    const entity = marks.entities.get(mention.entity)
    const article = articles.get(mention.article)
    return [
      mention.entity,
      entity?.kind ?? '',
      entity?.names[0].text ?? '',
      ...articleCells(article),
      paragraphOf(article, mention),
      String(mention.start),
      String(mention.end),
      mention.text,
    ]
  })
  const heads = ['entity', 'kind', 'name', ...articleHeads, 'paragraph', 'start', 'end', 'text']
  return [heads, ...rows]
}

function paragraphOf(
  article: Article | undefined,
  passage: { readonly start: number; readonly end: number },
): string {
  const range = article === undefined ? null : locateParagraphs(article.blocks, passage)
  if (range === null) return ''
  return range.first === range.last ? String(range.first) : `${range.first}-${range.last}`
}
