import { describe, expect, it } from 'vitest'
import {
  decodeManifestPath,
  parseDeclaration,
  parseManifest,
} from '../../../src/core/export/parse-bag'

describe('parseDeclaration', () => {
  it.each([
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', { version: 1, encoding: 'UTF-8' }],
    [
      'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: ISO-8859-1',
      { version: 0.97, encoding: 'ISO-8859-1' },
    ],
    ['BagIt-Version: 1.0\n', null],
    ['Tag-File-Character-Encoding: UTF-8\n', null],
    ['', null],
  ])('reads %j', (text, declaration) => {
    expect(parseDeclaration(text)).toEqual(declaration)
  })
})

describe('parseManifest', () => {
  it('takes the ways bags have been written, and points at what is no line of one', () => {
    const text = '\ufeffAB12  data/a b.txt\r\ncd *./data/c\nef\tdata/d%0Ae\n\nnot a sum\nff\n'
    expect(parseManifest(text)).toEqual([
      { sum: 'ab12', path: 'data/a b.txt' },
      { sum: 'cd', path: 'data/c' },
      { sum: 'ef', path: 'data/d%0Ae' },
      null,
      null,
    ])
  })
})

describe('decodeManifestPath', () => {
  it('decodes line ends and percent signs, and nothing else', () => {
    expect(decodeManifestPath('data/a%0Ab%0dc%25d%7Ee%2F')).toBe('data/a\nb\rc%d%7Ee%2F')
  })
})
