import { stringify } from 'yaml'
import { standsInText } from '../../contract/anchors'
import type { Annotation, Article, Entity, Label, Mention, Span } from '../../contract/model'
import { escapeMarkdown, escapeMetadata } from './escape-markdown'
import type { ExportMarks } from './export-marks'
import { flattenLines } from './flatten-text'
import { labelName } from './label-name'
import { locateParagraphs, type ParagraphRange } from './locate-paragraphs'
import { encodeAddress, isWebAddress } from './web-address'

/**
 * An article's annotations and entities as a Markdown note with pandoc citations. What comes from the article or from the
 * researcher is escaped: nothing of it is read as Markdown, HTML or a citation.
 */
export function formatNote(article: Article, marks: ExportMarks): string {
  const locate = (passage: Span) => locateParagraphs(article.blocks, passage)
  const all = marks.annotationsOf(article.id)
  const labelOf = (annotation: Annotation) => marks.labels.get(annotation.label) ?? null
  const annotations = all.filter(standsInText).map((annotation) => {
    const passage = article.text.slice(annotation.start, annotation.end)
    const citation = formatCitation(article, locate(annotation))
    return formatAnnotation(annotation, passage, citation, labelOf(annotation))
  })
  const lost = all
    .filter((annotation) => !standsInText(annotation))
    .map((annotation) =>
      formatAnnotation(annotation, annotation.quote.exact, null, labelOf(annotation)),
    )
  const entities = formatEntities(marks.mentionsOf(article.id), marks.entities, locate)
  const parts = [
    `---\n${formatFrontMatter(article)}---`,
    `# ${escapeMarkdown(article.title.value ?? article.citationKey)}`,
    formatReference(article),
    ...(annotations.length > 0 ? ['## Annotations', ...annotations] : []),
    ...(lost.length > 0 ? ['## Lost passages', lostNotice, ...lost] : []),
    ...(entities.length > 0 ? ['## Entities', entities.join('\n')] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

const lostNotice =
  'Marked in an earlier reading of the article. These words do not stand, or not for sure, in its text as it is now.'

function formatFrontMatter(article: Article): string {
  const url = article.url.value
  const fields = {
    title: article.title.value,
    'citation-key': article.citationKey,
    language: article.language.value,
    outlet: article.outlet.value,
    // Pandoc takes an @ for a citation here too; in an address its code stands for it.
    url: url === null ? null : encodeAddress(url).replaceAll('@', '%40'),
    date: article.publishedOn.value,
    source: article.source,
    sha256: article.sha256,
  }
  const known = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [[key, escapeMetadata(value)]],
  )
  // Quoted text and YAML 1.1 are what every reader takes alike: no plain `no`, `1e3` or date turns into something else.
  return stringify(Object.fromEntries(known), {
    version: '1.1',
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
}

function formatReference(article: Article): string {
  const [outlet, url] = [article.outlet.value, article.url.value]
  const parts = [
    outlet === null ? null : escapeMarkdown(outlet),
    article.publishedOn.value,
    url === null ? null : formatLink(url),
    `[@${article.citationKey}]`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function formatLink(url: string): string {
  return isWebAddress(url) ? `<${encodeAddress(url)}>` : escapeMarkdown(url)
}

function formatCitation({ citationKey }: Article, place: ParagraphRange | null): string {
  const locator = place === null ? '' : `, ${formatLocator([place])}`
  return `[@${citationKey}${locator}]`
}

/** Without a citation, what stands nowhere in the article. */
function formatAnnotation(
  annotation: Annotation,
  passage: string,
  citation: string | null,
  label: Label | null,
): string {
  const words = flattenLines(passage).map(escapeMarkdown)
  const quote = citation === null ? words : [...words, citation]
  const remarks = [
    label === null ? null : `Label: ${formatLabel(label)}`,
    annotation.tags.length === 0 ? null : `Tags: ${annotation.tags.map(escapeMarkdown).join(', ')}`,
  ].filter((line) => line !== null)
  return [
    quote.map((line) => `> ${line}`).join('\n>\n'),
    remarks.join('\\\n'),
    formatComment(annotation.comment),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function formatLabel(label: Label): string {
  const name = `**${escapeMarkdown(labelName(label))}**`
  return label.name === null ? name : `${name} (${label.colour})`
}

/** Plain text, its line breaks and paragraphs kept. */
function formatComment(comment: string): string {
  return comment
    .split(/\n\s*\n/u)
    .map((paragraph) => flattenLines(paragraph).map(escapeMarkdown).join('\\\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** One line an entity, in order of first mention: its name, then each wording with its paragraphs. */
function formatEntities(
  mentions: readonly Mention[],
  entities: ExportMarks['entities'],
  locate: (passage: Span) => ParagraphRange | null,
): string[] {
  return [...Map.groupBy(mentions, (mention) => mention.entity)].flatMap(([id, ofEntity]) => {
    const entity = entities.get(id)
    if (entity === undefined) return []
    const wordings = [...Map.groupBy(ofEntity, (mention) => mention.text)].map(([text, equal]) => {
      const places = equal.map(locate).filter((place) => place !== null)
      const locator = places.length === 0 ? '' : ` (${formatLocator(places)})`
      return `${escapeMarkdown(text)}${locator}`
    })
    return [`- ${formatEntityName(entity)}: ${wordings.join('; ')}`]
  })
}

function formatEntityName(entity: Entity): string {
  return `**${escapeMarkdown(entity.names[0].text)}** (${entity.kind})`
}

/** `para. 3`, `paras. 1, 4-5`: a locator as pandoc knows it. */
function formatLocator(places: readonly ParagraphRange[]): string {
  const ranges = new Set(
    places.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)),
  )
  const isOne = places.every(({ first, last }) => first === last) && ranges.size === 1
  return `${isOne ? 'para.' : 'paras.'} ${[...ranges].join(', ')}`
}
