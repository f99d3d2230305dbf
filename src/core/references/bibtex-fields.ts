import {
  type DateRole,
  type NameRole,
  type ReferenceField,
  type ReferenceType,
  referenceFields,
} from '../../contract/references'

/** The fields of BibTeX and BibLaTeX (P. Kime et al., biblatex manual 3) in CSL's vocabulary. */
export const bibtexFields: Readonly<Record<string, ReferenceField>> = {
  ...ownFields(),
  fjournal: 'container-title',
  'number-of-work': 'number',
  shorttitle: 'title-short',
  journal: 'container-title',
  journaltitle: 'container-title',
  booktitle: 'container-title',
  maintitle: 'container-title',
  shortjournal: 'container-title-short',
  series: 'collection-title',
  volume: 'volume',
  volumes: 'number-of-volumes',
  pages: 'page',
  pagetotal: 'number-of-pages',
  numpages: 'number-of-pages',
  chapter: 'chapter-number',
  part: 'part',
  edition: 'edition',
  version: 'version',
  section: 'section',
  publisher: 'publisher',
  school: 'publisher',
  institution: 'publisher',
  organization: 'publisher',
  address: 'publisher-place',
  location: 'publisher-place',
  origtitle: 'original-title',
  origpublisher: 'original-publisher',
  eventtitle: 'event-title',
  venue: 'event-place',
  type: 'genre',
  pubstate: 'status',
  library: 'call-number',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  language: 'language',
  langid: 'language',
  abstract: 'abstract',
  annotation: 'annote',
  annote: 'annote',
}

/** Fields BibTeX has no name for go under their own, so that they come back; others pass over them. */
function ownFields(): Readonly<Record<string, ReferenceField>> {
  const kept = referenceFields.filter(
    (field) => !['title', 'issue', 'number', 'note'].includes(field),
  )
  return Object.fromEntries(kept.map((field) => [field.toLowerCase(), field]))
}

export const bibtexVerbatim: Readonly<Record<string, ReferenceField>> = { doi: 'DOI', url: 'URL' }

export const bibtexNames: Readonly<Record<string, NameRole>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  director: 'director',
}

export const bibtexDates: Readonly<Record<string, DateRole>> = {
  date: 'issued',
  urldate: 'accessed',
  origdate: 'original-date',
  eventdate: 'event-date',
}

export const bibtexTypes: Readonly<Record<string, ReferenceType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  newspaper: 'article-newspaper',
  news: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
}

/** Types whose `number` counts issues; in the others it numbers the work or its series. */
export const withIssues: readonly ReferenceType[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'periodical',
]

/** Languages by the names babel calls them. */
export const babelLanguages: Readonly<Record<string, string>> = {
  vietnamese: 'vi',
  english: 'en',
  american: 'en-US',
  british: 'en-GB',
  lao: 'lo',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  spanish: 'es',
  russian: 'ru',
  japanese: 'ja',
  chinese: 'zh',
}
