import type { ExportRequest } from '../../contract/exchange'
import { isShippedTemplate } from '../../contract/exported-notes'
import type { LinkOperations } from '../../contract/links'
import type { Operations } from '../../contract/workbench'
import { presentAnnotation } from '../annotations/annotation-operations'
import { presentLabel } from '../annotations/label-operations'
import { findCollection } from '../collections/collection-operations'
import type { MentionBook } from '../entities/mention-book'
import { findEntity } from '../library/find-record'
import { labelsInOrder } from '../library/labels-in-order'
import type { LiveRecords } from '../library/live-records'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import {
  chooseCollections,
  chooseOwnNotes,
  type ExportScope,
  planOwnNotes,
} from '../notes/plan-own-notes'
import { formatWithPandoc, type StyledBibliography } from '../pandoc/format-with-pandoc'
import { referenceOf } from '../references/describe-article'
import type { ArticleRecord, NoteRecord } from '../storage/records'
import type { WorkbenchPorts } from '../workbench-ports'
import { chooseArticles } from './choose-articles'
import type { ExportSource, OwnNote } from './export-source'
import { narrowToEntity, narrowToTag } from './narrow-source'
import { findTemplate } from './notes/template-operations'
import { planExport } from './plan-export'
import { compareNotes, previewExport, writeExport } from './write-export'

type ExportOperations = Pick<Operations, 'previewExport' | 'exportLibrary' | 'compareNotes'>
const neverAborted = new AbortController().signal

export function exportOperations(
  library: Library,
  book: MentionBook,
  links: Pick<LinkOperations, 'listLinks'>,
  search: Pick<Operations, 'searchArticles'>,
  { version, pandocPlaces = [] }: Pick<WorkbenchPorts, 'version' | 'pandocPlaces'>,
): ExportOperations {
  const plan = async (request: ExportRequest, signal: AbortSignal) => {
    const found = await chooseArticles(library, search, request)
    const source = await gatherSource(library, book, version, found, request)
    const chosen = new Set(source.articles.map(({ id }) => id))
    const all = await links.listLinks({ article: null })
    const inside = all.filter(({ from, to }) => chosen.has(from.article) && chosen.has(to.article))
    const { source: asked, subject } = narrowTo(library, { ...source, links: inside }, request)
    const styled = await styleWithPandoc(asked, request, pandocPlaces, signal)
    const files = planExport(request.format, asked, {
      ...request,
      ...ownTemplate(library, request),
      subject,
      styled: styled?.text,
    })
    return { files, by: styled === null ? {} : { writtenBy: styled.writtenBy } }
  }
  return {
    async previewExport(request, { signal = neverAborted } = {}) {
      const { files, by } = await plan(request, signal)
      return { ...(await previewExport(files, signal)), ...by }
    },
    async exportLibrary(
      { out, decisions, ...request },
      { signal = neverAborted, onProgress } = {},
    ) {
      const { files, by } = await plan(request, signal)
      const receipt = await writeExport(request.format, files, out, signal, onProgress, decisions)
      return { ...receipt, ...by }
    },
    async compareNotes({ out, ...request }, { signal = neverAborted } = {}) {
      const { files } = await plan({ ...request, format: 'markdown' }, signal)
      return compareNotes(files, out, signal)
    },
  }
}

/** A bibliography by a style that is not Lectern's; null when none is asked for. Faults: those of `formatWithPandoc`. */
async function styleWithPandoc(
  { references }: ExportSource,
  { format, styleFile, language = 'en' }: ExportRequest,
  places: readonly string[],
  signal: AbortSignal,
): Promise<StyledBibliography | null> {
  if (format !== 'bibliography' || styleFile === undefined || references.length === 0) return null
  return formatWithPandoc({ references, styleFile, language }, places, signal)
}

/** What an entity or a tag leaves of an export, and what one note about all of it is called. Faults: `entity/…`. */
function narrowTo(
  { records }: Library,
  source: ExportSource,
  { entity, tag, collection, question }: ExportRequest,
): { readonly source: ExportSource; readonly subject: string | undefined } {
  const found = entity === undefined ? null : findEntity(records, entity)
  const collected = collection === undefined ? undefined : findCollection(records, collection).name
  const named = found === null ? source : narrowToEntity(source, found.id)
  return {
    source: tag === undefined ? named : narrowToTag(named, tag),
    subject: found?.names[0].text ?? tag ?? collected ?? question,
  }
}

/** The words of a template of the library's own. Faults: `template/not-found`. */
function ownTemplate(
  { records }: Library,
  { template, templateText }: ExportRequest,
): Pick<ExportRequest, 'templateText'> {
  if (template === undefined || templateText !== undefined || isShippedTemplate(template)) return {}
  return { templateText: findTemplate(records, template).text }
}

const presentOwnNote = (note: NoteRecord): OwnNote => ({
  id: note.id,
  rev: note.rev,
  title: note.title,
  text: note.text,
  about: note.about,
  conflictOf: note.conflictOf,
  createdAt: note.createdAt,
  changedAt: note.changedAt,
})

/** The researcher's own collections and notes that go along. */
function gatherOwn(
  records: LiveRecords,
  scope: ExportScope | null,
): Pick<ExportSource, 'collections' | 'notes' | 'ownNotes'> {
  const notes = chooseOwnNotes(records, scope)
  return {
    collections: chooseCollections(records, scope),
    notes: notes.map(presentOwnNote),
    ownNotes: planOwnNotes(records, notes),
  }
}

/** Everything the chosen articles take with them, as it stands now. */
async function gatherSource(
  library: Library,
  book: MentionBook,
  version: string,
  chosen: readonly ArticleRecord[] | null,
  { researcher }: ExportRequest,
): Promise<Omit<ExportSource, 'links'>> {
  const { records } = library
  const found = chosen ?? [...records.articles.values()]
  const articles = []
  const mentions = []
  for (const record of found) {
    articles.push(presentArticle(record, await library.texts.read(record.textSha256)))
    const inArticle = await book.mentionsIn(record)
    mentions.push(...inArticle.filter(({ state }) => state === 'accepted'))
  }
  const named = new Set(mentions.map(({ entity }) => entity))
  const scope =
    chosen === null ? null : { articles: new Set(found.map(({ id }) => id)), entities: named }
  return {
    libraryName: library.summary().name,
    articles,
    references: found.map((record) => referenceOf(record, record.reference ?? null)),
    attached: found.map(({ reference }) => reference ?? null),
    annotations: found.flatMap((record) =>
      records
        .annotationsOf(record.id)
        .map((annotation) => presentAnnotation(annotation, record.blocks)),
    ),
    labels: labelsInOrder(records).map(presentLabel),
    researchers: new Map(
      found
        .flatMap(({ id }) => (researcher === 'named' ? records.annotationsOf(id) : []))
        .flatMap(({ id, who }) => (who ? [[id, who]] : [])),
    ),
    entities: [...records.entities.values()]
      .filter(({ id }) => named.has(id))
      .map(({ id, rev, kind, names }) => ({ id, rev, kind, names })),
    mentions,
    ...gatherOwn(records, scope),
    original: (article) => library.originals.read(article.sha256),
    now: new Date(library.now()),
    version,
  }
}
