import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseInput } from '../../../src/contract/operations'
import { formatNoteFile, noteFileName, parseNoteFile } from '../../../src/core/notes/note-file'
import type { NoteRecord } from '../../../src/core/storage/records'

const note = (words: Pick<NoteRecord, 'title' | 'text'>): NoteRecord => ({
  id: '01KJM6K0P8C0J4NT8Y0CN3TVK9' as NoteRecord['id'],
  rev: 3,
  changedAt: '2026-03-01T08:00:00.000Z' as NoteRecord['changedAt'],
  createdAt: '2026-03-01T08:00:00.000Z' as NoteRecord['createdAt'],
  deletedAt: null,
  about: { kind: 'question', id: null },
  conflictOf: null,
  ...words,
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '-',
      '---',
      '\n',
      '\r',
      '#',
      ':',
      '"',
      'é',
      '\u0085',
      '\u2028',
      '\ufeff',
      ' ',
    ),
  }),
)
/** As it reaches the core. */
const anyWords = fc
  .record({ title: anyText, text: anyText })
  .filter(
    ({ title }) =>
      title
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .normalize('NFC') !== '',
  )
  .map((words) => parseInput('addNote', { ...words, about: { kind: 'question', id: null } }))

it('says after any journey through a file what the note says', () => {
  fc.assert(
    fc.property(anyWords, ({ title, text }) => {
      const file = parseNoteFile(formatNoteFile(note({ title, text }), null))
      const { id, rev } = note({ title, text })
      expect(file).toEqual({ id, rev, title, text, isEdited: false })
    }),
    { numRuns: 1000 },
  )
})

it('tells an edit, and an editor’s line ends and mark from one', () => {
  const content = formatNoteFile(note({ title: 'Tên', text: 'một\nhai\n' }), 'Lào')
  expect(parseNoteFile(`\ufeff${content.replaceAll('\n', '\r\n')}`)).toMatchObject({
    text: 'một\nhai\n',
    isEdited: false,
  })
  expect(parseNoteFile(content.replace('hai', 'ba'))).toMatchObject({ isEdited: true })
  expect(parseNoteFile(content.replace('Tên', 'Tên mới'))).toMatchObject({ isEdited: true })
  expect(parseNoteFile('# Ghi tay\n')).toBeNull()
  expect(parseNoteFile('---\ntitle: "x"\n---\n')).toBeNull()
})

it('has a short name of ASCII letters that ends in the id, whatever the title', () => {
  fc.assert(
    fc.property(anyWords, ({ title }) => {
      const name = noteFileName(note({ title, text: '' }))
      expect(name).toMatch(/^notes\/[a-z0-9][a-z0-9-]{0,59}-01kjm6k0p8c0j4nt8y0cn3tvk9\.md$/)
    }),
  )
})
