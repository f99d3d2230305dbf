import { describe, expect, it } from 'vitest'
import { likenessesOf } from '../../../src/core/trimming/line-likeness'

const wordsOf = (line: string) => likenessesOf(line)[0]?.words

describe('lines that are alike', () => {
  it('differ in case, numbers, spaces and outer marks only', () => {
    const line = wordsOf('► Theo dõi  VTC News, 1.204 bình luận!')
    expect(line).toBe('theo dõi vtc news, 0 bình luận')
    expect(wordsOf('theo dõi vtc news, 3 bình luận')).toBe(line)
    expect(wordsOf('Đăng ngày 12/3/2024 10:11')).toBe(wordsOf('Đăng ngày 2/11/2025 8:05'))
  })

  it('may have the words before a colon in common, when these are few and more follow', () => {
    expect(likenessesOf('Xem thêm: Bài khác')[1]).toEqual({
      likeness: 'opening',
      words: 'xem thêm',
    })
    expect(likenessesOf('Xem thêm:')).toHaveLength(1)
    expect(likenessesOf(': không có gì')).toHaveLength(1)
    const sentence = 'Ông Hùng nói với các phóng viên có mặt ở đó rằng: không'
    expect(likenessesOf(sentence)).toHaveLength(1)
  })

  it('have words, and are not endless', () => {
    expect(likenessesOf('— 12/3 —')).toEqual([])
    expect(likenessesOf('chữ '.repeat(400))).toEqual([])
  })
})
