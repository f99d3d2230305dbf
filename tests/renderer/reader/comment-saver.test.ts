import { describe, expect, it } from 'vitest'
import { Fault } from '../../../src/contract/fault'
import type { AnnotationId } from '../../../src/contract/model'
import { CommentSaver } from '../../../src/renderer/reader/sidebar/comment-saver'

const id = 'one' as AnnotationId

/** A workbench with one annotation, whose answers wait until they are let go. */
function setUp(comment = '') {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const stored = { rev: 1, comment }
  /** What was saved too late, and became annotations of their own. */
  const apart: string[] = []
  const answers: (() => void)[] = []
  let fault: Fault | null = null
  const send = async (words: string, rev: number) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    if (fault !== null) throw fault
    if (rev !== stored.rev) {
      apart.push(words)
      return { id: 'two' as AnnotationId, rev: 1, comment: words }
    }
    stored.rev += 1
    stored.comment = words.normalize('NFC')
    return { id, ...stored }
  }
  return {
    stored,
    apart,
    storage,
    saver: new CommentSaver(id, { ...stored }, storage, send),
    open: () => new CommentSaver(id, { ...stored }, storage, send),
    fail: (next: Fault | null) => {
      fault = next
    },
    letGo: async () => {
      answers.shift()?.()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

describe('saving a comment', () => {
  it('writes it and holds nothing back', async () => {
    const { saver, stored, letGo, open } = setUp()
    saver.write('So sánh với VnExpress')
    const saving = saver.save()
    await letGo()
    await saving
    expect(stored.comment).toBe('So sánh với VnExpress')
    expect(saver.view()).toEqual({ text: 'So sánh với VnExpress', trouble: null })
    expect(open().view().trouble).toBeNull()
  })

  it('keeps what is written while it is on its way, and saves that too when asked to', async () => {
    const { saver, stored, letGo } = setUp()
    saver.write('một')
    const first = saver.save()
    saver.write('một hai')
    const second = saver.save()
    await letGo()
    expect(saver.view().text).toBe('một hai')
    await letGo()
    await Promise.all([first, second])
    expect(stored).toEqual({ rev: 3, comment: 'một hai' })
    expect(saver.view()).toEqual({ text: 'một hai', trouble: null })
  })

  it('keeps the words when it fails, over a reload too, until they are saved', async () => {
    const { saver, stored, fail, letGo, open } = setUp('cũ')
    fail(new Fault('storage/failed', { file: 'annotations.json', reason: 'ENOSPC' }))
    saver.write('mới')
    const saving = saver.save()
    await letGo()
    await saving
    expect(saver.view()).toMatchObject({
      text: 'mới',
      trouble: { kind: 'failed', fault: { code: 'storage/failed' } },
    })
    fail(null)
    const again = open()
    expect(again.view().text).toBe('mới')
    const retry = again.save()
    await letGo()
    await retry
    expect(stored.comment).toBe('mới')
    expect(again.view().trouble).toBeNull()
  })

  it('keeps both when somebody else wrote meanwhile: the late words go apart, theirs are shown', async () => {
    const { saver, stored, apart, letGo, open } = setUp('cũ')
    saver.write('của tôi')
    Object.assign(stored, { rev: 2, comment: 'của người khác' })
    saver.hear(stored)
    expect(saver.view().text).toBe('của tôi')
    const saving = saver.save()
    await letGo()
    await saving
    expect(apart).toEqual(['của tôi'])
    expect(saver.view()).toEqual({ text: 'của người khác', trouble: { kind: 'apart' } })
    expect(open().view()).toEqual({ text: 'của người khác', trouble: null })
  })

  it('keeps both too when the news of it comes only afterwards', async () => {
    const { saver, stored, apart, letGo } = setUp('cũ')
    saver.write('của tôi')
    Object.assign(stored, { rev: 2, comment: 'của người khác' })
    const saving = saver.save()
    await letGo()
    await saving
    saver.hear(stored)
    expect(apart).toEqual(['của tôi'])
    expect(saver.view().text).toBe('của người khác')
  })

  it('writes here again after words went apart', async () => {
    const { saver, stored, apart, letGo } = setUp('cũ')
    saver.write('của tôi')
    Object.assign(stored, { rev: 2, comment: 'của người khác' })
    saver.hear(stored)
    const late = saver.save()
    await letGo()
    await late
    saver.write('của người khác, và tôi')
    expect(saver.view().trouble).toBeNull()
    const saving = saver.save()
    await letGo()
    await saving
    expect(stored.comment).toBe('của người khác, và tôi')
    expect(apart).toEqual(['của tôi'])
  })

  it('is not disturbed by changes of other parts of the annotation, nor by old news', async () => {
    const { saver, stored, letGo } = setUp('cũ')
    saver.write('mới')
    Object.assign(stored, { rev: 2 })
    saver.hear(stored)
    const saving = saver.save()
    await letGo()
    await saving
    saver.hear({ rev: 2, comment: 'cũ' })
    expect(saver.view()).toEqual({ text: 'mới', trouble: null })
  })
})
