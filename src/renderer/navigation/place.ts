import type { ArticleId, EntityId, Span } from '../../contract/model'
import type { NoteId } from '../../contract/notes'

/** An article in the reader; `span` is the passage it was opened at. */
export interface Pane {
  readonly article: ArticleId
  readonly span: Span | null
}

interface OpenPanes {
  /** Stay as they are while other views are shown. */
  readonly panes: readonly Pane[]
  readonly focused: number
}

export const safekeepingTabs = ['trash', 'backups', 'check'] as const
export type SafekeepingTab = (typeof safekeepingTabs)[number]

export type Place = OpenPanes &
  (
    | { readonly view: 'library' | 'reader' | 'annotations' | 'bundle' }
    | { readonly view: 'entities'; readonly entity: EntityId | null }
    | { readonly view: 'notes'; readonly note: NoteId | null }
    /** null: all articles. */
    | { readonly view: 'export'; readonly articles: readonly ArticleId[] | null }
    | { readonly view: 'safekeeping'; readonly tab: SafekeepingTab }
  )

/** `#/VIEW?entity=…&note=…&articles=…&tab=…&pane=ID@START-END&pane=…&focused=N` */
export function formatPlace(place: Place): string {
  const words = new URLSearchParams()
  if (place.view === 'entities' && place.entity !== null) words.set('entity', place.entity)
  if (place.view === 'notes' && place.note !== null) words.set('note', place.note)
  if (place.view === 'export' && place.articles !== null)
    words.set('articles', place.articles.join(','))
  if (place.view === 'safekeeping') words.set('tab', place.tab)
  for (const { article, span } of place.panes)
    words.append('pane', span === null ? article : `${article}@${span.start}-${span.end}`)
  if (place.focused > 0) words.set('focused', String(place.focused))
  const query = words.toString()
  return `#/${place.view}${query === '' ? '' : `?${query}`}`
}

/** The place an address names; whatever cannot be read is the library. */
export function parsePlace(hash: string): Place {
  const [, view = '', query = ''] = /^#\/(\w+)(?:\?(.*))?$/.exec(hash) ?? []
  const words = new URLSearchParams(query)
  const panes = words.getAll('pane').slice(0, 3).map(parsePane)
  const last = Math.max(0, panes.length - 1)
  const focused = Math.min(Math.trunc(Number(words.get('focused') ?? 0)) || 0, last)
  const open = { panes, focused: Math.max(0, focused) }
  switch (view) {
    case 'reader':
    case 'annotations':
    case 'bundle':
      return { view, ...open }
    case 'entities':
      return { view, entity: words.get('entity') as EntityId | null, ...open }
    case 'notes':
      return { view, note: words.get('note') as NoteId | null, ...open }
    case 'export':
      return { view, articles: parseArticles(words.get('articles')), ...open }
    case 'safekeeping': {
      const tab = safekeepingTabs.find((name) => name === words.get('tab')) ?? 'trash'
      return { view, tab, ...open }
    }
    default:
      return { view: 'library', ...open }
  }
}

function parsePane(text: string): Pane {
  const [, article = text, start, end] = /^(.+)@(\d+)-(\d+)$/.exec(text) ?? []
  const span = start === undefined || end === undefined ? null : { start: +start, end: +end }
  return { article: article as ArticleId, span }
}

const parseArticles = (list: string | null): readonly ArticleId[] | null =>
  list === null
    ? null
    : list
        .split(',')
        .filter(Boolean)
        .map((id) => id as ArticleId)
