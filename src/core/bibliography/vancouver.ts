import { formatDate } from './citation-dates'
import { bareInitials, formatNames } from './citation-names'
import type { CitedWork } from './cited-work'
import { capitalised, joinParts, sentence, sentences, shortPageRange } from './compose'

/** Citing Medicine, 2nd edition (National Library of Medicine). The number before it is the list's. */
export function formatVancouver(work: CitedWork): string {
  const { fields, authors, address } = work
  const names = listNames(work, authors)
  const doi = fields.DOI === undefined ? '' : `doi:${fields.DOI}`
  const parts = [names, ...bodyOf(work)]
  const online = fields.URL === undefined || doi !== '' ? doi : `${work.words.available} ${address}`
  return joinParts([sentences(parts), online], ' ')
}

const listNames = ({ words }: CitedWork, names: CitedWork['authors']): string =>
  formatNames(names, {
    first: bareInitials,
    others: bareInitials,
    lastOfTwo: ', ',
    last: ', ',
    most: 6,
    shown: 6,
    etAl: `, ${words.etAl}`,
  })

function bodyOf(work: CitedWork): readonly string[] {
  const { kind, fields, editors, words, issued, language } = work
  const { volume, issue, page } = fields
  const date = issued === undefined ? '' : formatDate(issued, 'year-first', language)
  const pages = page === undefined ? '' : shortPageRange(page)
  const container = fields['container-title']
  const isOnline = fields.URL !== undefined && fields.DOI === undefined
  const medium = isOnline ? words.internet : ''
  const [title, seen] = [fields.title ?? '', seenOn(work)]
  const printed = joinParts(
    [joinParts([fields['publisher-place'], fields.publisher], ': '), work.year],
    '; ',
  )
  switch (kind) {
    case 'journal': {
      const where = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}${pages === '' ? '' : `:${pages}`}`
      return [
        title,
        joinParts([container, medium], ' '),
        joinParts([joinParts([date, seen], ' '), where], ';'),
      ]
    }
    case 'article': {
      const dated = `${joinParts([date, seen], ' ')}${pages === '' ? '' : `:${pages}`}`
      return [title, joinParts([container, medium], ' '), dated]
    }
    case 'page':
      return [
        joinParts([title, medium], ' '),
        joinParts([joinParts([container, date], '; '), seen], ' '),
      ]
    case 'chapter': {
      const by =
        editors.length === 0
          ? ''
          : `${listNames(work, editors)}, ${words.editorInFull[editors.length > 1 ? 1 : 0]}`
      return [
        title,
        `${capitalised(words.in)}: ${sentence(by)}${by === '' ? '' : ' '}${container ?? ''}`,
        joinParts([printed, seen], ' '),
        pages === '' ? '' : `${words.page[0]} ${pages}`,
      ]
    }
    case 'book':
      return [
        joinParts([title, medium], ' '),
        fields.edition === undefined ? '' : words.edition(fields.edition),
        joinParts([printed, seen], ' '),
      ]
  }
}

const seenOn = ({ accessed, fields, language, words }: CitedWork): string =>
  accessed === undefined || fields.URL === undefined || fields.DOI !== undefined
    ? ''
    : `[${words.cited} ${formatDate(accessed, 'year-first', language)}]`
