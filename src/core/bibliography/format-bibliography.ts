import type { BibliographyStyle } from '../../contract/export-options'
import type { Language } from '../../contract/model'
import type { Reference } from '../../contract/references'
import { formatApa } from './apa'
import { formatChicagoAuthorDate, formatChicagoNotes } from './chicago'
import { inverted } from './citation-names'
import { type CitedWork, citedWork } from './cited-work'
import { toMarkdown, toPlainText } from './compose'
import { formatIeee } from './ieee'
import { formatMla } from './mla'
import { formatVancouver } from './vancouver'

interface Style {
  readonly format: (work: CitedWork) => string
  readonly order:
    | { readonly kind: 'sorted'; readonly afterNames: 'date' | 'title' }
    /** In the order given, each with its number. */
    | { readonly kind: 'numbered'; readonly format: (number: number) => string }
}

const styles: Readonly<Record<BibliographyStyle, Style>> = {
  'chicago-notes': { format: formatChicagoNotes, order: { kind: 'sorted', afterNames: 'title' } },
  'chicago-author-date': {
    format: formatChicagoAuthorDate,
    order: { kind: 'sorted', afterNames: 'date' },
  },
  apa: { format: formatApa, order: { kind: 'sorted', afterNames: 'date' } },
  mla: { format: formatMla, order: { kind: 'sorted', afterNames: 'title' } },
  ieee: { format: formatIeee, order: { kind: 'numbered', format: (number) => `[${number}]` } },
  vancouver: {
    format: formatVancouver,
    order: { kind: 'numbered', format: (number) => `${number}.` },
  },
}

/**
 * A bibliography in Markdown, one paragraph a work: sorted as the language sorts, or numbered in the order given. It says
 * only what the references hold, in the capitals they have.
 */
export const formatBibliography = (
  references: readonly Reference[],
  style: BibliographyStyle,
  language: Language,
): string => `${bibliographyEntries(references, style, language).map(toMarkdown).join('\n\n')}\n`

/** Its entries in their order, composed: `toMarkdown` and `toHtml` write them. */
export function bibliographyEntries(
  references: readonly Reference[],
  style: BibliographyStyle,
  language: Language,
): readonly string[] {
  const { format, order } = styles[style]
  const entries = references.map((reference) => {
    const work = citedWork(reference, language)
    return { work, text: format(work) }
  })
  return order.kind === 'sorted'
    ? sortEntries(entries, order.afterNames, language).map(({ text }) => text)
    : entries.map(({ text }, place) => `${order.format(place + 1)} ${text}`)
}

interface Entry {
  readonly work: CitedWork
  readonly text: string
}

/** By the names an entry begins with, or by how it begins without any; then by date or title. */
function sortEntries(
  entries: readonly Entry[],
  afterNames: 'date' | 'title',
  language: Language,
): readonly Entry[] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true })
  const keyOf = ({ work, text }: Entry): readonly string[] => {
    const names = work.authors.length > 0 ? work.authors.map(inverted) : [toPlainText(text)]
    // An empty key sorts fewer names before more.
    return [
      ...names,
      '',
      afterNames === 'date' ? (work.issued ?? '9999') : '',
      work.fields.title ?? '',
    ]
  }
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }))
  keyed.sort((one, other) => compareKeys(one.key, other.key, compare))
  return keyed.map(({ entry }) => entry)
}

function compareKeys(
  one: readonly string[],
  other: readonly string[],
  compare: (one: string, other: string) => number,
): number {
  for (const [place, part] of one.entries()) {
    const order = compare(part, other[place] ?? '')
    if (order !== 0) return order
  }
  return one.length - other.length
}
