import { readFile, stat } from 'node:fs/promises'
import { Fault, toFaultData } from '../../../contract/fault'
import type { AnnotationImport, MarkingOperations } from '../../../contract/marking'
import type { AnnotationId, IsoTime, Span } from '../../../contract/model'
import { fileFault } from '../../articles/collect-files'
import { labelsInOrder } from '../../library/labels-in-order'
import type { Library } from '../../library/open-library'
import type { AnnotationRecord, ArticleRecord, LabelRecord } from '../../storage/records'
import { describeQuote } from '../locate-quote'
import { type ForeignAnnotation, type ForeignItem, isRefusal } from './foreign-annotation'
import { matchArticles } from './match-articles'
import { placeForeign } from './place-foreign'
import { readForeign } from './read-foreign'

const megabytes = 64

/** Annotations that other programs, or another library, wrote to a file. */
export function importOperations(library: Library): Pick<MarkingOperations, 'importAnnotations'> {
  return {
    importAnnotations: async ({ path }) => {
      const items = readForeign(await readJson(path))
      if (items === null)
        throw new Fault('annotations/unreadable', { path, reason: 'no annotations in it' })
      return library.inTurn(() => takeAll(library, items))
    },
  }
}

async function readJson(path: string): Promise<unknown> {
  const unreadable = (reason: string) => new Fault('annotations/unreadable', { path, reason })
  try {
    if ((await stat(path)).size > megabytes * 1024 * 1024)
      throw new Fault('file/too-large', { path, limit: megabytes })
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '')
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('not JSON')
    throw error instanceof Fault ? error : fileFault(error, path)
  }
}

async function takeAll(library: Library, items: readonly ForeignItem[]): Promise<AnnotationImport> {
  const { records } = library
  const find = matchArticles(records.articles.values())
  const labels = labelsInOrder(records)
  const known = new Set(
    [...records.annotations.values()].flatMap(({ id, origin }) => [
      `urn:lectern:annotation:${id}`,
      ...(origin === undefined ? [] : [origin]),
    ]),
  )
  const made: AnnotationRecord[] = []
  const imported: AnnotationImport['imported'][number][] = []
  const refused: AnnotationImport['refused'][number][] = []
  for (const item of items)
    try {
      if (isRefusal(item)) throw new Fault(item.code, { reason: item.reason })
      if (item.origin !== null && known.has(item.origin)) throw new Fault('annotation/known')
      const found = await placeInLibrary(library, item, find(item.places))
      const record = recordOf(library, item, found, labels)
      if (item.origin !== null) known.add(item.origin)
      made.push(record)
      imported.push({ source: item.source, id: record.id, article: record.article })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      refused.push({ source: item.source, ...toFaultData(error) })
    }
  const puts = made.map((record) => ({ table: 'annotations' as const, record }))
  if (puts.length > 0) await library.commit('importAnnotations', puts)
  return { imported, refused }
}

interface Found {
  readonly article: ArticleRecord
  readonly text: string
  readonly span: Span
}

/** The one passage it means. Faults: those of `placeForeign`, `annotation/foreign`; two articles that fit are ambiguous. */
async function placeInLibrary(
  library: Library,
  item: ForeignAnnotation,
  articles: readonly ArticleRecord[],
): Promise<Found> {
  if (item.quote === null && item.position === null) throw new Fault('annotation/without-quote')
  const found: Found[] = []
  let missed = new Fault('annotation/foreign', { source: item.places[0] ?? '–' })
  for (const article of articles) {
    const text = await library.texts.read(article.textSha256)
    const isSame = item.places.includes(`urn:sha256:${article.sha256}`)
    try {
      found.push({ article, text, span: placeForeign(text, item, isSame) })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      missed = error
    }
  }
  const [first] = found
  if (first === undefined) throw missed
  if (found.length > 1)
    throw new Fault('passage/ambiguous', { quote: item.quote?.exact ?? '', count: found.length })
  return first
}

function recordOf(
  library: Library,
  item: ForeignAnnotation,
  { article, text, span }: Found,
  labels: readonly LabelRecord[],
): AnnotationRecord {
  const now = library.now()
  const label = labelFor(item, labels)
  // A classification that is none of our labels is kept as a tag.
  const isNamed = label !== null && item.label !== null && isCalled(label, item.label)
  const extra = item.label === null || isNamed ? [] : [item.label]
  const [first] = labels
  const id = label?.id ?? first?.id
  if (id === undefined) throw new Fault('label/not-found', { label: item.label ?? '', labels: '' })
  return {
    id: library.newId() as AnnotationId,
    rev: 1,
    changedAt: now,
    deletedAt: null,
    article: article.id,
    ...span,
    quote: describeQuote(text, span),
    label: id,
    tags: [...new Set([...item.tags, ...extra])],
    comment: item.comment,
    ...(item.origin !== null && { origin: item.origin }),
    createdAt: timeOf(item.created) ?? now,
  }
}

const labelFor = ({ label, colour }: ForeignAnnotation, labels: readonly LabelRecord[]) =>
  labels.find((one) => label !== null && isCalled(one, label)) ??
  labels.find((one) => one.colour === colour) ??
  null

const isCalled = (label: LabelRecord, name: string): boolean =>
  (label.name ?? label.colour).toLowerCase() === name.toLowerCase()

function timeOf(text: string | null): IsoTime | null {
  const moment = new Date(text ?? Number.NaN)
  return Number.isNaN(moment.getTime()) ? null : (moment.toISOString() as IsoTime)
}
