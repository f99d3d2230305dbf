import { formatDate, formatDayOfYear } from './citation-dates'
import { formatNames, invertedInitials, naturalInitials } from './citation-names'
import type { CitedWork } from './cited-work'
import { capitalised, isSeveralPages, italic, joinParts, pageRange, sentences } from './compose'

/** APA style, 7th edition. The day something was seen is given only where it has no day of its own. */
export function formatApa(cited: CitedWork): string {
  const work = withAgencyAsAuthor(cited)
  const { fields, authors, issued, language, words } = work
  const day = formatDayOfYear(issued, language)
  const date = `(${joinParts([work.year === '' ? words.noDate : work.year, day], ', ')})`
  const title = titleOf(work)
  const head = authors.length === 0 ? [title, date] : [joinNames(work), date, title]
  return joinParts(
    [sentences([...head, ...source(work)]), addressOf(work, fields.DOI !== undefined)],
    ' ',
  )
}

/** Where most styles keep the outlet, APA keeps the author. */
function withAgencyAsAuthor(work: CitedWork): CitedWork {
  if (work.agency === null) return work
  const { 'container-title': _outlet, ...fields } = work.fields
  return { ...work, authors: [work.agency], fields }
}

const joinNames = ({ authors }: CitedWork): string =>
  authors.length > 20
    ? `${authors.slice(0, 19).map(invertedInitials).join(', ')}, . . . ${invertedInitials(authors[authors.length - 1] ?? { family: '', given: null })}`
    : formatNames(authors, {
        first: invertedInitials,
        others: invertedInitials,
        lastOfTwo: ', & ',
        last: ', & ',
        most: 20,
        shown: 19,
        etAl: '',
      })

/** What stands by itself is in italics, what is part of something is not. */
function titleOf({ kind, fields, words }: CitedWork): string {
  const standsAlone = kind === 'book' || kind === 'page'
  const title = standsAlone ? italic(fields.title) : (fields.title ?? '')
  if (kind !== 'book') return title
  const remarks = joinParts([fields.edition && words.edition(fields.edition), fields.number], ', ')
  return remarks === '' ? title : `${title} (${remarks})`
}

function source({ kind, fields, authors, editors, words }: CitedWork): readonly string[] {
  const { volume, issue, page } = fields
  const container = fields['container-title']
  const pages = page === undefined ? '' : pageRange(page)
  switch (kind) {
    case 'journal': {
      const number = `${italic(volume)}${issue === undefined ? '' : `(${issue})`}`
      return [joinParts([italic(container), number, pages], ', ')]
    }
    case 'article':
      return [joinParts([italic(container), pages], ', ')]
    case 'page':
      return [container ?? '']
    case 'chapter': {
      const names = formatNames(editors, {
        first: naturalInitials,
        others: naturalInitials,
        lastOfTwo: ' & ',
        last: ', & ',
        most: 20,
        shown: 19,
        etAl: '',
      })
      const by =
        editors.length === 0
          ? ''
          : `${names} (${capitalised(words.editor[editors.length > 1 ? 1 : 0])})`
      const where =
        page === undefined ? '' : ` (${words.page[isSeveralPages(page) ? 1 : 0]} ${pages})`
      return [
        `${capitalised(words.in)} ${joinParts([by, italic(container)], ', ')}${where}`,
        fields.publisher ?? '',
      ]
    }
    case 'book':
      // A body that publishes its own work is named once.
      return [
        authors.some(({ family }) => family === fields.publisher) ? '' : (fields.publisher ?? ''),
      ]
  }
}

function addressOf(
  { address, accessed, issued, language, words }: CitedWork,
  isDoi: boolean,
): string {
  if (address === undefined) return ''
  const isUndated = issued === undefined && accessed !== undefined && !isDoi
  return isUndated
    ? `${words.retrieved(formatDate(accessed, 'long', language))} ${address}`
    : address
}
