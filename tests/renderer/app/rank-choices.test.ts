import { describe, expect, it } from 'vitest'
import { rankChoices } from '../../../src/renderer/app/rank-choices'

const choices = ['Show the library', 'Nhập tệp…', 'Đóng thư viện này', 'Mở thư viện…'].map(
  (label, index) => ({ id: String(index), label }),
)
const labels = (typed: string) => rankChoices(choices, typed).map(({ label }) => label)

describe('the palette', () => {
  it('finds Vietnamese by letters without marks', () => {
    expect(labels('thu vien')).toEqual(['Đóng thư viện này', 'Mở thư viện…'])
    expect(labels('dong')).toEqual(['Đóng thư viện này'])
  })

  it('puts what begins so before what only holds it', () => {
    expect(labels('mo thu')).toEqual(['Mở thư viện…'])
    expect(labels('n')[0]).toBe('Nhập tệp…')
  })

  it('wants every word, in any order', () => {
    expect(labels('library show')).toEqual(['Show the library'])
    expect(labels('library nothing')).toEqual([])
  })

  it('shows everything before anything is typed', () => {
    expect(labels('  ')).toHaveLength(choices.length)
  })
})
