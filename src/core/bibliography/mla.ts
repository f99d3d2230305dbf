import { formatDate } from './citation-dates'
import { formatNames, inverted, natural } from './citation-names'
import type { CitedWork } from './cited-work'
import {
  capitalised,
  isSeveralPages,
  italic,
  joinParts,
  quoted,
  sentence,
  sentences,
  shortPageRange,
} from './compose'

/** MLA Handbook, 9th edition: author, title, and the containers the work stands in. */
export function formatMla(work: CitedWork): string {
  const { fields, authors, words, accessed, issued, address, language } = work
  const isContained = fields['container-title'] !== undefined
  const title =
    isContained || work.kind === 'article'
      ? quoted(fields.title, '.', words)
      : sentence(italic(fields.title))
  const names = formatNames(authors, {
    first: inverted,
    others: natural,
    lastOfTwo: `, ${words.and} `,
    last: `, ${words.and} `,
    most: 2,
    shown: 1,
    etAl: `, ${words.etAl}`,
  })
  const isUndated = issued === undefined && accessed !== undefined && address !== undefined
  const seen = isUndated
    ? `${capitalised(words.accessed)} ${formatDate(accessed, 'day-first', language)}`
    : ''
  return joinParts([sentence(names), title, sentences([containerOf(work), seen])], ' ')
}

function containerOf({
  kind,
  fields,
  editors,
  words,
  issued,
  address,
  language,
}: CitedWork): string {
  const { volume, issue, page, number } = fields
  const names = formatNames(editors, {
    first: natural,
    others: natural,
    lastOfTwo: ` ${words.and} `,
    last: `, ${words.and} `,
    most: 2,
    shown: 1,
    etAl: ` ${words.etAl}`,
  })
  const pages =
    page === undefined ? '' : `${words.page[isSeveralPages(page) ? 1 : 0]} ${shortPageRange(page)}`
  const date = issued === undefined ? '' : formatDate(issued, 'day-first', language)
  return joinParts(
    [
      italic(fields['container-title']),
      kind === 'chapter' && editors.length > 0 ? `${words.editedBy} ${names}` : '',
      kind === 'book' && fields.edition !== undefined ? words.edition(fields.edition) : '',
      kind === 'book' ? number : '',
      volume === undefined ? '' : `${words.volume} ${volume}`,
      issue === undefined ? '' : `${words.number} ${issue}`,
      kind === 'book' || kind === 'chapter' ? fields.publisher : '',
      date,
      pages,
      address,
    ],
    ', ',
  )
}
