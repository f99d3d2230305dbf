/** A note as a Markdown file with front matter, and back. Pure. */
import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import { sha256Of } from '../storage/content-files'
import type { NoteRecord } from '../storage/records'
import { foldText } from '../text/fold'

/** What a file says of a note. */
export interface NoteFile {
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly text: string
  /** Somebody wrote in it since Lectern did. */
  readonly isEdited: boolean
}

/**
 * Inside the library. Two notes never share it, because it ends in the id; it is of ASCII letters, digits and dashes and
 * short, whatever the title.
 */
export function noteFileName({ id, title }: Pick<NoteRecord, 'id' | 'title'>): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `notes/${words === '' ? 'note' : words}-${id.toLowerCase()}.md`
}

/** `aboutTitle`: what a person knows its subject by. The sum covers title and text: it tells an edit from an old file. */
export function formatNoteFile(
  note: Pick<NoteRecord, 'id' | 'rev' | 'title' | 'text' | 'about' | 'createdAt' | 'changedAt'>,
  aboutTitle: string | null,
): string {
  const { id, rev, title, text, about, createdAt, changedAt } = note
  const front = {
    title,
    about: about.kind,
    ...(about.id !== null && { [about.kind]: about.id }),
    ...(aboutTitle !== null && { subject: aboutTitle }),
    created: createdAt,
    changed: changedAt,
    lectern: { note: id, rev, sha256: sumOf(title, text) },
  }
  const yaml = stringify(front, {
    version: '1.1',
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  return `---\n${yaml}---\n\n${text}`
}

const frontSchema = v.object({
  title: v.pipe(v.string(), v.normalize('NFC'), v.trim(), v.minLength(1), v.maxLength(300)),
  lectern: v.object({ note: v.string(), rev: v.number(), sha256: v.string() }),
})

/** null when it is no note of Lectern's, or its front matter can no longer be read. */
export function parseNoteFile(content: string): NoteFile | null {
  const [, yaml, body] =
    /^\uFEFF?---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(content) ?? []
  if (yaml === undefined || body === undefined) return null
  const front = v.safeParse(frontSchema, parseYaml(yaml))
  if (!front.success) return null
  const { title, lectern } = front.output
  const text = body
    .replace(/^\r?\n/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const { note: id, rev, sha256 } = lectern
  return { id, rev, title, text, isEdited: sumOf(title, text) !== sha256 }
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 })
  } catch {
    return null
  }
}

const sumOf = (title: string, text: string): string => sha256Of(`${title}\n\n${text}`)
