import { expect, it } from 'vitest'
import { formatFinding } from '../../src/contract/finding-messages'
import { languages } from '../../src/contract/model'
import { findingCodes } from '../../src/contract/safekeeping'

it('counts one thing as one, and several as several', () => {
  expect(formatFinding('text/missing', 1, 'en')).toBe('The text of 1 article is missing.')
  expect(formatFinding('text/missing', 2, 'en')).toBe('The texts of 2 articles are missing.')
  expect(formatFinding('text/missing', 1, 'vi')).toBe('Thiếu văn bản của 1 bài.')
})

it('has a whole sentence for every finding and number, in English another one for one', () => {
  for (const code of findingCodes) {
    for (const language of languages)
      for (const count of [1, 2, 21])
        expect(formatFinding(code, count, language)).toMatch(
          new RegExp(String.raw`^[^{}|]*\b${count}\b[^{}|]*\.$`),
        )
    const [one, many] = [1, 2].map((count) => formatFinding(code, count, 'en'))
    expect(one?.replace('1', '2')).not.toBe(many)
  }
})
