import fc from 'fast-check'
import { formatFenced, type Note } from '../../../../src/core/export/notes/fenced-note'
import { mergeNote } from '../../../../src/core/export/notes/merge-note'

/** What somebody does to a note between two exports: each edit leaves words that are found nowhere else. */
export type Edit =
  | { readonly kind: 'insert-line'; readonly at: number; readonly words: string }
  | { readonly kind: 'insert-words'; readonly at: number; readonly words: string }
  | { readonly kind: 'delete-line'; readonly at: number }
  | { readonly kind: 'add-key'; readonly words: string }
  | { readonly kind: 'change-key'; readonly at: number; readonly words: string }
  | { readonly kind: 'to-crlf' }
  /** Lectern's own words change, and the note is exported again. */
  | { readonly kind: 'export'; readonly note: Note }

const words = fc.constantFrom(
  'own',
  '> own',
  '# own',
  '- own',
  '<!-- own -->',
  '*own*',
  '---own',
  '`own`',
  'ghi chú',
  '\t- own',
)
const at = fc.double({ min: 0, max: 0.999, noNaN: true })
const text = fc.constantFrom(
  'Một đoạn.',
  '> a\n>\n> [@k, para. 1]',
  'x\n\ny',
  '## Head',
  'trailing  ',
)
export const anyNote: fc.Arbitrary<Note> = fc.record({
  front: fc
    .subarray(['title', 'date', 'tags', 'url'])
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.constantFrom('a', 'no', '1e3: "x"', 'đ').map((value) => [key, value] as const),
        ),
      ),
    ),
  parts: fc
    .shuffledSubarray(['head', 'quote-1', 'quote-2', 'quote-3', 'tail'])
    .chain((ids) => fc.tuple(...ids.map((id) => text.map((words) => ({ id, text: words }))))),
})
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert-line' as const), at, words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert-words' as const), at, words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete-line' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add-key' as const), words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change-key' as const), at, words }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'to-crlf' as const }) },
  { weight: 4, arbitrary: anyNote.map((note) => ({ kind: 'export' as const, note })) },
)
export const editSequences = fc.tuple(anyNote, fc.array(edit, { minLength: 2, maxLength: 14 }))

/** Plays a sequence; throws, in words, when anything a person wrote is lost or anything they took out comes back. */
export function playEdits([first, edits]: [Note, readonly Edit[]]): void {
  let note = first
  let file = formatFenced(first)
  /** Unique words that must be in the file, until the person deletes them. */
  let own: string[] = []
  let count = 0
  for (const edit of edits) {
    if (edit.kind === 'export') {
      note = edit.note
      const gone = removedParts(file)
      const merged = mergeNote(file, note, () => null)
      // Without fences it is no note of Lectern's any more, and is never written over.
      if (merged === null) continue
      for (const words of own)
        if (!merged.text.includes(words))
          throw new Error(`lost “${words}”:\n${file}\n→\n${merged.text}`)
      for (const id of gone)
        if (merged.text.includes(`lectern:begin ${id} `))
          throw new Error(`${id} came back:\n${merged.text}`)
      const again = mergeNote(merged.text, note, () => null)
      if (again?.text !== merged.text)
        throw new Error(`not settled:\n${merged.text}\n→\n${again?.text}`)
      file = merged.text
      continue
    }
    count += 1
    file = applyEdit(file, edit, `⟦${count}⟧`)
    if ('words' in edit) own.push(`⟦${count}⟧`)
    own = own.filter((words) => file.includes(words))
  }
}

/** Parts the ledger tells of and the file does not hold. */
function removedParts(file: string): readonly string[] {
  const [, ids = ''] = /^<!-- lectern:holds ([^;]*);/m.exec(file) ?? []
  return ids.split(' ').filter((id) => id !== '' && !file.includes(`lectern:begin ${id} `))
}

function applyEdit(file: string, edit: Exclude<Edit, { kind: 'export' }>, mark: string): string {
  const lines = file.split('\n')
  const line = 'at' in edit ? Math.floor(edit.at * lines.length) : 0
  const front = frontEnd(lines)
  switch (edit.kind) {
    case 'insert-line':
      // Text above or inside front matter is no edit of a note but of its YAML; that has edits of its own.
      return lines.toSpliced(Math.max(line, front), 0, `${edit.words} ${mark}`).join('\n')
    case 'insert-words': {
      const place = Math.max(line, front)
      const there = lines[place] ?? ''
      return isFence(there)
        ? file
        : lines.with(Math.min(place, lines.length - 1), `${there} ${edit.words} ${mark}`).join('\n')
    }
    case 'delete-line':
      return line < front ? file : lines.toSpliced(line, 1).join('\n')
    case 'add-key':
      return front === 0
        ? file
        : lines
            .toSpliced(
              front - 1,
              0,
              `own-${mark.replace(/\D/g, '')}: ${JSON.stringify(`${edit.words} ${mark}`)} # ${mark}`,
            )
            .join('\n')
    case 'change-key': {
      const keys = lines.flatMap((text, index) =>
        index > 0 && index < front - 1 && /^[a-z]+: /.test(text) ? [index] : [],
      )
      const key = keys[Math.floor(edit.at * keys.length)]
      if (key === undefined) return file
      const name = (lines[key] ?? '').split(':')[0] ?? ''
      return lines.with(key, `${name}: ${JSON.stringify(`${edit.words} ${mark}`)}`).join('\n')
    }
    case 'to-crlf':
      return file.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')
  }
}

const isFence = (line: string): boolean => line.includes('<!-- lectern:')

/** The line after the front matter; 0 without. */
function frontEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1
}
