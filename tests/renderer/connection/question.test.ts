import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQuestion } from '../../../src/renderer/connection/question'

/** A question whose answers take so many milliseconds; counts how often it was asked, and what was kept. */
function questionOf(answerMs: number) {
  const kept: number[] = []
  let asked = 0
  const question = createQuestion<number>(
    () => {
      asked += 1
      const answer = asked
      return new Promise((resolve) => setTimeout(() => resolve(answer), answerMs))
    },
    (state) => {
      if (state.kind === 'ready') kept.push(state.value)
    },
  )
  return { question, kept, asked: () => asked }
}

describe('a question', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is asked at once when something changes after a while', async () => {
    const { question, kept } = questionOf(30)
    question.ask()
    await vi.advanceTimersByTimeAsync(10_000)
    question.askSoon()
    await vi.advanceTimersByTimeAsync(31)
    expect(kept).toEqual([1, 2])
  })

  it('rests in proportion to what its answer takes, however often something changes', async () => {
    const { question, asked } = questionOf(200)
    question.ask()
    for (let ms = 0; ms < 6000; ms += 10) {
      question.askSoon()
      await vi.advanceTimersByTimeAsync(10)
    }
    expect(asked()).toBeGreaterThanOrEqual(9)
    expect(asked()).toBeLessThanOrEqual(11)
  })

  it('is asked again after the last change, and its answer shown', async () => {
    const { question, kept, asked } = questionOf(200)
    question.ask()
    await vi.advanceTimersByTimeAsync(100)
    question.askSoon()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked()).toBe(2)
    expect(kept).toEqual([1, 2])
  })

  it('is heard no more once it is dropped', async () => {
    const { question, kept, asked } = questionOf(200)
    question.ask()
    question.askSoon()
    question.drop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(kept).toEqual([])
    expect(asked()).toBe(1)
  })

  it('is aborted while its answer is under way, not afterwards', async () => {
    const signals: AbortSignal[] = []
    const question = createQuestion<null>(
      async (signal) => {
        signals.push(signal)
        await new Promise((resolve) => setTimeout(resolve, 30))
        return null
      },
      () => undefined,
    )
    question.ask()
    await vi.advanceTimersByTimeAsync(31)
    question.ask()
    question.drop()
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true])
  })
})
