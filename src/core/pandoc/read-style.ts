import { open } from 'node:fs/promises'
import { Fault } from '../../contract/fault'
import type { FileSource } from '../../contract/importing'
import { fileFault } from '../articles/collect-files'

const limit = 2 ** 20

/**
 * A citation style's file, its words as they stand. It is not parsed here: only what pandoc would follow to another file or
 * into the network is looked for. Faults: `file/…`, `style/unreadable`, `style/dependent`.
 */
export async function readStyle(file: FileSource): Promise<string> {
  const text = decode(await readLimited(file))
  const path = nameOfStyle(file)
  if (text === null || !text.includes('<')) throw new Fault('style/unreadable', { path })
  if (pointsElsewhere(text)) throw new Fault('style/dependent', { path })
  return text
}

/** What to call it to the user. */
export const nameOfStyle = ({ path, name = path }: FileSource): string => name

/** At most one byte more than a style may have. */
async function readLimited(style: FileSource): Promise<Uint8Array> {
  const path = nameOfStyle(style)
  try {
    const file = await open(style.path, 'r')
    try {
      if (!(await file.stat()).isFile()) throw new Fault('style/unreadable', { path })
      const buffer = new Uint8Array(limit + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, path)
  }
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.length > limit) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A dependent style says only whose rules it follows, by an address; pandoc would fetch it. */
function pointsElsewhere(text: string): boolean {
  const plain = text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code < 128 ? String.fromCharCode(code) : whole
  })
  return /independent-parent/iu.test(plain) || /<!(?:DOCTYPE|ENTITY)/iu.test(plain)
}
