/** Addresses of things in a library, for notes and exports: `lectern://article/KEY#START-END`, `lectern://entity/ID`, … */
import type { Span } from './model'

export type LibraryLink =
  /** By id or citation key; `span` is a passage of it. */
  | { readonly kind: 'article'; readonly article: string; readonly span: Span | null }
  | { readonly kind: 'entity'; readonly entity: string }
  | { readonly kind: 'note'; readonly note: string }

export function formatLibraryLink(link: LibraryLink): string {
  switch (link.kind) {
    case 'article': {
      const place = link.span === null ? '' : `#${link.span.start}-${link.span.end}`
      return `lectern://article/${encodeURIComponent(link.article)}${place}`
    }
    case 'entity':
      return `lectern://entity/${encodeURIComponent(link.entity)}`
    case 'note':
      return `lectern://note/${encodeURIComponent(link.note)}`
  }
}

const pattern = /^lectern:\/\/(article|entity|note)\/([^/?#]{1,400})(?:#(\d{1,9})-(\d{1,9}))?$/

/** null for every other address. */
export function parseLibraryLink(address: string): LibraryLink | null {
  const [, kind, encoded = '', start, end] = pattern.exec(address) ?? []
  const name = decode(encoded)
  if (kind === undefined || name === null) return null
  if (kind === 'entity') return { kind, entity: name }
  if (kind === 'note') return { kind, note: name }
  const span = start === undefined || end === undefined ? null : { start: +start, end: +end }
  return { kind: 'article', article: name, span }
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
