/** What templates name, as plain data. The list of it is `contract/template-fields.ts`. */
import { standsInText } from '../../../contract/anchors'
import type { ExportOptions } from '../../../contract/export-options'
import type { NoteOptions } from '../../../contract/exported-notes'
import { formatLibraryLink } from '../../../contract/library-links'
import type { Annotation, Article, Label, Language, Mention, Span } from '../../../contract/model'
import { formatDate } from '../../bibliography/citation-dates'
import { compareTags, lineageOf } from '../../text/tag-tree'
import { type ExportMarks, indexMarks } from '../export-marks'
import type { ExportSource } from '../export-source'
import { labelName } from '../label-name'
import { formatLocator, locateParagraphs } from '../locate-paragraphs'
import { type NoteWords, noteWords } from './note-words'
import { textFragment } from './text-fragment'

export interface LabelFields {
  readonly name: string
  readonly colour: string
  readonly own: boolean
}

export interface QuoteFields {
  readonly id: string
  readonly text: string
  readonly locator: string | null
  readonly paragraph: number | null
  readonly comment: string
  readonly tags: readonly string[]
  readonly label: LabelFields | null
  readonly link: string
  readonly web: string | null
  readonly made: string
  readonly article: ArticleFields
  /** Whether it stands in the text for sure; what does not is never cited. */
  readonly placed: boolean
}

export interface ArticleFields {
  readonly title: string
  readonly key: string
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agency: string | null
  readonly place: string | null
  readonly date: string | null
  readonly day: string | null
  readonly url: string | null
  readonly language: string | null
  readonly source: string
  readonly sha256: string
  readonly link: string
  readonly quotes: readonly QuoteFields[]
  readonly groups: readonly {
    readonly label: LabelFields | null
    readonly quotes: readonly QuoteFields[]
  }[]
  readonly lost: readonly QuoteFields[]
  readonly entities: readonly EntityFields[]
}

interface EntityFields {
  readonly name: string
  readonly names: readonly string[]
  readonly kind: string
  readonly wordings: readonly {
    readonly text: string
    readonly locator: string | null
  }[]
}

export interface NoteFields {
  readonly title: string
  readonly library: string
  readonly language: Language
  readonly articles: readonly ArticleFields[]
  readonly quotes: readonly QuoteFields[]
  readonly tags: readonly { readonly name: string; readonly quotes: readonly QuoteFields[] }[]
  readonly footnotes: boolean
  readonly words: NoteWords
}

/** How notes are written, beside their template. */
export type NoteLook = Pick<NoteOptions, 'grouping' | 'citations'> & Pick<ExportOptions, 'language'>

/** Each article of an export with all that belongs to it, in the order of the export. */
export function articleFields(source: ExportSource, options: NoteLook): readonly ArticleFields[] {
  const marks = indexMarks(source)
  return source.articles.map((article) => describeArticle(article, marks, options))
}

/** A note about these articles. */
export function noteFields(
  source: ExportSource,
  title: string,
  articles: readonly ArticleFields[],
  { citations, language = 'en' }: NoteLook,
): NoteFields {
  const quotes = articles.flatMap((article) => article.quotes)
  const byTag = new Map<string, QuoteFields[]>()
  for (const quote of quotes)
    for (const tag of new Set(quote.tags.flatMap(lineageOf)))
      if (quote.tags.includes(tag)) byTag.set(tag, [...(byTag.get(tag) ?? []), quote])
  const tags = [...byTag].sort(([one], [other]) => compareTags(one, other))
  return {
    title,
    library: source.libraryName,
    language,
    articles,
    quotes,
    tags: tags.map(([name, tagged]) => ({ name, quotes: tagged })),
    footnotes: citations === 'footnotes',
    words: noteWords[language],
  }
}

function describeArticle(
  article: Article,
  marks: ExportMarks,
  { grouping, language = 'en' }: NoteLook,
): ArticleFields {
  const locate = (passage: Span) => locateParagraphs(article.blocks, passage)
  const quotes: QuoteFields[] = []
  const lost: QuoteFields[] = []
  const groups: ArticleFields['groups'][number][] = []
  const fields: ArticleFields = {
    title: article.title.value ?? article.citationKey,
    key: article.citationKey,
    outlet: article.outlet.value,
    authors: article.authors.value ?? [],
    agency: article.agency.value,
    place: article.place.value,
    date: article.publishedOn.value,
    day: article.publishedOn.value && formatDate(article.publishedOn.value, 'long', language),
    url: article.url.value,
    language: article.language.value,
    source: article.source,
    sha256: article.sha256,
    link: formatLibraryLink({ kind: 'article', article: article.citationKey, span: null }),
    quotes,
    groups,
    lost,
    entities: describeEntities(marks.mentionsOf(article.id), marks, locate, language),
  }
  for (const annotation of marks.annotationsOf(article.id)) {
    const quote = describeQuote(
      annotation,
      article,
      fields,
      marks.labels.get(annotation.label) ?? null,
      language,
    )
    if (quote.placed) quotes.push(quote)
    else lost.push(quote)
  }
  groups.push(
    ...(grouping === 'label' ? groupByLabel(quotes, marks, language) : [{ label: null, quotes }]),
  )
  return fields
}

function describeQuote(
  annotation: Annotation,
  article: Article,
  fields: ArticleFields,
  label: Label | null,
  language: Language,
): QuoteFields {
  const placed = standsInText(annotation)
  const range = placed ? locateParagraphs(article.blocks, annotation) : null
  const text = placed
    ? article.text.slice(annotation.start, annotation.end)
    : annotation.quote.exact
  return {
    id: annotation.id,
    text,
    locator: range && formatLocator([range], language),
    paragraph: range?.first ?? null,
    comment: annotation.comment,
    tags: annotation.tags,
    label:
      label === null
        ? null
        : { name: labelName(label, language), colour: label.colour, own: label.name !== null },
    link: formatLibraryLink({
      kind: 'article',
      article: article.citationKey,
      span: placed ? annotation : null,
    }),
    web: placed ? textFragment(article.url.value, text) : null,
    made: annotation.createdAt.slice(0, 10),
    article: fields,
    placed,
  }
}

/** In the labels' own order; those without one last. */
function groupByLabel(
  quotes: readonly QuoteFields[],
  { labels }: ExportMarks,
  language: Language,
): ArticleFields['groups'] {
  const names = [...[...labels.values()].map((label) => labelName(label, language)), null]
  return [...new Set(names)].flatMap((name) => {
    const grouped = quotes.filter(({ label }) => (label?.name ?? null) === name)
    return grouped[0] === undefined ? [] : [{ label: grouped[0].label, quotes: grouped }]
  })
}

/** In order of first mention: each wording with its paragraphs. */
function describeEntities(
  mentions: readonly Mention[],
  { entities }: ExportMarks,
  locate: (passage: Span) => ReturnType<typeof locateParagraphs>,
  language: Language,
): readonly EntityFields[] {
  return [...Map.groupBy(mentions, ({ entity }) => entity)].flatMap(([id, ofEntity]) => {
    const entity = entities.get(id)
    if (entity === undefined) return []
    const wordings = [...Map.groupBy(ofEntity, ({ text }) => text)].map(([text, equal]) => {
      const places = equal.map(locate).filter((place) => place !== null)
      return { text, locator: places.length === 0 ? null : formatLocator(places, language) }
    })
    const names = entity.names.map(({ text }) => text)
    return [{ name: names[0] ?? '', names, kind: entity.kind, wordings }]
  })
}
