import type { ChangedPart } from '../../../contract/exported-notes'
import {
  type FrontEntry,
  formatFront,
  hashFrontValue,
  type PlacedEntry,
  parseFront,
} from './front-matter'
import type { Decide } from './merge-note'

export interface MergedFront {
  /** Null: there is none, and none is to be. */
  readonly front: string | null
  /** What the ledger says from now on. */
  readonly hashes: ReadonlyMap<string, string>
  readonly updated: number
  readonly kept: number
  readonly undecided: readonly ChangedPart[]
}

/**
 * Brings the keys that are Lectern's up to date and touches nothing else. A key whose value is not what was written belongs
 * to the user, and so does one that was never written, or was taken out.
 */
export function mergeFront(
  existing: string | null,
  known: ReadonlyMap<string, string>,
  entries: readonly FrontEntry[],
  decide: Decide,
): MergedFront {
  const placed = existing === null ? [] : parseFront(existing)
  // Front matter that cannot be read is not understood well enough to be changed.
  if (placed === null)
    return { front: existing, hashes: known, updated: 0, kept: entries.length, undecided: [] }
  const there = new Map(placed.map((entry) => [entry.key, entry]))
  const wanted = new Map(entries)
  const hashes = new Map(known)
  const undecided: ChangedPart[] = []
  const edits: { readonly at: PlacedEntry; readonly text: string }[] = []
  const added: FrontEntry[] = []
  let kept = 0
  for (const [key, value] of entries) {
    const at = there.get(key)
    const hash = hashFrontValue(value)
    if (at === undefined) {
      if (known.has(key)) kept += 1
      else added.push([key, value])
      hashes.set(key, hash)
      continue
    }
    const own = hashFrontValue(at.value)
    if (own === hash) hashes.set(key, hash)
    else if (own === known.get(key)) edits.push({ at, text: formatFront([[key, value]]) })
    else if (known.get(key) === hash) kept += 1
    else meet(at, formatFront([[key, value]]))
    if (own === known.get(key)) hashes.set(key, hash)
  }
  for (const [key, hash] of known) {
    const at = there.get(key)
    if (wanted.has(key) || at === undefined) continue
    if (hashFrontValue(at.value) === hash) edits.push({ at, text: '' })
    // It is the user's key from now on.
    hashes.delete(key)
  }
  return {
    front: applyEdits(existing, edits, added),
    hashes,
    updated: edits.length + added.length,
    kept,
    undecided,
  }

  function meet(at: PlacedEntry, generated: string): void {
    const mine = (existing ?? '').slice(at.start, at.end)
    const keep = decide({ part: `front.${at.key}`, mine, generated })
    const hash = hashFrontValue(wanted.get(at.key))
    if (keep === null) undecided.push({ part: `front.${at.key}`, mine, generated })
    else hashes.set(at.key, hash)
    if (keep === 'new') edits.push({ at, text: generated })
    else kept += 1
  }
}

function applyEdits(
  existing: string | null,
  edits: readonly { readonly at: PlacedEntry; readonly text: string }[],
  added: readonly FrontEntry[],
): string | null {
  if (existing === null && added.length === 0) return null
  let front = existing ?? ''
  for (const { at, text } of [...edits].sort((one, other) => other.at.start - one.at.start))
    front = front.slice(0, at.start) + text + front.slice(at.end)
  const rule = front === '' || front.endsWith('\n') ? '' : '\n'
  return `${front}${rule}${formatFront(added)}`
}
