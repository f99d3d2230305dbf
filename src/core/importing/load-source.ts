import { open } from 'node:fs/promises'
import type { ImportSource, PastedSource } from '../../contract/importing'
import { fileFault } from '../articles/collect-files'
import { fetchAddress } from './fetch-address'

/** The bytes of one thing. Faults: `file/…`, `address/…`. */
export async function loadSource(from: ImportSource, signal: AbortSignal): Promise<Uint8Array> {
  if ('path' in from) return readFile(from.path)
  if ('pasted' in from) return Buffer.from(from.pasted === 'html' ? asPage(from) : from.content)
  return fetchAddress(from.address, signal)
}

// Reads no more than the file weighs when it is opened, so that one that grows meanwhile cannot fill the memory.
async function readFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc((await file.stat()).size)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileFault(error, path)
  }
}

// What is kept must be told for a page by its bytes when it is read again.
const asPage = ({ content, title }: PastedSource): string =>
  `<!doctype html><html><head><meta charset="utf-8">${titleTag(title)}</head><body>${content}</body></html>`

const titleTag = (title: string | undefined) =>
  title === undefined
    ? ''
    : `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`
