/**
 * A note as Lectern writes it. Every generated part lies between two HTML comments, which no reader of Markdown shows:
 * `<!-- lectern:begin PART HASH -->` and `<!-- lectern:end PART -->`. A last one, the ledger, names all that was written:
 * `<!-- lectern:holds PART PART; KEY=HASH KEY=HASH -->`, front matter after the semicolon.
 */
import { sha256Of } from '../../storage/content-files'
import { type FrontEntry, formatFront, hashFrontValue } from './front-matter'

/** A generated part; its id is unique in its note and holds letters, digits and `._:-`. */
export interface NotePart {
  readonly id: string
  readonly text: string
}

export interface Note {
  readonly front: readonly FrontEntry[]
  readonly parts: readonly NotePart[]
}

export interface Ledger {
  readonly parts: ReadonlySet<string>
  /** The hash of each key's value as it was written. */
  readonly front: ReadonlyMap<string, string>
}

/** A stretch of a note that is there: the user's own lines, a part with what its fence says, or the ledger. */
export type Stretch =
  | { readonly kind: 'own'; readonly lines: readonly string[] }
  | { readonly kind: 'ledger'; readonly ledger: Ledger }
  | { readonly kind: 'part'; readonly id: string; readonly hash: string; readonly text: string }

const beginning = /^<!-- lectern:begin ([\w.:-]+) ([0-9a-f]{16}) -->\s*$/
const ending = /^<!-- lectern:end ([\w.:-]+) -->\s*$/
const holding = /^<!-- lectern:holds ([^;<>]*);([^<>]*)-->\s*$/

/** Of a text, however its lines end and whatever blank lines surround it: 16 hexadecimal digits of SHA-256. */
export const hashPart = (text: string): string =>
  sha256Of(new TextEncoder().encode(trimBlank(text.replaceAll('\r\n', '\n')))).slice(0, 16)

const trimBlank = (text: string): string => text.replace(/^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g, '')

export const formatPart = (id: string, text: string, hash = hashPart(text)): string =>
  `<!-- lectern:begin ${id} ${hash} -->\n\n${trimBlank(text)}\n\n<!-- lectern:end ${id} -->`

export const formatLedger = ({ parts, front }: Ledger): string => {
  const keys = [...front].map(([key, hash]) => `${encodeURIComponent(key)}=${hash}`)
  return `<!-- lectern:holds ${[...parts].join(' ')}; ${keys.join(' ')} -->`
}

export const ledgerOf = ({ front, parts }: Note): Ledger => ({
  parts: new Set(parts.map(({ id }) => id)),
  front: new Map(front.map(([key, value]) => [key, hashFrontValue(value)])),
})

/** The note with fences, as a file that can be brought up to date later. */
export function formatFenced(note: Note): string {
  const parts = note.parts.map(({ id, text }) => formatPart(id, text))
  return `${[frontOf(note), ...parts, formatLedger(ledgerOf(note))].filter(Boolean).join('\n\n')}\n`
}

/** The note alone, for what is not written again. */
export function formatUnfenced(note: Note): string {
  const parts = note.parts.map(({ text }) => trimBlank(text))
  return `${[frontOf(note), ...parts].filter(Boolean).join('\n\n')}\n`
}

const frontOf = ({ front }: Note): string =>
  front.length === 0 ? '' : `---\n${formatFront(front)}---`

/** The body of a note in its stretches. Of a part or a ledger that is there twice, the second is the user's own. */
export function parseBody(body: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  const seen = new Set<string>()
  let own: string[] = []
  const add = (...read: readonly Stretch[]) => {
    if (own.length > 0) stretches.push({ kind: 'own', lines: own })
    own = []
    stretches.push(...read)
  }
  const lines = body.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, id, hash] = beginning.exec(line) ?? []
    const end = id === undefined || seen.has(id) ? -1 : findEnd(lines, at + 1, id)
    if (id !== undefined && hash !== undefined && end >= 0) {
      seen.add(id)
      add({ kind: 'part', id, hash, text: trimBlank(lines.slice(at + 1, end).join('\n')) })
      at = end
      continue
    }
    const ledger = stretches.some(({ kind }) => kind === 'ledger') ? null : parseLedger(line)
    if (ledger === null) own.push(line)
    else add({ kind: 'ledger', ledger })
  }
  add()
  return stretches
}

/** The line that ends a part; -1 when another part begins before it, or none does. */
function findEnd(lines: readonly string[], from: number, id: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (ending.exec(line)?.[1] === id) return at
    if (beginning.test(line) || ending.test(line) || holding.test(line)) return -1
  }
  return -1
}

function parseLedger(line: string): Ledger | null {
  const [, parts, front] = holding.exec(line) ?? []
  if (parts === undefined || front === undefined) return null
  const words = (text: string) => text.split(' ').filter((word) => word !== '')
  const entries = words(front).flatMap((word): [string, string][] => {
    const [key, hash] = word.split('=')
    return key === undefined || hash === undefined ? [] : [[decodeKey(key), hash]]
  })
  return { parts: new Set(words(parts)), front: new Map(entries) }
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}
