import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFiles, safeStem } from '../../../src/core/export/safe-file-name'

describe('safeStem', () => {
  it.each([
    ['Ký Nghị định thư', 'Ký Nghị định thư'],
    ['a<b>c:d"e/f\\g|h?i*j', 'a_b_c_d_e_f_g_h_i_j'],
    ['CON', '_CON'],
    ['lpt1.old', '_lpt1.old'],
    ['console', 'console'],
    ['the end...  ', 'the end'],
    ['.hidden', 'hidden'],
    ['..', 'untitled'],
    ['photo\u202egpj', 'photogpj'],
    ['tab\there\u0000', 'tabhere'],
    ['e\u0301', 'é'],
  ])('writes %j as %j', (name, stem) => {
    expect(safeStem(name)).toBe(stem)
  })

  it('cuts what is too long between characters', () => {
    expect(safeStem('ệ'.repeat(100))).toBe('ệ'.repeat(66))
    expect(safeStem('😀'.repeat(100))).toBe('😀'.repeat(50))
  })

  it('is fit for every system, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const stem = safeStem(name)
        expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.]|[\s.]$|^$/u)
        expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(201)
        expect(stem.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('nameFiles', () => {
  const namesOf = (stems: readonly string[]) =>
    nameFiles(stems, (stem) => stem, '.txt').map(([name]) => name)

  it('numbers what would clash, capitals or not', () => {
    expect(namesOf(['a', 'A', 'b', 'a', 'a (2)', 'a?', 'a*'])).toEqual([
      'a.txt',
      'A (2).txt',
      'b.txt',
      'a (3).txt',
      'a (2) (2).txt',
      'a_.txt',
      'a_ (2).txt',
    ])
  })

  it('never gives a name twice', () => {
    const stem = fc.constantFrom('a', 'A', 'a (2)', 'A (2)', 'a (2) (2)', 'nul', '_nul', '')
    fc.assert(
      fc.property(fc.array(stem), (stems) => {
        const names = namesOf(stems).map((name) => name.toLowerCase())
        expect(new Set(names).size).toBe(stems.length)
      }),
    )
  })
})
