import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/core/articles/read-article'

/** Each line of a text as its role, trimmed ones with a minus before it, and the rule's name. */
const rolesOf = (...lines: string[]) =>
  readArticle(lines.join('\n'), 'a.txt').blocks.map(
    ({ role, kept, by }) => `${kept ? '' : '-'}${role} ${by}`,
  )

const isTrimmed = (role: string) => role.startsWith('-')

const prose = (number: number) =>
  `Đoạn thứ ${number} của bài nói rằng hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực.`
const headline = (number: number) => `Một tin khác của báo số ${number}`
const title = 'first-line'

describe('the head of an article', () => {
  it('has a title, a byline, a dateline and a standfirst', () => {
    expect(
      rolesOf('Hai nước ký nghị định thư', prose(1), 'Theo Lan Anh', prose(2), prose(3)),
    ).toEqual([
      `title ${title}`,
      'standfirst paragraph-above-caption',
      'byline byline-words',
      ...Array(2).fill('paragraph plain-line'),
    ])
    expect(rolesOf('Hai nước ký nghị định thư', 'Thứ Ba, 22/10/2024, 10:05', prose(1))).toEqual([
      `title ${title}`,
      'dateline date-line',
      'paragraph plain-line',
    ])
  })

  it('may open with its date', () => {
    expect(rolesOf('Cập nhật: 22/10/2024 10:05', 'Hai nước ký nghị định thư', prose(1))).toEqual([
      'dateline date-line',
      `title ${title}`,
      'paragraph plain-line',
    ])
  })

  it('may ask and exclaim in its title', () => {
    expect(rolesOf('Ai thắng? Không ai cả!', prose(1))[0]).toBe(`title ${title}`)
    expect(rolesOf('Dự báo thời tiết ngày 22/10/2024', prose(1))[0]).toBe(`title ${title}`)
  })

  it('has no title when it starts with a paragraph', () => {
    expect(rolesOf(`${prose(1)} ${prose(2)}`, prose(3))).toEqual(
      Array(2).fill('paragraph plain-line'),
    )
  })
})

describe('captions', () => {
  it.each([
    'Hai bộ trưởng tại lễ ký. Ảnh: TTXVN',
    'Hai bộ trưởng tại lễ ký - Ảnh VGP',
    'Hai bộ trưởng tại lễ ký (Ảnh: Lan Anh/TTXVN)',
    'Hai bộ trưởng tại lễ ký. Nguồn ảnh: Internet.',
    'The ministers at the signing (Photo: VNA)',
    'The ministers at the signing. Photo by An Nguyen',
    'The ministers at the signing. (Adel Hana/Associated Press)',
    'The ministers at the signing. (AP Photo)',
  ])('are known by their credit: %s', (line) => {
    expect(rolesOf('Tiêu đề', prose(1), line, prose(2))[2]).toBe('caption photo-credit')
  })

  it.each([
    'Ông nói ảnh: đẹp hay xấu đều do người xem, và không ai khác quyết định được điều đó cả.',
    'LONDON (Reuters) - The photo of the two ministers was taken after the signing, officials said.',
    'Bức ảnh (chụp năm 2020) cho thấy hai bộ trưởng đang bắt tay nhau sau khi ký nghị định thư.',
  ])('are not seen in running text: %s', (line) => {
    expect(rolesOf('Tiêu đề', prose(1), line, prose(2))[2]).toBe('paragraph plain-line')
  })

  it('said twice in a row are kept once', () => {
    const caption = 'Tại lễ ký. Ảnh: TTXVN'
    expect(rolesOf('Tiêu đề', caption, caption, prose(1)).slice(1, 3)).toEqual([
      'caption photo-credit',
      '-caption repeated-caption',
    ])
  })
})

describe('lists of other articles', () => {
  it('under a marker go until the article goes on', () => {
    expect(
      rolesOf('Tiêu đề', prose(1), 'TIN LIÊN QUAN:', headline(1), headline(2), prose(2), prose(3)),
    ).toEqual([
      `title ${title}`,
      'paragraph plain-line',
      '-navigation menu-label',
      ...Array(2).fill('-related teaser-list'),
      ...Array(2).fill('paragraph plain-line'),
    ])
  })

  it('take their summaries with them when these stand alone between headlines', () => {
    const list = [1, 2, 3].flatMap((number) => [headline(number), prose(number + 10)])
    expect(rolesOf('Tiêu đề', prose(1), prose(2), 'Read more', ...list).slice(3)).toEqual([
      '-navigation menu-label',
      ...Array(6).fill('-related teaser-list'),
    ])
  })

  it('leave the article its last paragraph when only that follows', () => {
    expect(rolesOf('Tiêu đề', prose(1), 'Xem thêm', headline(1), prose(2)).slice(2)).toEqual([
      '-navigation menu-label',
      '-related teaser-list',
      'paragraph plain-line',
    ])
  })

  it('of headlines that each stand twice go with the summary under the last', () => {
    const list = [1, 2, 3].flatMap((number) => [headline(number), headline(number), prose(number)])
    expect(rolesOf('Tiêu đề', prose(5), ...list, prose(6)).slice(1)).toEqual([
      'paragraph plain-line',
      ...Array(9).fill('-related repeated-headlines'),
      'paragraph plain-line',
    ])
  })

  it('are none where two lines repeat, as in a song', () => {
    const song = [headline(1), headline(1), prose(1), headline(2), headline(2)]
    expect(rolesOf('Tiêu đề', prose(5), ...song, prose(6)).filter(isTrimmed)).toEqual([])
  })

  it('do not begin above the article', () => {
    const roles = rolesOf('Tin mới', 'Hai nước ký nghị định thư', prose(1), prose(2))
    expect(roles.slice(0, 2)).toEqual(['-navigation menu-label', `title ${title}`])
  })

  it('of one line go alone', () => {
    expect(rolesOf('Tiêu đề', prose(1), '>> Đọc thêm: Một tin khác', prose(2))[2]).toBe(
      '-related teaser-line',
    )
  })
})

describe('the end of an article', () => {
  it('after ./. is signed by short lines, which go', () => {
    expect(rolesOf('Tiêu đề', `${prose(1)}/.`, 'TTXVN', 'Xem thêm').slice(2)).toEqual([
      '-source after-end-mark',
      '-navigation menu-label',
    ])
  })

  it('after ./. is not where running text follows', () => {
    expect(rolesOf('Tiêu đề', `${prose(1)}/.`, 'Phần hai', prose(2)).filter(isTrimmed)).toEqual([])
  })

  it('may be a name', () => {
    expect(rolesOf('Tiêu đề', prose(1), 'Nguyễn Văn An')[2]).toBe('byline names-at-end')
  })

  it('may name its source', () => {
    expect(rolesOf('Tiêu đề', prose(1), 'Nguồn: Báo Nhân Dân')[2]).toBe('-source source-line')
  })
})

describe('a page saved with its menus', () => {
  const menu = ['Menu', 'Home', 'Search', 'World', 'Politics', 'Sports', 'Business']
  const foot = ['Share', 'Facebook', 'About the paper', 'Careers', 'Advertise here', 'Help']

  it('loses what stands around the article', () => {
    const roles = rolesOf(...menu, 'Hai nước ký nghị định thư', prose(1), prose(2), ...foot)
    expect(roles.slice(0, 7).every(isTrimmed)).toBe(true)
    expect(roles.slice(7, 10)).toEqual([
      'title headline-above-body',
      ...Array(2).fill('paragraph plain-line'),
    ])
    expect(roles.slice(10).every(isTrimmed)).toBe(true)
  })

  it('is titled by the headline its first line repeats', () => {
    const page = ['Hai nước ký nghị định thư | Báo', ...menu, 'Hai nước ký nghị định thư']
    const long = 'Một câu khác, dài hơn tiêu đề của bài rất nhiều'
    expect(readArticle([...page, long, prose(1), prose(2)].join('\n'), 'a.txt').title.value).toBe(
      'Hai nước ký nghị định thư',
    )
  })

  it('is not seen in an article that ends in a list', () => {
    const list = Array.from({ length: 12 }, (_, index) => `${index + 1}. Lào`)
    expect(rolesOf('Kết quả', prose(1), prose(2), ...list).filter(isTrimmed)).toEqual([])
  })
})
