import { expect, it } from 'vitest'
import { bilingual } from '../../../src/renderer/ui/widget-words'

const inLanguage = (word: unknown, locale: string, variables = {}) =>
  typeof word === 'function' ? word(variables, { locale }) : word

it('widgets speak the window’s language, and English where there is no Vietnamese word', () => {
  const words = bilingual(
    { part: { dismiss: 'Dismiss', chosen: ({ item }) => `${item} selected`, other: 'Other' } },
    { part: { dismiss: 'Đóng', chosen: 'Đã chọn {item}' } },
  )
  expect(inLanguage(words.part?.dismiss, 'vi-VN')).toBe('Đóng')
  expect(inLanguage(words.part?.dismiss, 'en-GB')).toBe('Dismiss')
  expect(inLanguage(words.part?.chosen, 'vi-VN', { item: 'Lào' })).toBe('Đã chọn Lào')
  expect(inLanguage(words.part?.chosen, 'en-GB', { item: 'Laos' })).toBe('Laos selected')
  expect(inLanguage(words.part?.other, 'vi-VN')).toBe('Other')
})
