import { describe, expect, it } from 'vitest'
import { pandocPlaces } from '../../../src/core/pandoc/pandoc-places'

describe('pandoc is looked for', () => {
  it('where the user says, and then nowhere else', () => {
    const PATH = '/usr/bin'
    expect(pandocPlaces({ LECTERN_PANDOC: '/opt/p/pandoc', PATH }, 'linux')).toEqual([
      '/opt/p/pandoc',
    ])
    expect(pandocPlaces({ LECTERN_PANDOC: 'pandoc', PATH }, 'linux')).toEqual([])
  })

  it('on the path, in its order, never in a folder that depends on where one stands', () => {
    expect(pandocPlaces({ PATH: '/b:.::bin:/a:/b' }, 'linux')).toEqual(['/b/pandoc', '/a/pandoc'])
    expect(pandocPlaces({}, 'linux')).toEqual([])
  })

  it('where its installers put it', () => {
    expect(pandocPlaces({ PATH: '/usr/bin' }, 'darwin')).toEqual([
      '/usr/bin/pandoc',
      '/opt/homebrew/bin/pandoc',
      '/usr/local/bin/pandoc',
    ])
    expect(
      pandocPlaces({ Path: 'C:\\Tools;.', LOCALAPPDATA: 'C:\\Users\\An\\Local' }, 'win32'),
    ).toEqual(['C:\\Tools\\pandoc.exe', 'C:\\Users\\An\\Local\\Pandoc\\pandoc.exe'])
  })
})
