/** Zotero's fields in the vocabulary of references: where each expected value may have come to lie. */
const placesOf = {
  title: ['title'],
  caseName: ['title'],
  nameOfAct: ['title'],
  subject: ['title'],
  shortTitle: ['title-short'],
  date: ['issued'],
  issueDate: ['issued'],
  dateDecided: ['issued'],
  dateEnacted: ['issued'],
  publicationTitle: ['container-title'],
  bookTitle: ['container-title'],
  proceedingsTitle: ['container-title'],
  blogTitle: ['container-title'],
  websiteTitle: ['container-title'],
  encyclopediaTitle: ['container-title'],
  dictionaryTitle: ['container-title'],
  reporter: ['container-title'],
  code: ['container-title'],
  journalAbbreviation: ['container-title-short'],
  series: ['collection-title'],
  seriesTitle: ['collection-title'],
  seriesNumber: ['collection-number'],
  volume: ['volume'],
  reporterVolume: ['volume'],
  codeVolume: ['volume'],
  codeNumber: ['volume'],
  numberOfVolumes: ['number-of-volumes'],
  issue: ['issue'],
  priorityNumbers: ['issue'],
  pages: ['page'],
  codePages: ['page'],
  firstPage: ['page'],
  numPages: ['number-of-pages'],
  number: ['number'],
  reportNumber: ['number'],
  patentNumber: ['number'],
  billNumber: ['number'],
  docketNumber: ['number'],
  documentNumber: ['number'],
  publicLawNumber: ['number'],
  identifier: ['number'],
  edition: ['edition'],
  versionNumber: ['version'],
  section: ['section'],
  committee: ['section'],
  session: ['chapter-number'],
  publisher: ['publisher'],
  university: ['publisher'],
  institution: ['publisher'],
  company: ['publisher'],
  distributor: ['publisher'],
  label: ['publisher'],
  studio: ['publisher'],
  repository: ['publisher'],
  assignee: ['publisher'],
  place: ['publisher-place'],
  repositoryLocation: ['publisher-place'],
  country: ['jurisdiction'],
  court: ['authority'],
  legislativeBody: ['authority'],
  issuingAuthority: ['authority'],
  conferenceName: ['event-title'],
  thesisType: ['genre'],
  reportType: ['genre'],
  manuscriptType: ['genre'],
  mapType: ['genre'],
  letterType: ['genre'],
  websiteType: ['genre'],
  genre: ['genre'],
  artworkMedium: ['medium'],
  videoRecordingFormat: ['medium'],
  audioRecordingFormat: ['medium'],
  artworkSize: ['dimensions'],
  runningTime: ['dimensions'],
  scale: ['scale'],
  legalStatus: ['status'],
  history: ['references'],
  references: ['references'],
  archive: ['archive'],
  archiveLocation: ['archive_location'],
  callNumber: ['call-number'],
  applicationNumber: ['call-number'],
  libraryCatalog: ['source'],
  DOI: ['DOI'],
  ISBN: ['ISBN'],
  ISSN: ['ISSN'],
  url: ['URL'],
  language: ['language'],
  programmingLanguage: ['language'],
  abstractNote: ['abstract'],
  // Whatever Zotero has no field for; each of its lines counts as one.
  extra: [
    'note',
    'annote',
    'number',
    'PMID',
    'PMCID',
    'DOI',
    'event-place',
    'publisher-place',
    'call-number',
  ],
  note: ['note'],
  rights: ['note'],
}

const roleOf = {
  seriesEditor: 'collection-editor',
  bookAuthor: 'container-author',
  inventor: 'author',
  artist: 'author',
  programmer: 'author',
  cartographer: 'author',
  sponsor: 'author',
  wordsBy: 'script-writer',
  castMember: 'performer',
  counsel: 'contributor',
  attorneyAgent: 'contributor',
}

/**
 * The fields of an expected item that speak of the work; files attached to it are left out. What is in no place of
 * `placesOf` counts as a field that is lost.
 */
export function* fieldsOfItem(item) {
  for (const [name, value] of Object.entries(item)) {
    if (typeof value !== 'string' || value === '' || ['itemType', 'itemID'].includes(name)) continue
    const lines = name === 'extra' ? value.split('\n') : [value]
    for (const line of lines) yield { name, value: line, places: placesOf[name] ?? [] }
  }
  if (item.itemID !== undefined) yield { name: 'key', value: item.itemID, places: [] }
  yield* item.creators.map((creator) => ({
    name: 'creator',
    value: creator,
    places: [roleOf[creator.creatorType] ?? creator.creatorType],
  }))
  yield* item.tags.map((tag) => ({ name: 'tag', value: tag.tag ?? tag, places: [] }))
  yield* item.notes.map(({ note }) => ({ name: 'note', value: note, places: ['note'] }))
}

/** Markup, runs of white space and the names of HTML characters are not compared: a reference is plain text. */
const plain = (text) =>
  text
    .replace(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/gu, ' ')
    .normalize('NFC')
    .trim()

export function isRecovered(reference, { name, value, places }) {
  if (name === 'creator') return hasName(reference, value, places[0])
  if (name === 'tag') return reference.keywords.map(plain).includes(plain(value))
  if (name === 'key') return reference.key === value
  if (places[0] === 'issued') return isSameDate(reference.dates.issued, value)
  const wanted = plain(value)
  if (['note', 'extra', 'rights'].includes(name)) {
    const bare = wanted.replace(/^[\w-]+: /u, '')
    return places.some((place) => {
      const found = plain(reference.fields[place] ?? '')
      return found.includes(wanted) || found === bare
    })
  }
  return places.some((place) => plain(reference.fields[place] ?? '') === wanted)
}

/** A name kept whole is found too: of bodies, what Zotero splits at the last word is one name. */
function hasName({ names }, { firstName, lastName }, role) {
  const whole = plain(`${firstName ?? ''} ${lastName}`)
  const same = ({ family, given }) =>
    given === null
      ? plain(family) === whole
      : plain(family) === plain(lastName) && plain(given) === plain(firstName ?? '')
  return (names[role] ?? names.author ?? []).some(same)
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function isSameDate(ours = '', expected) {
  const [year, month, day] = ours.split('-')
  const words = day === undefined ? [] : [`${monthNames[month - 1]} ${Number(day)}, ${year}`]
  // The year nought stands for no year. A date in words is found when all the words expected are there.
  const wanted = expected.replace(/^0000 /u, '')
  if ([ours, ...words].includes(wanted)) return true
  return wanted !== expected && wanted.split(' ').every((word) => ours.split(' ').includes(word))
}

/** A newspaper item of Zotero as a reference to write. */
export function referenceOfItem(item, key) {
  const fields = {}
  for (const [name, value] of Object.entries(item)) {
    const [place] = name === 'extra' ? [] : (placesOf[name] ?? [])
    if (typeof value !== 'string' || place === undefined || place === 'issued') continue
    const text = value
      .normalize('NFC')
      .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/gu, ' ')
      .replace(/\p{Cc}/gu, '')
      .trim()
    if (text !== '') fields[place] = text
  }
  delete fields.source
  const authors = item.creators
    .filter(({ creatorType }) => creatorType === 'author')
    .map(({ firstName, lastName }) => ({
      family: (lastName ?? '').trim(),
      given: firstName?.trim() || null,
    }))
    .filter(({ family }) => family !== '')
  const issued = /^\d{4}(?:-\d{2}){0,2}$/u.test(item.date ?? '') ? { issued: item.date } : {}
  const names = authors.length === 0 ? {} : { author: authors }
  return { key, type: 'article-newspaper', fields, names, dates: issued, keywords: [] }
}
