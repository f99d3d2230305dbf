import { expect, it } from 'vitest'
import { chooseLanguage } from '../../../src/renderer/app/choose-language'

it('the preferred language wins over the system’s', () => {
  expect(chooseLanguage('en', ['vi-VN'])).toBe('en')
  expect(chooseLanguage('vi', ['en-US'])).toBe('vi')
})

it('without a preference the first known language of the system is taken, and English when there is none', () => {
  expect(chooseLanguage(null, ['fr-FR', 'vi-VN', 'en-US'])).toBe('vi')
  expect(chooseLanguage(null, ['en-US', 'vi'])).toBe('en')
  expect(chooseLanguage(null, ['fr-FR', 'lo'])).toBe('en')
  expect(chooseLanguage(null, [])).toBe('en')
})
