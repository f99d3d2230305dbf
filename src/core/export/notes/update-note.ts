import { readFile } from 'node:fs/promises'
import type { NoteDecision, NoteUpdate } from '../../../contract/exported-notes'
import { Fault } from '../../../contract/fault'
import { codeOf, reasonOf } from '../../storage/write-file'
import type { ExportFile } from '../export-file'
import type { Decide } from './merge-note'

/** A note of an export and what it finds where it goes. */
export interface PlannedUpdate {
  readonly update: NoteUpdate
  /** What the file is to hold. */
  readonly content: () => Promise<Uint8Array | string>
  /** What the file held, when its words are in the new content; else null. */
  readonly merged: Uint8Array | null
}

/** Compares a planned note with what lies at `path`. Faults: `export/failed`, and those of the note's template. */
export async function planUpdate(
  path: string,
  file: ExportFile,
  decisions: readonly NoteDecision[],
): Promise<PlannedUpdate> {
  const existing = await readExisting(path)
  const text = existing === null ? null : decodeWhole(existing)
  let replaced = false
  const decide: Decide = ({ part, mine }) => {
    const decided = decisions.find(
      (one) => one.path === path && one.part === part && one.mine === mine,
    )
    if (decided?.keep === 'new') replaced = true
    return decided?.keep ?? null
  }
  const merged = text === null ? null : (file.merge?.(text, decide) ?? null)
  if (merged === null)
    return {
      update: {
        path,
        kind: existing === null ? 'new' : 'foreign',
        added: 0,
        updated: 0,
        kept: 0,
        undecided: [],
      },
      content: file.content,
      merged: null,
    }
  const { text: next, ...counts } = merged
  return {
    update: { path, kind: next === text ? 'unchanged' : 'updated', ...counts },
    content: async () => next,
    // What somebody agreed to replace is kept beside all the same.
    merged: replaced ? null : existing,
  }
}

async function readExisting(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new Fault('export/failed', { path, reason: reasonOf(error) }, { cause: error })
  }
}

/** Null for what is not UTF-8: it is no note of Lectern's, whatever it was before. */
function decodeWhole(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
