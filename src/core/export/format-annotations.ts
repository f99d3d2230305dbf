import { standsInText } from '../../contract/anchors'
import type { Annotation, Article, Entity, Label, Mention, Quote, Span } from '../../contract/model'
import { type CodePointMap, mapCodePoints } from '../text/code-points'
import { describeLinks } from './describe-links'
import { commentBody, describeTarget, textualBody } from './describe-target'
import { type ExportMarks, indexMarks } from './export-marks'
import type { ExportSource } from './export-source'
import { labelName } from './label-name'

/**
 * Annotations, entity mentions and passage links as one W3C Web Annotation collection (w3.org/TR/annotation-model) in JSON-LD.
 * Selectors speak of the article's canonical text: UTF-8, NFC, line feeds only; positions count code points, as the
 * model demands. `cached` names the original bytes by their SHA-256. An annotation whose words are not where they were
 * has its quote and no position: what it marked goes along, and no place is claimed for it.
 */
export function formatAnnotations(source: ExportSource): string {
  const marks = indexMarks(source)
  const items = [
    ...source.articles.flatMap((article) => describeArticle(article, marks, source.researchers)),
    ...describeLinks(source),
  ]
  const id = `urn:lectern:export:${source.now.toISOString()}`
  const page = { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items }
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: source.libraryName,
    generator: { type: 'Software', name: `Lectern ${source.version}` },
    generated: source.now.toISOString(),
    total: items.length,
    // A collection of nothing has no page.
    ...(items.length > 0 ? { first: page, last: page.id } : {}),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function describeArticle(
  article: Article,
  marks: ExportMarks,
  researchers: ExportSource['researchers'],
): object[] {
  const codePoints = mapCodePoints(article.text)
  return [
    ...marks.annotationsOf(article.id).map((annotation) => ({
      ...describeAnnotation(article, annotation, marks, codePoints),
      ...describeCreator(researchers.get(annotation.id)),
    })),
    ...marks.mentionsOf(article.id).flatMap((mention) => {
      const entity = marks.entities.get(mention.entity)
      return entity === undefined ? [] : [describeMention(article, mention, entity, codePoints)]
    }),
  ]
}

const describeCreator = (name: string | undefined): object =>
  name === undefined ? {} : { creator: { type: 'Person', nickname: name } }

function describeAnnotation(
  article: Article,
  annotation: Annotation,
  marks: ExportMarks,
  codePoints: CodePointMap,
): object {
  const label = marks.labels.get(annotation.label)
  return {
    id: `urn:lectern:annotation:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.comment === '' ? 'highlighting' : 'commenting',
    created: annotation.createdAt,
    modified: annotation.changedAt,
    body: [
      ...(annotation.comment === '' ? [] : [commentBody(annotation.comment)]),
      ...annotation.tags.map((tag) => textualBody('tagging', tag)),
      ...(label === undefined ? [] : [textualBody('classifying', labelName(label))]),
    ],
    target: {
      ...describeTarget(
        article,
        standsInText(annotation) ? annotation : null,
        annotation.quote,
        codePoints,
      ),
      ...(label === undefined ? {} : { styleClass: label.colour }),
    },
    ...(label === undefined ? {} : { stylesheet: describeLook(label) }),
  }
}

/** Our colours are CSS's by name. */
function describeLook({ colour, style }: Label): object {
  const look =
    style === 'underline' ? `text-decoration: underline ${colour}` : `background: ${colour}`
  return { type: 'CssStylesheet', value: `.${colour} { ${look} }` }
}

function describeMention(
  article: Article,
  mention: Mention,
  entity: Entity,
  codePoints: CodePointMap,
): object {
  return {
    id: `urn:lectern:mention:${mention.entity}:${mention.article}:${mention.start}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      {
        type: 'SpecificResource',
        purpose: 'identifying',
        source: `urn:lectern:entity:${entity.id}`,
      },
      textualBody('tagging', entity.names[0].text),
      textualBody('classifying', entity.kind),
    ],
    target: describeTarget(article, mention, quoteAt(article.text, mention), codePoints),
  }
}

/** The words of a mention with up to 32 characters on each side, no pair cut in half. */
function quoteAt(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + 32).replace(/[\ud800-\udbff]$/, ''),
  }
}
