import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A source of ULIDs (github.com/ulid/spec): 48 bits of time, 80 random bits, in Crockford's base 32, 26 characters.
 * Ids from one source rise strictly, also within a millisecond.
 */
export function createIdSource(now: () => Date): () => string {
  let lastTime = -1
  let random = 0n
  return () => {
    const time = Math.max(now().getTime(), lastTime)
    random = time === lastTime ? random + 1n : randomStart()
    lastTime = time
    return encode(BigInt(time), 10) + encode(random, 16)
  }
}

// The top bit stays free, so that counting up within a millisecond cannot overflow.
function randomStart(): bigint {
  return BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n
}

function encode(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest >>= 5n)
    text = alphabet.charAt(Number(rest & 31n)) + text
  return text
}
