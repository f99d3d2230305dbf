import { formatDate, formatDayOfYear } from './citation-dates'
import { formatNames, inverted, natural } from './citation-names'
import type { CitedWork } from './cited-work'
import { capitalised, italic, joinParts, pageRange, quoted, sentence, sentences } from './compose'

/** The Chicago Manual of Style, 18th edition, 13: a bibliography beside notes. An unsigned report stands under its newspaper. */
export function formatChicagoNotes(work: CitedWork): string {
  const { fields, language, issued, words } = work
  const day = issued === undefined ? '' : formatDate(issued, 'long', language)
  const container = fields['container-title']
  const whole = work.kind === 'book'
  const publication = joinParts(
    [fields.publisher, whole || work.kind === 'chapter' ? work.year : ''],
    ', ',
  )
  switch (work.kind) {
    case 'journal':
      return sentences([
        leader(work),
        quoted(fields.title, '.', words),
        journalPart(work, `(${work.year})`),
        work.address,
      ])
    case 'article':
      return sentences([
        leader(work),
        quoted(fields.title, '.', words),
        joinParts([isUnsigned(work) ? '' : italic(container), day], ', '),
        seenOn(work),
        work.address,
      ])
    case 'page':
      return sentences([
        leader(work),
        quoted(fields.title, '.', words),
        container,
        day,
        seenOn(work),
        work.address,
      ])
    case 'chapter':
      return sentences([
        leader(work),
        quoted(fields.title, '.', words),
        bookPart(work),
        publication,
        work.address,
      ])
    case 'book':
      return sentences([
        leader(work),
        italic(fields.title),
        editionOf(work),
        fields.number,
        publication,
        work.address,
      ])
  }
}

/** The Chicago Manual of Style, 18th edition, 13: the year stands after the authors. */
export function formatChicagoAuthorDate(work: CitedWork): string {
  const { fields, issued, language, words } = work
  const day = formatDayOfYear(issued, language)
  const container = fields['container-title']
  const year = work.year === '' ? words.noDateFirst : work.year
  const first = leader(work)
  // A work nobody signs begins with its title, and the year stands behind that.
  const title =
    work.kind === 'book' ? sentence(italic(fields.title)) : quoted(fields.title, '.', words)
  const head = first === '' ? [title, year] : [first, year, title]
  switch (work.kind) {
    case 'journal':
      return sentences([...head, journalPart(work, ''), work.address])
    case 'article':
      return sentences([
        ...head,
        joinParts([isUnsigned(work) ? '' : italic(container), day], ', '),
        seenOn(work),
        work.address,
      ])
    case 'page':
      return sentences([...head, container, day, seenOn(work), work.address])
    case 'chapter':
      return sentences([...head, bookPart(work), fields.publisher, work.address])
    case 'book':
      return sentences([...head, editionOf(work), fields.number, fields.publisher, work.address])
  }
}

const isUnsigned = ({ authors, fields }: CitedWork): boolean =>
  authors.length === 0 && fields['container-title'] !== undefined

/** What an entry begins with: its authors, else its editors, else the newspaper. */
function leader({ kind, authors, editors, fields, words }: CitedWork): string {
  const rules = {
    first: inverted,
    others: natural,
    lastOfTwo: `, ${words.and} `,
    last: `, ${words.and} `,
    most: 6,
    shown: 3,
    etAl: `, ${words.etAl}`,
  }
  if (authors.length > 0) return formatNames(authors, rules)
  if (kind === 'book' && editors.length > 0)
    return `${formatNames(editors, rules)}, ${words.editor[editors.length > 1 ? 1 : 0]}`
  return kind === 'article' ? italic(fields['container-title']) : ''
}

/** The day it was seen is cited where the work itself has none. */
const seenOn = ({ issued, accessed, address, language, words }: CitedWork): string =>
  issued !== undefined || accessed === undefined || address === undefined
    ? ''
    : `${capitalised(words.accessed)} ${formatDate(accessed, 'long', language)}`

/** `Journal 12, no. 3 (2020): 100–120`, or `Journal 12 (3): 100–120` where the year stands elsewhere. */
function journalPart({ fields, words }: CitedWork, year: string): string {
  const { volume, issue, page } = fields
  const number = issue === undefined ? '' : year === '' ? `(${issue})` : `${words.number} ${issue}`
  const where = joinParts([joinParts([volume, number], year === '' ? ' ' : ', '), year], ' ')
  const pages = page === undefined ? '' : `: ${pageRange(page)}`
  return `${joinParts([italic(fields['container-title']), where], ' ')}${pages}`
}

function bookPart({ fields, editors, words }: CitedWork): string {
  const rules = {
    first: natural,
    others: natural,
    lastOfTwo: ` ${words.and} `,
    last: `, ${words.and} `,
    most: 6,
    shown: 3,
    etAl: `, ${words.etAl}`,
  }
  const by = editors.length === 0 ? '' : `${words.editedBy} ${formatNames(editors, rules)}`
  return joinParts([`${capitalised(words.in)} ${italic(fields['container-title'])}`, by], ', ')
}

const editionOf = ({ fields, words }: CitedWork): string =>
  fields.edition === undefined ? '' : words.edition(fields.edition)
