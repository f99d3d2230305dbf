import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeFolder } from '../../../src/renderer/welcome/library-folder'

describe('the folder proposed for a new library', () => {
  it('is named after it, in the folder of libraries', () => {
    expect(proposeFolder('/home/an/Lectern', 'Quốc phòng: Việt/Lào')).toBe(
      '/home/an/Lectern/Quốc phòng Việt Lào',
    )
    expect(proposeFolder('C:\\Users\\An\\Lectern', 'Defence')).toBe(
      'C:\\Users\\An\\Lectern\\Defence',
    )
  })

  it('is null while the name says nothing', () => {
    for (const name of ['', '   ', '...', '///']) expect(proposeFolder('/x', name)).toBeNull()
  })

  it('never leaves the folder of libraries', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const folder = proposeFolder('/x', name)
        if (folder === null) return
        const [empty, parent, ...rest] = folder.split('/')
        expect([empty, parent, rest.length]).toEqual(['', 'x', 1])
        expect(['.', '..']).not.toContain(rest[0])
      }),
    )
  })
})
