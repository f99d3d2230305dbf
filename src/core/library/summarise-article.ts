import { type ArticleFacts, noFacts } from '../../contract/article-facts'
import type { Article, ArticleSummary } from '../../contract/model'
import type { ArticleRecord } from '../storage/records'

/** An article's line in lists and references; `annotations` is how many it has. */
export function summariseArticle(record: ArticleRecord, annotations: number): ArticleSummary {
  return {
    id: record.id,
    citationKey: record.citationKey,
    // A reader never meets an article without a name: the file's stands in.
    title: record.title.value ?? record.source,
    language: record.language.value,
    outlet: record.outlet.value,
    url: record.url.value,
    publishedOn: record.publishedOn.value,
    words: record.words,
    trimmedShare: record.trimmedShare,
    annotations,
    source: record.source,
    importedAt: record.importedAt,
  }
}

/** The article as the contract shows it. */
export function presentArticle(record: ArticleRecord, text: string): Article {
  const { id, rev, citationKey, source, sha256, importedAt, blocks } = record
  const { title, language, outlet, url, publishedOn } = record
  return {
    id,
    rev,
    citationKey,
    source,
    sha256,
    importedAt,
    title,
    language,
    outlet,
    url,
    publishedOn,
    ...laterFacts(record),
    text,
    blocks,
  }
}

/** What libraries of earlier versions do not have of an article, empty there. */
const laterFacts = (record: ArticleRecord): ArticleFacts => ({
  encoding: record.encoding ?? noFacts.encoding,
  authors: record.authors ?? noFacts.authors,
  place: record.place ?? noFacts.place,
  modifiedOn: record.modifiedOn ?? noFacts.modifiedOn,
  agency: record.agency ?? noFacts.agency,
})
