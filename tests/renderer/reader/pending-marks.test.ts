import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationId, ArticleId, LabelId } from '../../../src/contract/model'
import { PendingMarks, withPending } from '../../../src/renderer/reader/passage/pending-marks'
import type { Painted } from '../../../src/renderer/reader/text/plan-marks'

const article = 'article' as ArticleId
const label = 'yellow' as LabelId
const listed = (id: string, start: number): Painted => ({
  id: id as AnnotationId,
  label,
  start,
  end: start + 5,
})
const span = (start: number) => ({ start, end: start + 5 })
const placesOf = (marks: PendingMarks, list: readonly Painted[]) =>
  withPending(list, article, marks.view()).map(({ start }) => start)

/** Let whatever waits on a settled promise run. */
const settle = () => new Promise((done) => setTimeout(done))

describe('a mark just made', () => {
  it('is there before the library has answered, and goes when it could not be saved', async () => {
    const marks = new PendingMarks()
    const { promise, resolve } = Promise.withResolvers<null>()
    void marks.put(article, span(3), label, promise)
    expect(placesOf(marks, [])).toEqual([3])
    resolve(null)
    await settle()
    expect(placesOf(marks, [])).toEqual([])
  })

  it('is no other article’s', () => {
    const marks = new PendingMarks()
    void marks.put(article, span(3), label, new Promise(() => undefined))
    expect(withPending([], 'another' as ArticleId, marks.view())).toEqual([])
  })

  it('goes when it was taken back before the list was there', async () => {
    const marks = new PendingMarks()
    marks.hear(article, [])
    await marks.put(article, span(3), label, Promise.resolve('saved'))
    expect(placesOf(marks, [])).toEqual([3])
    marks.hear(article, [])
    expect(marks.view()).toEqual([])
  })

  it('is shown exactly once, in whatever order acknowledgements and lists arrive', async () => {
    const steps = fc.array(fc.constantFrom('mark', 'acknowledge', 'list') as fc.Arbitrary<string>, {
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(steps, async (order) => {
        const marks = new PendingMarks()
        const waiting: (() => void)[] = []
        // The library holds a mark as soon as it is asked to; the window hears of it later.
        const held: Painted[] = []
        let list: readonly Painted[] = []
        for (const step of order) {
          if (step === 'mark') {
            const start = held.length * 10
            held.push(listed(`a${held.length}`, start))
            const { promise, resolve } = Promise.withResolvers<string>()
            waiting.push(() => resolve('saved'))
            void marks.put(article, span(start), label, promise)
          } else if (step === 'acknowledge') {
            waiting.shift()?.()
            await settle()
          } else {
            list = [...held]
            marks.hear(article, list)
          }
          expect(placesOf(marks, list)).toEqual(held.map(({ start }) => start))
        }
      }),
      { numRuns: 60 },
    )
  })
})
