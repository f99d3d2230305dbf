import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLiteralTexts } from './find-literal-texts'

const renderer = join(import.meta.dirname, '../../src/renderer')
const filesNamed = (pattern: string) =>
  globSync(pattern, { cwd: renderer })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

type Catalogue = Readonly<Record<string, { readonly en: string; readonly vi: string }>>

/** A module's catalogues: every export whose entries all hold texts in two languages. */
async function cataloguesOf(path: string): Promise<readonly Catalogue[]> {
  const module: Readonly<Record<string, unknown>> = await import(join(renderer, path))
  return Object.values(module).filter(isCatalogue)
}

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (entry) => typeof entry === 'object' && entry !== null && 'en' in entry,
  )

const wordsIn = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, word]) => word))].sort()

const messageFiles = filesNamed('**/*messages.ts')

describe('the message catalogues', () => {
  it('are there for every part of the window', () => {
    expect(messageFiles).toEqual(
      expect.arrayContaining(
        ['app', 'entities', 'export', 'library', 'reader', 'ui', 'welcome'].map(
          (part) => `${part}/messages.ts`,
        ),
      ),
    )
  })

  for (const path of messageFiles) {
    it(`say everything in both languages, with the same words to fill in: ${path}`, async () => {
      const catalogues = await cataloguesOf(path)
      expect(catalogues.length).toBeGreaterThan(0)
      for (const catalogue of catalogues)
        for (const [key, { en, vi }] of Object.entries(catalogue)) {
          expect.soft(en.trim(), `${key}, English`).not.toBe('')
          expect.soft(vi.trim(), `${key}, Vietnamese`).not.toBe('')
          expect.soft(wordsIn(vi), key).toEqual(wordsIn(en))
          // Vietnamese nouns do not change with the number.
          expect.soft(vi, key).not.toContain('|')
          for (const form of en.split('|')) expect.soft(wordsIn(form), key).toEqual(wordsIn(en))
        }
    })
  }
})

describe('the components', () => {
  it('take every text from a catalogue', () => {
    const offenders = filesNamed('**/*.tsx').flatMap((path) =>
      findLiteralTexts(readFileSync(join(renderer, path), 'utf8')).map(
        (text) => `${path}: ${text}`,
      ),
    )
    expect(offenders).toEqual([])
  })

  it('would be caught with a text of their own', () => {
    expect(findLiteralTexts('const a = <p>Hello there</p>')).toEqual(['Hello there'])
    expect(findLiteralTexts('const a = <p>\n  {x}\n  Xin chào {y}\n</p>')).toEqual(['Xin chào'])
    expect(findLiteralTexts('const a = <p>{x ? (<b>Yes</b>) : null}</p>')).toEqual(['Yes'])
    expect(findLiteralTexts('const a = <A aria-label="Close" x="y" />')).toEqual(['Close'])
    expect(findLiteralTexts("const a = <A title={'Close'} />")).toEqual(['Close'])
    expect(findLiteralTexts('const a = <A placeholder={`Find`}>{say("find")} · 3</A>')).toEqual([
      'Find',
    ])
  })

  it('may hold signs, numbers and code', () => {
    const source =
      'const a = new Map<string, number>(b)\nconst c = d < 3 && e > 4\nconst f = <p>· {n} –</p>'
    expect(findLiteralTexts(source)).toEqual([])
  })
})
