import { describe, expect, it } from 'vitest'
import { formatSize } from '../../../src/renderer/export/format-size'
import { suggestName } from '../../../src/renderer/export/formats'
import { receiptPlace } from '../../../src/renderer/export/receipt-place'

describe('the name proposed for an export', () => {
  it('is the library’s, with the format’s ending', () => {
    expect(suggestName('Quốc phòng Việt–Lào', 'bundle')).toBe('Quốc phòng Việt–Lào.zip')
    expect(suggestName('Defence', 'markdown')).toBe('Defence – markdown')
  })

  it('holds nothing a file system refuses', () => {
    expect(suggestName('../a/b\\c:*?"<>|\u0000', 'bibtex')).toBe('a b c.bib')
    expect(suggestName('...', 'ris')).toBe('Lectern.ris')
    expect(suggestName('x'.repeat(500), 'ris').length).toBeLessThan(100)
  })
})

describe('where an export went', () => {
  it('is the file itself when there is one', () => {
    expect(receiptPlace(['/home/a/x.bib'])).toBe('/home/a/x.bib')
  })

  it('is the deepest folder that holds every file', () => {
    expect(receiptPlace(['/home/a/notes/1.md', '/home/a/notes/2.md'])).toBe('/home/a/notes')
    expect(receiptPlace(['/home/a/notes/1.md', '/home/a/notes-2/2.md'])).toBe('/home/a')
    expect(receiptPlace(['C:\\a\\n\\1.md', 'C:\\a\\n\\s\\2.md'])).toBe('C:\\a\\n')
  })
})

describe('a size', () => {
  it('is rounded and written as the language does', () => {
    expect(formatSize(812, 'en')).toBe('812\u00a0B')
    expect(formatSize(1449, 'en')).toBe('1.4\u00a0kB')
    expect(formatSize(1449, 'vi')).toBe('1,4\u00a0kB')
    expect(formatSize(2_500_000_000, 'en')).toBe('2.5\u00a0GB')
  })
})
