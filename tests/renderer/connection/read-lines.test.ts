import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../../src/renderer/connection/read-lines'

const answerOf = (parts: readonly Uint8Array<ArrayBuffer>[]) =>
  new Response(
    new ReadableStream({
      start(stream) {
        for (const part of parts) stream.enqueue(part)
        stream.close()
      },
    }),
  )

async function linesOf(response: Response): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of readLines(response)) lines.push(line)
  return lines
}

describe('reading lines of an answer', () => {
  it('finds every line, wherever the answer is cut in parts, also inside a letter', async () => {
    const line = fc.constantFrom('', 'Bộ trưởng', 'Lào 🇱🇦', 'a', 'thăm chính thức '.repeat(20))
    const cuts = fc.array(fc.nat(40), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.array(line), cuts, fc.boolean(), async (lines, lengths, hasEnd) => {
        const bytes = new TextEncoder().encode(lines.join('\n') + (hasEnd ? '\n' : ''))
        const parts: Uint8Array<ArrayBuffer>[] = []
        let from = 0
        for (const length of lengths) {
          parts.push(bytes.slice(from, from + length))
          from += length
        }
        const found = await linesOf(answerOf([...parts, bytes.slice(from)]))
        expect(found).toEqual(lines.filter((one) => one !== ''))
      }),
    )
  })
})
