import { describe, expect, it } from 'vitest'
import { findLooseEnd } from '../../../src/core/articles/find-loose-end'
import { readArticle } from '../../../src/core/articles/read-article'

const whole =
  'Quốc hội sẽ bầu Chủ tịch nước\n\nSáng 21/10, kỳ họp thứ 8 Quốc hội khóa XV khai mạc tại Hà Nội, dự kiến thảo luận trong hơn một tháng.\n\n'

const ends = (text: string) => {
  const { blocks } = readArticle(text, 'a.txt')
  const span = findLooseEnd(text, blocks)
  return span === null ? null : text.slice(span.start, span.end)
}

describe('a text that breaks off', () => {
  it.each([
    'Theo chương trình, Quốc hội sẽ xem xét và quyết định công tác nhân',
    'Theo chương trình, Quốc hội sẽ xem xét các dự án luật, công tác nhân sự,',
    'Ông nói vậy. Theo chương trình, Quốc hội sẽ xem xét và quyết định về',
  ])('is known by a sentence that stops in its middle: %s', (last) => {
    expect(ends(whole + last)).toBe(last)
  })

  it.each([
    'Theo chương trình, Quốc hội sẽ xem xét và quyết định công tác nhân sự.',
    'Theo chương trình, Quốc hội sẽ xem xét và quyết định “công tác nhân sự”.',
    'Theo chương trình, Quốc hội sẽ xem xét và quyết định công tác nhân sự. Theo Trí thức trẻ',
    'Theo chương trình, Quốc hội sẽ xem xét và quyết định công tác nhân sự. Nguyễn Văn Minh',
    'Mời bạn đọc thêm',
  ])('is not seen where a sentence is whole, or a name or credit stands at the end: %s', (last) => {
    expect(ends(whole + last)).toBeNull()
  })

  it('is nothing where there is no text', () => {
    expect(findLooseEnd('', [])).toBeNull()
  })
})
