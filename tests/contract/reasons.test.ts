import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatFault } from '../../src/contract/fault'
import { faultMessages } from '../../src/contract/fault-messages'
import { isReason, reasons } from '../../src/contract/reasons'

const namesIn = (sentence: string) => (sentence.match(/\{\w+\}/gu) ?? []).sort()

it.each(Object.entries({ ...faultMessages, ...reasons }))(
  '%s speaks of the same things in both languages',
  (_code, { en, vi }) => {
    expect(namesIn(vi)).toEqual(namesIn(en))
    expect(vi).not.toBe(en)
  },
)

describe('a fault whose reason Lectern knows', () => {
  it('says it in the language, with the names it speaks of', () => {
    const detail = { line: 4, reason: 'no-field', words: '{line} “x”' }
    const fault = { code: 'reference/malformed', detail } as const
    expect(formatFault(fault, 'vi')).toBe(
      'Không đọc được mục ở dòng 4: “{line} “x”” không phải là một trường.',
    )
    expect(formatFault(fault, 'en')).toBe(
      'The entry in line 4 cannot be read: “{line} “x”” is no field.',
    )
  })

  it('says any other reason as it is', () => {
    const detail = { path: 'a.md', reason: 'constructor' }
    expect(formatFault({ code: 'export/failed', detail }, 'vi')).toContain(': constructor.')
  })
})

/** What leaves, and what comes in with it: of these no reason is in one language only. */
const folders = ['bibliography', 'export', 'lint', 'notes', 'pandoc', 'references']
const sources = folders.flatMap((folder) => {
  const root = resolve(import.meta.dirname, '../../src/core', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, name), 'utf8')] as const)
})

it.each(sources)('%s writes no reason of its own', (_name, text) => {
  for (const [, literal = ''] of text.matchAll(/\breason(?::| =) ['`]([^'`]*)['`]/gu))
    expect(isReason(literal), literal).toBe(true)
  expect(text).not.toMatch(/\b(?:message|reason)(?::| =) `/u)
})
