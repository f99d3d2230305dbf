import { expect, it } from 'vitest'
import { uploadFiles } from '../../../src/renderer/connection/upload-files'

const named = (name: string) => ({ name, file: new File([`words of ${name}`], name) })

/** Stands in for the server: takes every file and answers where it lies. */
const take: typeof fetch = async (_, init) => {
  const name = new Headers(init?.headers).get('x-file-name') ?? ''
  return Response.json({ ok: true, value: { path: `/staged/${name}`, name } })
}

it('files go up in their order, and what is told ends with the last of them', async () => {
  const files = Array.from({ length: 300 }, (_, number) => named(`${number}.txt`))
  const told: number[] = []
  const sources = await uploadFiles(files, '', take, {
    onProgress: ({ done }) => told.push(done),
  })
  expect(sources.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
  expect(told.at(-1)).toBe(300)
  expect(told.length).toBeLessThan(300)
})
