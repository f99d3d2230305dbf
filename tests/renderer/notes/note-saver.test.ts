import { expect, it } from 'vitest'
import { Fault } from '../../../src/contract/fault'
import type { NoteId } from '../../../src/contract/notes'
import { NoteSaver, type NoteWords } from '../../../src/renderer/notes/note-saver'

const id = 'n1' as NoteId
const saved = { rev: 1, title: 'Tên', text: 'gốc' }

function saverWith(answers: (words: Partial<NoteWords>, rev: number) => object | Error) {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const sent: (readonly [Partial<NoteWords>, number])[] = []
  let rested: () => void = () => undefined
  const ports = {
    storage,
    send: async (words: Partial<NoteWords>, rev: number) => {
      sent.push([words, rev])
      const answer = answers(words, rev)
      if (answer instanceof Error) throw answer
      return { id, ...saved, ...words, rev: rev + 1, ...answer }
    },
    whenRested: (save: () => void) => {
      rested = save
      return () => {
        rested = () => undefined
      }
    },
  }
  return { saver: new NoteSaver(id, saved, ports), ports, kept, sent, rest: () => rested() }
}

it('saves once the hand has rested, only what changed, over the revision it goes on from', async () => {
  const { saver, sent, rest, kept } = saverWith(() => ({}))
  saver.write({ text: 'một' })
  saver.write({ text: 'một hai' })
  expect(sent).toEqual([])
  expect(saver.view()).toMatchObject({ text: 'một hai', standing: { kind: 'saving' } })
  rest()
  await expect.poll(() => saver.view().standing.kind).toBe('saved')
  expect(sent).toEqual([[{ text: 'một hai' }, 1]])
  expect(kept.size).toBe(0)
  saver.write({ title: 'Khác ' })
  await saver.save()
  expect(sent[1]).toEqual([{ title: 'Khác ' }, 2])
  // The space at the end is the next word's: it stays under the hand.
  expect(saver.view().title).toBe('Khác ')
})

it('sends what was written while the words before were on their way', async () => {
  const { saver, sent } = saverWith(({ text }) => {
    if (text === 'a') saver.write({ text: 'ab' })
    return {}
  })
  saver.write({ text: 'a' })
  await saver.save()
  await expect.poll(() => saver.view().standing.kind).toBe('saved')
  expect(sent).toEqual([
    [{ text: 'a' }, 1],
    [{ text: 'ab' }, 2],
  ])
  expect(saver.view().text).toBe('ab')
})

it('keeps words that could not be saved, also over a reload, and saves them later', async () => {
  let isFull = true
  const { saver, ports, kept } = saverWith(() => (isFull ? new Fault('storage/failed') : {}))
  saver.write({ text: 'không mất' })
  await saver.save()
  expect(saver.view()).toMatchObject({ text: 'không mất', standing: { kind: 'failed' } })
  isFull = false
  const later = new NoteSaver(id, saved, ports)
  expect(later.view().text).toBe('không mất')
  await later.save()
  expect(later.view()).toMatchObject({ text: 'không mất', standing: { kind: 'saved' } })
  expect(kept.size).toBe(0)
})

it('shows what others wrote when there is nothing of its own, and else where its words went', async () => {
  const { saver } = saverWith(() => ({ id: 'n2', rev: 1 }))
  saver.hear({ rev: 2, title: 'Tên', text: 'của người khác' })
  expect(saver.view().text).toBe('của người khác')
  saver.write({ text: 'của tôi' })
  saver.hear({ rev: 3, title: 'Tên', text: 'mới hơn' })
  expect(saver.view().text).toBe('của tôi')
  await saver.save()
  expect(saver.view()).toMatchObject({ text: 'mới hơn', apart: 'n2', standing: { kind: 'saved' } })
})

it('leaves an emptied title alone until there is one again', async () => {
  const { saver, sent } = saverWith(() => ({}))
  saver.write({ title: '' })
  await saver.save()
  expect(sent).toEqual([])
  expect(saver.view().title).toBe('')
  saver.write({ title: 'Mới' })
  await saver.save()
  expect(sent).toEqual([[{ title: 'Mới' }, 1]])
})
