import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { formatAnnotations } from '../../../src/core/export/format-annotations'
import { library } from './example-library'

/** A checkout of github.com/w3c/web-annotation-tests, whose schemas are read where they lie. */
const checkout = process.env.LECTERN_W3C_ANNOTATIONS ?? ''

interface Schema {
  readonly file: string
  readonly assertionType?: string
  readonly expectedResult?: string
}
type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Draft 4, in which these are written, in the words of today: `id` is `$id`, an exclusive minimum a number. */
function modernise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modernise)
  if (!isRecord(schema)) return schema
  const parts = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$schema' || (key === 'id' && typeof value === 'string')) return []
    if (key === 'exclusiveMinimum' && value === true) return [[key, schema.minimum]]
    return [[key, modernise(value)]]
  })
  return Object.fromEntries(parts)
}

describe('exported annotations', () => {
  it.runIf(existsSync(checkout))('keep every rule of the W3C’s schemas', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const files = globSync('{definitions,annotations,collections}/**/*.json', { cwd: checkout })
    const schemas = new Map<string, Schema>()
    for (const file of files) {
      const content = JSON.parse(readFileSync(join(checkout, file), 'utf8')) as Json
      const id = `https://example.org/${basename(file)}`
      if (schemas.has(id)) continue
      schemas.set(id, { file, ...content } as Schema)
      ajv.addSchema({ ...(modernise(content) as Json), $id: id })
    }
    const collection = JSON.parse(formatAnnotations(library)) as Json
    const page = collection.first as Json
    const context = { '@context': collection['@context'] }
    const annotations = (page.items as Json[]).map((item) => ({ ...context, ...item }))
    let checked = 0
    for (const [id, { file, assertionType, expectedResult }] of schemas) {
      if (assertionType !== 'must') continue
      const isPage = file.includes('/pages/')
      const subjects = isPage
        ? [{ ...context, ...page }]
        : file.startsWith('collections')
          ? [collection]
          : annotations
      for (const subject of subjects) {
        checked += 1
        const isValid = ajv.validate(id, subject)
        expect.soft(isValid, `${file}: ${ajv.errorsText()}`).toBe(expectedResult !== 'invalid')
      }
    }
    expect(checked).toBeGreaterThan(100)
  })
})
