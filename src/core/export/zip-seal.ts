import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const words = 'SHA-256 of everything before this sum: '
const sumLength = 64

/** A zip's comment with room for the seal, in ASCII. */
export const sealComment = words + '0'.repeat(sumLength)

/**
 * Passes on a zip that ends in `sealComment` and puts in place of its zeros the SHA-256 of all bytes before them. Checksums of
 * the files say nothing of the zip around them: this one does.
 */
export function sealZip(): Transform {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const bytes = Buffer.concat([held, chunk])
      const safe = Math.max(0, bytes.length - sumLength)
      held = bytes.subarray(safe)
      hash.update(bytes.subarray(0, safe))
      done(null, bytes.subarray(0, safe))
    },
    flush: (done) => done(null, Buffer.from(hash.digest('hex'))),
  })
}

/** Whether a zip of that size has the seal it claims by its comment's length; one of any other length claims none. */
export async function holdsSeal(path: string, size: number, comment: Buffer): Promise<boolean> {
  if (comment.length !== sealComment.length) return true
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { end: size - sumLength - 1 }), hash)
  return comment.toString('latin1') === words + hash.digest('hex')
}
