import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planExport } from '../../../src/core/export/plan-export'
import { type BagContents, brokenMusts } from './bag-musts'
import { library, makeSource, plain } from './example-library'

async function contentsOf(files: ReturnType<typeof planExport>): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>()
  for (const file of files) contents.set(file.path, Buffer.from(await file.content()))
  return contents
}

it.each([
  ['a library', library, {}],
  ['one article without a mark', makeSource([plain]), {}],
  ['a library without its originals', library, { originals: 'left-out' }],
] as const)('a bundle of %s is all that RFC 8493 says it must be', async (_, source, options) => {
  expect(brokenMusts(await contentsOf(planExport('bundle', source, options)))).toEqual([])
})

it('one flipped bit in any file breaks a rule or is another letter of the same checksum', async () => {
  const contents = await contentsOf(planExport('bundle', library))
  for (const [path, content] of contents)
    for (let step = 0; step < 24; step += 1) {
      const at = Math.floor((content.length * step) / 24)
      const flipped = Buffer.from(content)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (step % 8))
      // Checksums may be written in capitals; only the list that no other list names can have such a one.
      const isSame =
        flipped.toString('latin1').toLowerCase() === content.toString('latin1').toLowerCase()
      if (path === 'tagmanifest-sha256.txt' && isSame) continue
      expect([path, at, brokenMusts(new Map([...contents, [path, flipped]]))]).not.toEqual([
        path,
        at,
        [],
      ])
    }
})

it('the checker accepts the valid bags of the BagIt conformance suite', async () => {
  const data = process.env.LECTERN_REFERENCE_DATA
  if (data === undefined) {
    console.info(
      'LECTERN_REFERENCE_DATA does not name the reference data: the checker is not checked.',
    )
    return
  }
  for (const version of ['v0.97', 'v1.0']) {
    const folder = join(data, 'bundles/bagit-conformance', version, 'valid')
    for (const { name } of (await readdir(folder, { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    ))
      expect([name, brokenMusts(await readFolder(join(folder, name)))]).toEqual([name, []])
  }
})

async function readFolder(folder: string): Promise<BagContents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name)
        return [path.slice(folder.length + 1), await readFile(path)] as const
      }),
    ),
  )
}
