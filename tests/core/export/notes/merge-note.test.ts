import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFenced, type Note } from '../../../../src/core/export/notes/fenced-note'
import { type Decide, mergeNote } from '../../../../src/core/export/notes/merge-note'
import { editSequences, playEdits } from './edited-notes'

/** `npm run test:notes` plays many more. */
const sequences = Number(process.env.LECTERN_SEQUENCES ?? 400)

const note: Note = {
  front: [
    ['title', 'Nghị định thư'],
    ['date', '2024-10-22'],
  ],
  parts: [
    { id: 'head', text: '# Nghị định thư' },
    { id: 'quote-1', text: '> một\n>\n> [@k, para. 1]' },
    { id: 'quote-2', text: '> hai' },
  ],
}
const file = formatFenced(note)
const undecided: Decide = () => null
const withPart = (id: string, text: string): Note => ({
  ...note,
  parts: note.parts.map((part) => (part.id === id ? { id, text } : part)),
})

describe('exporting a note again', () => {
  it('leaves it byte for byte when there is nothing new', () => {
    expect(mergeNote(file, note, undecided)).toMatchObject({
      text: file,
      added: 0,
      updated: 0,
      kept: 0,
    })
  })

  it('brings what nobody touched up to date, and leaves the words between as they are', () => {
    const edited = file.replace(
      '<!-- lectern:end head -->\n',
      '$&\nMy own *thought*.  \n\n\n- a list\n',
    )
    const merged = mergeNote(edited, withPart('quote-1', '> một!'), undecided)
    expect(merged).toMatchObject({ updated: 1, kept: 0, undecided: [] })
    expect(merged?.text).toContain('> một!')
    expect(merged?.text).toContain('\nMy own *thought*.  \n\n\n- a list\n')
  })

  it('keeps a changed part as it is while Lectern has nothing new to say', () => {
    const edited = file.replace('> hai', '> hai, with my remark')
    expect(mergeNote(edited, note, undecided)).toMatchObject({
      text: edited,
      kept: 1,
      undecided: [],
    })
  })

  it('asks about a part both sides changed, and does what is answered', () => {
    const edited = file.replace('> hai', '> mine')
    const newer = withPart('quote-2', '> theirs')
    const asked = mergeNote(edited, newer, undecided)
    expect(asked?.undecided).toEqual([{ part: 'quote-2', mine: '> mine', generated: '> theirs' }])
    expect(asked?.text).toBe(edited)
    const [mine, fresh, both] = (['mine', 'new', 'both'] as const).map(
      (keep) => mergeNote(edited, newer, () => keep)?.text ?? '',
    )
    expect([mine?.includes('> mine'), mine?.includes('> theirs')]).toEqual([true, false])
    expect([fresh?.includes('> mine'), fresh?.includes('> theirs')]).toEqual([false, true])
    expect([both?.includes('> mine'), both?.includes('> theirs')]).toEqual([true, true])
    // Once answered, nothing is asked again.
    for (const text of [mine, fresh, both])
      expect(mergeNote(text ?? '', newer, undecided)).toMatchObject({ text, undecided: [] })
  })

  it('does not put back what was taken out, and takes out what is no more', () => {
    const without = file.replace(/<!-- lectern:begin quote-1[\s\S]*end quote-1 -->\n\n/, '')
    expect(mergeNote(without, note, undecided)?.text).toBe(without)
    const shorter = { ...note, parts: note.parts.slice(0, 2) }
    expect(mergeNote(file, shorter, undecided)?.text).toBe(formatFenced(shorter))
  })

  it('puts a new part behind the one that comes before it', () => {
    const parts = note.parts.toSpliced(2, 0, { id: 'quote-1b', text: '> rưỡi' })
    expect(mergeNote(file, { ...note, parts }, undecided)?.text).toBe(
      formatFenced({ ...note, parts }),
    )
  })

  it('changes its own keys of the front matter in place, and no others', () => {
    const edited = file
      .replace('---\n\n', 'mine: [a,   b] # so\n---\n\n')
      .replace('"2024-10-22"', '2024-10-23')
    const newer: Note = {
      ...note,
      front: [
        ['title', 'Khác'],
        ['date', '2024-10-22'],
        ['outlet', 'VTC'],
      ],
    }
    const merged = mergeNote(edited, newer, undecided)
    expect(merged?.text).toMatch(
      /^---\ntitle: "Khác"\ndate: 2024-10-23\nmine: \[a, {3}b\] # so\noutlet: "VTC"\n---\n\n/,
    )
  })

  it('asks about a key both sides changed', () => {
    const edited = file.replace('"Nghị định thư"', '"Mine"')
    const newer: Note = {
      ...note,
      front: [
        ['title', 'Theirs'],
        ['date', '2024-10-22'],
      ],
    }
    expect(mergeNote(edited, newer, undecided)).toMatchObject({
      text: edited,
      undecided: [{ part: 'front.title', mine: 'title: "Mine"\n', generated: 'title: "Theirs"\n' }],
    })
    expect(mergeNote(edited, newer, () => 'new')?.text).toContain('title: "Theirs"')
  })

  it('does not take front matter apart that is no YAML', () => {
    const edited = file.replace('title: ', 'title: [ ')
    expect(mergeNote(edited, { ...note, front: [['title', 'Khác']] }, undecided)?.text).toBe(edited)
  })

  it('leaves a file that is none of Lectern’s alone', () => {
    expect(mergeNote('# My own note\n', note, undecided)).toBeNull()
  })

  it('loses nothing a person wrote, whatever they and Lectern change in turn', () => {
    fc.assert(fc.property(editSequences, playEdits), { numRuns: sequences })
  }, 600_000)
})
