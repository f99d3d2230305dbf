import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReadingProcess } from '../../../src/core/reading/reading-process'
import { readDocument } from '../../reading-thread'

const oddThread = join(import.meta.dirname, 'odd-thread.mjs')
const megabytes = 160
const hasty = createReadingProcess(oddThread, { seconds: 2, megabytes })
// However busy the machine is: what ends by itself is not to be stopped for its time.
const patient = createReadingProcess(oddThread, { seconds: 60, megabytes })
const asked = (name: string) => ({ bytes: Buffer.from(''), name, encoding: null })

describe('a file that is read in the thread', () => {
  for (const [name, code] of [
    ['hang', 'file/too-slow'],
    ['backtrack', 'file/too-slow'],
    ['heap', 'file/too-demanding'],
    ['buffers', 'file/too-demanding'],
    ['deep', 'file/crashed'],
    ['exit', 'file/crashed'],
    ['throw', 'file/crashed'],
  ] as const)
    it(`costs nothing but itself when it does “${name}”`, async () => {
      const read = code === 'file/too-slow' ? hasty : patient
      const before = read(asked('before'))
      const bad = read(asked(name)).catch((error: unknown) => error)
      const after = read(asked('after'))
      const later = read(asked('later'))
      expect((await before).text).toBe('before')
      expect(await bad).toMatchObject({ code, detail: { path: name } })
      expect((await after).text).toBe('after')
      expect((await later).text).toBe('later')
    })

  it('comes back as it is read here', async () => {
    const bytes = Buffer.from(
      'Hai nước ký nghị định thư\n\nHà Nội, ngày 22/10/2024. Hai bên gặp nhau.',
    )
    const { text, encoding, reading } = await readDocument({ bytes, name: 'a.txt', encoding: null })
    expect(text).toBe(bytes.toString())
    expect(encoding.value).toBe('utf-8')
    expect(reading.title.value).toBe('Hai nước ký nghị định thư')
  })
})
