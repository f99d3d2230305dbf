/** Front matter: written by the YAML library, changed in place, so that what the user wrote stays to the letter. */
import { isMap, isNode, isScalar, parseDocument, stringify } from 'yaml'
import { sha256Of } from '../../storage/content-files'

export type FrontValue = string | number | boolean | readonly string[]
export type FrontEntry = readonly [key: string, value: FrontValue]

// Quoted text and YAML 1.1 are what every reader takes alike: no plain `no`, `1e3` or date turns into something else.
export const formatFront = (entries: readonly FrontEntry[]): string =>
  entries.length === 0
    ? ''
    : stringify(Object.fromEntries(entries), {
        version: '1.1',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        lineWidth: 0,
      })

export const hashFrontValue = (value: unknown): string =>
  sha256Of(new TextEncoder().encode(JSON.stringify(value) ?? '')).slice(0, 16)

/** A note's front matter, without its rules, and what follows them. `front` is null when it has none. */
export function splitFront(note: string): { readonly front: string | null; readonly body: string } {
  const [whole, front] =
    /^---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|$)).*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
      note,
    ) ?? []
  return whole === undefined || front === undefined
    ? { front: null, body: note }
    : { front, body: note.slice(whole.length) }
}

/** An entry as it lies in front matter; offsets in UTF-16 units, line break included. */
export interface PlacedEntry {
  readonly key: string
  readonly value: unknown
  readonly start: number
  readonly end: number
}

/** Null for what is no plain list of keys: then nothing may be changed in it. */
export function parseFront(front: string): readonly PlacedEntry[] | null {
  const document = parseDocument(front, { version: '1.1', keepSourceTokens: false })
  if (document.errors.length > 0) return null
  const { contents } = document
  if (contents === null) return []
  if (!isMap(contents) || contents.flow === true) return null
  const values: unknown = toPlain(() => document.toJS())
  if (typeof values !== 'object' || values === null) return null
  const entries: PlacedEntry[] = []
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !key.range) return null
    const name = String(key.value)
    const end = isNode(value) && value.range ? value.range[1] : key.range[1]
    const lineEnd = front.slice(0, end).endsWith('\n') ? end : endOfLine(front, end)
    const known: unknown = Reflect.get(values, name)
    entries.push({ key: name, value: known, start: key.range[0], end: lineEnd })
  }
  return entries
}

// Aliases that multiply without end are refused by the library, with an error of its own.
function toPlain(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}
