import { Fault } from '../contract/fault'

/**
 * Takes a stream apart: each call gives the next so many bytes, to be read to their end before the next call. Fault
 * `input/invalid` when the stream ends before.
 */
export function splitStream(
  source: AsyncIterable<Buffer>,
): (size: number) => AsyncGenerator<Buffer, void> {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async function* take(size) {
    for (let left = size; left > 0; ) {
      if (rest.length === 0) {
        const next = await chunks.next()
        if (next.done === true)
          throw new Fault('input/invalid', { reason: 'the body is too short' })
        rest = next.value
      }
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}
