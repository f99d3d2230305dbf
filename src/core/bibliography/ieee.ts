import { formatDate } from './citation-dates'
import { formatNames, naturalInitials } from './citation-names'
import type { CitedWork } from './cited-work'
import {
  capitalised,
  isSeveralPages,
  italic,
  joinParts,
  pageRange,
  quoted,
  sentence,
  sentences,
} from './compose'

/** IEEE Reference Guide (2024). The number before it is the list's. */
export function formatIeee(work: CitedWork): string {
  const { kind, fields, authors, words } = work
  const rest = restOf(work)
  const names = listNames(work, authors)
  const isWhole = kind === 'book'
  // A title in quotation marks brings its comma; nothing follows it but a sentence of its own.
  const title = isWhole
    ? italic(fields.title)
    : quoted(fields.title, rest === '' ? '.' : ',', words)
  const body = isWhole
    ? joinParts([names, title, rest], ', ')
    : `${names === '' ? '' : `${names}, `}${joinParts([title, rest], ' ')}`
  return joinParts([sentence(body), onlinePart(work)], ' ')
}

const listNames = ({ words }: CitedWork, names: CitedWork['authors']): string =>
  formatNames(names, {
    first: naturalInitials,
    others: naturalInitials,
    lastOfTwo: ` ${words.and} `,
    last: `, ${words.and} `,
    most: 6,
    shown: 1,
    etAl: ` ${words.etAl}`,
  })

function restOf(work: CitedWork): string {
  const { kind, fields, editors, words, issued, language } = work
  const { volume, issue, page } = fields
  const pages =
    page === undefined ? '' : `${words.page[isSeveralPages(page) ? 1 : 0]} ${pageRange(page)}`
  const date = issued === undefined ? '' : formatDate(issued, 'short', language)
  const container = fields['container-title']
  const printed = joinParts(
    [joinParts([fields['publisher-place'], fields.publisher], ': '), work.year],
    ', ',
  )
  switch (kind) {
    case 'journal':
      return joinParts(
        [
          italic(container),
          volume && `${words.volume} ${volume}`,
          issue && `${words.number} ${issue}`,
          pages,
          date,
          fields.DOI && `doi: ${fields.DOI}`,
        ],
        ', ',
      )
    case 'article':
      return joinParts([italic(container), pages, date], ', ')
    case 'page':
      return joinParts([container, date], ', ')
    case 'chapter': {
      const by =
        editors.length === 0
          ? ''
          : `${listNames(work, editors)}, ${capitalised(words.editor[editors.length > 1 ? 1 : 0])}`
      return joinParts([`${words.in} ${italic(container)}`, by, printed, pages], ', ')
    }
    case 'book': {
      const edition = fields.edition === undefined ? '' : words.edition(fields.edition)
      return sentences([edition, joinParts([fields.number, printed], ', ')])
    }
  }
}

/** A DOI is enough of an address. */
function onlinePart({ fields, accessed, address, language, words }: CitedWork): string {
  if (fields.DOI !== undefined || fields.URL === undefined) return ''
  const seen =
    accessed === undefined
      ? ''
      : `${capitalised(words.accessed)}${language === 'vi' ? '' : ':'} ${formatDate(accessed, 'short', language)}`
  return joinParts([sentence(seen), `${words.online} ${address}`], ' ')
}
