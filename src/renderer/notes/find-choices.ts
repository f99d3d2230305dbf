/** What can be linked from a note, found by its words, marks and case aside. */
import { formatLibraryLink } from '../../contract/library-links'
import type { Language } from '../../contract/model'
import type { Workbench } from '../../contract/workbench'
import { foldLabel } from '../ui/fold-label'
import type { FindChoices, LinkChoice } from './editor/complete-links'

const mostChoices = 40

export interface ChoiceWords {
  readonly article: string
  readonly entity: string
  readonly note: string
  readonly quote: string
  /** Whose words these are, and those around a quotation. */
  readonly language: Language
}

type Named = LinkChoice & { readonly folded: string }

/** Everything is asked for when a link is begun, and narrowed while it is typed. */
export function createFindChoices(workbench: Workbench, words: ChoiceWords): FindChoices {
  let all: Promise<readonly Named[]> | null = null
  return async (typed) => {
    if (typed === '' || all === null) all = gather(workbench, words)
    const asked = foldLabel(typed).split(/\s+/).filter(Boolean)
    return (await all)
      .filter(({ folded }) => asked.every((word) => folded.includes(word)))
      .slice(0, mostChoices)
  }
}

async function gather(workbench: Workbench, words: ChoiceWords): Promise<readonly Named[]> {
  const [articles, entities, annotations, notes] = await Promise.all([
    workbench.listArticles({}),
    workbench.listEntities({}),
    workbench.listAnnotations({ article: null }),
    workbench.listNotes({ query: '', about: null }),
  ])
  const linkTo = (label: string, address: string) => async () =>
    `[${escapeLabel(label)}](${address})`
  const choices: LinkChoice[] = [
    ...articles.map(({ title, citationKey }) => ({
      label: title,
      detail: words.article,
      insert: linkTo(
        title,
        formatLibraryLink({ kind: 'article', article: citationKey, span: null }),
      ),
    })),
    ...entities.map(({ id, names: [{ text }] }) => ({
      label: text,
      detail: words.entity,
      insert: linkTo(text, formatLibraryLink({ kind: 'entity', entity: id })),
    })),
    ...notes.map(({ id, title }) => ({
      label: title,
      detail: words.note,
      insert: linkTo(title, formatLibraryLink({ kind: 'note', note: id })),
    })),
    ...annotations
      .filter(({ state }) => state === 'anchored' || state === 'trimmed')
      .map(({ article, start, end, quote }) => ({
        label: shorten(quote.exact),
        detail: words.quote,
        insert: async () =>
          workbench
            .quotePassage({ article, passage: { start, end }, language: words.language })
            .then(
              ({ text }) => text,
              () => null,
            ),
      })),
  ]
  return choices.map((choice) => ({ ...choice, folded: foldLabel(choice.label) }))
}

/** Nothing in it ends the label of a link or begins something else. */
const escapeLabel = (label: string): string => label.replace(/[\\`*_[\]<>]/g, '\\$&')

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ')
  return line.length <= 90 ? line : `${line.slice(0, 90).replace(/[\uD800-\uDBFF]$/, '')}…`
}
