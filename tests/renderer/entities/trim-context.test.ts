import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimAfter, trimBefore } from '../../../src/renderer/entities/trim-context'

const cut = 'nh Sơn La), Đại tướng Phan Văn Giang và đoàn đại biểu cấp cao'

test('context that was cut within a word starts and ends at whole words', () => {
  expect(trimBefore(cut)).toBe('…Sơn La), Đại tướng Phan Văn Giang và đoàn đại biểu cấp cao')
  expect(trimAfter(cut)).toBe('nh Sơn La), Đại tướng Phan Văn Giang và đoàn đại biểu cấp…')
})

test('context that ends with its block is shown as it is', () => {
  expect(trimBefore('Đại tướng ')).toBe('Đại tướng ')
  expect(trimAfter('.')).toBe('.')
})

test('nothing but the far end is ever taken away', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (words) => {
      expect(words.endsWith(trimBefore(words).replace(/^…/, ''))).toBe(true)
      expect(words.startsWith(trimAfter(words).replace(/…$/, ''))).toBe(true)
    }),
  )
})
