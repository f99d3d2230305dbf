import type { ChangedPart, Keeping } from '../../../contract/exported-notes'
import {
  formatLedger,
  formatPart,
  hashPart,
  type Ledger,
  type Note,
  type NotePart,
  parseBody,
  type Stretch,
} from './fenced-note'
import { splitFront } from './front-matter'
import { mergeFront } from './merge-front'

/** What a user says about a part; null when they were not asked. */
export type Decide = (part: ChangedPart) => Keeping | null

export interface NoteMerge {
  readonly text: string
  readonly added: number
  readonly updated: number
  readonly kept: number
  readonly undecided: readonly ChangedPart[]
}

/**
 * A note that is there, brought up to date. What stands outside of fences is left as it is; a part inside them the user did
 * not touch becomes what is generated now; a part they changed stays theirs, and when Lectern would write something new
 * there too, `decide` is asked. What they took out stays out. Null when `existing` is no note of Lectern's.
 */
export function mergeNote(existing: string, note: Note, decide: Decide): NoteMerge | null {
  const mark = existing.startsWith('\ufeff') ? '\ufeff' : ''
  const plain = existing.slice(mark.length).replaceAll('\r\n', '\n')
  const { front, body } = splitFront(plain)
  const stretches = parseBody(body)
  if (stretches.every(({ kind }) => kind === 'own')) return null
  const known = stretches.find((stretch) => stretch.kind === 'ledger')?.ledger ?? noLedger
  const head = mergeFront(front, known.front, note.front, decide)
  const merged = mergeParts(stretches, known, note.parts, decide)
  const holds = formatLedger({ parts: merged.parts, front: head.hashes })
  const text = [
    head.front === null ? '' : `---\n${head.front}---\n`,
    head.front !== null && front === null ? '\n' : '',
    joinPieces(merged.pieces(holds)),
  ].join('')
  // A file keeps the line ends most of it has.
  const ends = existing.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return {
    text: mark + ends,
    added: merged.added,
    updated: merged.updated + head.updated,
    kept: merged.kept + head.kept,
    undecided: [...head.undecided, ...merged.undecided],
  }
}

const noLedger: Ledger = { parts: new Set(), front: new Map() }

type Piece = readonly string[]
/** A part's lines with its id; the user's own with null; 'ledger' holds the place of the ledger. */
type Placed = { readonly id: string | null; readonly piece: Piece | 'ledger' }

interface MergedParts {
  readonly pieces: (ledger: string) => readonly Piece[]
  readonly parts: ReadonlySet<string>
  readonly added: number
  readonly updated: number
  readonly kept: number
  readonly undecided: readonly ChangedPart[]
}

function mergeParts(
  stretches: readonly Stretch[],
  known: Ledger,
  parts: readonly NotePart[],
  decide: Decide,
): MergedParts {
  const wanted = new Map(parts.map((part) => [part.id, part.text]))
  const undecided: ChangedPart[] = []
  const placed: Placed[] = []
  let [updated, kept] = [0, 0]
  for (const stretch of stretches) {
    if (stretch.kind !== 'part') {
      placed.push({ id: null, piece: stretch.kind === 'own' ? stretch.lines : 'ledger' })
      continue
    }
    const outcome = mergePart(stretch, wanted.get(stretch.id) ?? null, decide)
    if (outcome.undecided !== null) undecided.push(outcome.undecided)
    updated += outcome.change === 'updated' ? 1 : 0
    kept += outcome.change === 'kept' ? 1 : 0
    placed.push({ id: stretch.id, piece: outcome.lines })
  }
  const there = new Set(stretches.flatMap((one) => (one.kind === 'part' ? [one.id] : [])))
  if (placed.every(({ piece }) => piece !== 'ledger')) placed.push({ id: null, piece: 'ledger' })
  const removed = [...known.parts].filter((id) => !there.has(id))
  const fresh = parts.filter(({ id }) => !there.has(id) && !known.parts.has(id))
  for (const part of fresh) {
    const piece = formatPart(part.id, part.text).split('\n')
    placed.splice(placeFor(part.id, parts, placed), 0, { id: part.id, piece: ['', ...piece] })
  }
  return {
    pieces: (ledger) =>
      placed
        .map(({ piece }) => (piece === 'ledger' ? [ledger] : piece))
        .filter((piece) => piece.length > 0),
    parts: new Set([...parts.map(({ id }) => id), ...removed]),
    added: fresh.length,
    updated,
    kept: kept + removed.filter((id) => wanted.has(id)).length,
    undecided,
  }
}

interface PartOutcome {
  readonly lines: Piece
  readonly change: 'none' | 'updated' | 'kept'
  readonly undecided: ChangedPart | null
}

function mergePart(
  { id, hash, text: mine }: Extract<Stretch, { kind: 'part' }>,
  generated: string | null,
  decide: Decide,
): PartOutcome {
  const fenced = (text: string, as: string) => formatPart(id, text, as).split('\n')
  const settle = (lines: Piece, change: PartOutcome['change']) => ({
    lines,
    change,
    undecided: null,
  })
  const now = generated === null ? null : hashPart(generated)
  const own = hashPart(mine)
  if (own === now) return settle(fenced(mine, own), 'none')
  const fresh = generated === null || now === null ? [] : fenced(generated, now)
  if (own === hash) return settle(fresh, 'updated')
  // Nothing new to say: what the user made of it stands.
  if (now === hash) return settle(fenced(mine, hash), 'kept')
  const part = { part: id, mine, generated }
  switch (decide(part)) {
    case 'new':
      return settle(fresh, 'updated')
    case 'both':
      return settle([...fresh, '', ...mine.split('\n'), ''], 'updated')
    case 'mine':
      return settle(now === null ? mine.split('\n') : fenced(mine, now), 'kept')
    case null:
      return { lines: fenced(mine, hash), change: 'kept', undecided: part }
  }
}

/** Behind the part that comes before it, else before the one that comes after it, else before the ledger. */
function placeFor(id: string, parts: readonly NotePart[], placed: readonly Placed[]): number {
  const rank = parts.findIndex((part) => part.id === id)
  const find = (part: NotePart) => placed.findIndex((one) => one.id === part.id)
  for (const part of parts.slice(0, rank).toReversed()) if (find(part) >= 0) return find(part) + 1
  for (const part of parts.slice(rank + 1)) if (find(part) >= 0) return find(part)
  return placed.findIndex(({ piece }) => piece === 'ledger')
}

/** Pieces one after the other, with a blank line between two where neither has one. */
function joinPieces(pieces: readonly Piece[]): string {
  const lines: string[] = []
  for (const piece of pieces) {
    const [last, first] = [lines.at(-1), piece[0]]
    if (last !== undefined && last.trim() !== '' && first !== undefined && first.trim() !== '')
      lines.push('')
    lines.push(...(last?.trim() === '' && first === '' ? piece.slice(1) : piece))
  }
  const text = lines.join('\n')
  return text.endsWith('\n') ? text : `${text}\n`
}
