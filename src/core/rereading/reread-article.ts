import { isDeepStrictEqual } from 'node:util'
import type { Rereading } from '../../contract/anchors'
import type { Encoding } from '../../contract/encodings'
import type { ArticleId } from '../../contract/model'
import { type SearchedText, searchedText } from '../annotations/searched-text'
import { type ArticleReading, readArticle } from '../articles/read-article'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import type { ReadDocument } from '../reading/read-document'
import { sha256Of } from '../storage/content-files'
import type { AnnotationRecord, ArticleRecord, LinkRecord, Put } from '../storage/records'
import { blockFields } from '../trimming/block-fields'
import { followOutletRules, rulesOfOutlet } from '../trimming/follow-outlet-rules'
import { carryAnnotation } from './carry-annotation'
import { carryBlocks } from './carry-blocks'
import { carryFacts } from './carry-facts'
import { carryMentions } from './carry-mentions'
import { countLinkEnds } from './count-link-ends'

/** Reads an article again from its original bytes and takes along what people made of it, as one step. Only in turn. */
export async function rereadArticle(
  library: Library,
  readDocument: ReadDocument,
  record: ArticleRecord,
  encoding: Encoding | null | undefined,
): Promise<Rereading> {
  const before = await library.texts.read(record.textSha256)
  const bytes = await library.originals.read(record.sha256)
  const known = record.encoding?.inferred === false ? record.encoding.value : null
  const chosen = encoding === undefined ? known : encoding
  const document = await readDocument({ bytes, name: record.source, encoding: chosen })
  const { text } = document
  const textSha256 = sha256Of(text)
  if (textSha256 !== record.textSha256) await library.texts.add(textSha256, text)
  const after = searchedText(text)
  const { article, blocks } = readAnew(library, record, before, after, document.reading)
  const marks = carryMarks(library, record, before, after)
  const changed = { ...record, ...article, encoding: document.encoding, textSha256 }
  const puts = [
    ...(isDeepStrictEqual(changed, record) ? [] : [articlePut(library, changed)]),
    ...marks.puts,
  ]
  // Nothing new makes no step to take back.
  if (puts.length > 0) await library.commit('rereadArticle', puts)
  const now = library.records.articles.get(record.id) ?? record
  return {
    article: presentArticle(now, text),
    isSameText: textSha256 === record.textSha256,
    annotations: marks.annotations,
    links: countLinkEnds(linkEndsIn(library, record.id), text, now.blocks),
    mentions: marks.mentions,
    blocks,
  }
}

/** One of the two articles may be in the trash while the link is not. */
const linkEndsIn = ({ records }: Library, id: ArticleId): readonly LinkRecord['from'][] =>
  records
    .linksOf(id)
    .map(({ from, to }) => [from, to])
    .filter((ends) => ends.every(({ article }) => records.articles.has(article)))
    .flat()
    .filter(({ article }) => article === id)

const articlePut = (library: Library, record: ArticleRecord): Put => ({
  table: 'articles',
  record: { ...record, rev: record.rev + 1, changedAt: library.now() },
})

function readAnew(
  library: Library,
  record: ArticleRecord,
  before: string,
  after: SearchedText,
  reading: ArticleReading,
) {
  const { text } = after
  const { blocks: read, ...facts } = reading
  const { blocks: _, ...factsBefore } =
    before === text ? reading : readArticle(before, record.source)
  const { blocks, ...counts } = carryBlocks(record.blocks, before, read, after)
  const carried = carryFacts(record, factsBefore, facts)
  const rules = rulesOfOutlet(library.records.outletRules.values(), carried.outlet.value)
  return {
    article: { ...carried, ...blockFields(text, followOutletRules(text, blocks, rules)) },
    blocks: counts,
  }
}

function carryMarks(library: Library, { id }: ArticleRecord, before: string, after: SearchedText) {
  const { records, store } = library
  const now = library.now()
  const annotations = records.annotationsOf(id).map((record) => ({
    record,
    carried: { ...record, ...carryAnnotation(record, before, after) } satisfies AnnotationRecord,
  }))
  const revOf = (mention: string) => store.rows('mentions').get(mention)?.rev ?? 0
  const mentions = carryMentions(records.mentionsOf(id), before, after, revOf, now)
  const countOf = (place: AnnotationRecord['place']) =>
    annotations.filter(({ carried }) => carried.place === place).length
  const puts: readonly Put[] = [
    ...annotations
      .filter(
        ({ record, carried }) =>
          !isDeepStrictEqual({ ...record, place: record.place ?? null }, carried),
      )
      .map(
        ({ carried }): Put => ({
          table: 'annotations',
          record: { ...carried, rev: carried.rev + 1, changedAt: now },
        }),
      ),
    ...mentions.records.map((record): Put => ({ table: 'mentions', record })),
  ]
  return {
    puts,
    annotations: {
      found: countOf(null),
      review: countOf('review'),
      orphaned: countOf('orphaned'),
    },
    mentions: { found: mentions.found, lapsed: mentions.lapsed },
  }
}
