import { expect, it } from 'vitest'
import { foldLabel } from '../../../src/renderer/ui/fold-label'

it('a folded label is found without marks, whether its letters are composed or not', () => {
  expect(foldLabel('Đại tướng Phan Văn Giang')).toBe('dai tuong phan van giang')
  expect(foldLabel('Đại tướng'.normalize('NFD'))).toBe(foldLabel('Đại tướng'.normalize('NFC')))
})
