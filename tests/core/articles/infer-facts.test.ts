import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/core/articles/read-article'

const read = (...lines: string[]) => readArticle(lines.join('\n'), 'a.txt')
const body =
  'Hai bên đã ký nghị định thư về hợp tác trong nhiều lĩnh vực quan trọng, ông nói với báo chí.'
const english =
  'The two sides have signed a protocol on cooperation in many of the fields that matter to them.'

describe('the address', () => {
  it.each([
    ['Nguồn: https://a.vn/b.html', 'https://a.vn/b.html'],
    ['Source: <https://a.vn/b?c=d>', 'https://a.vn/b?c=d'],
    ['https://a.vn/b', 'https://a.vn/b'],
  ])('is read from the line %s, which is trimmed', (line, address) => {
    const { url, blocks } = read('Tiêu đề', body, line)
    expect(url.value).toBe(address)
    expect(blocks.at(-1)).toMatchObject({ role: 'source', kept: false })
  })

  it('is none of several that stand alone, and those lines stay', () => {
    const { url, blocks } = read('Tiêu đề', body, 'https://a.vn/1', 'https://a.vn/2')
    expect(url.value).toBeNull()
    expect(blocks.every((block) => block.kept)).toBe(true)
  })

  it.each(['Nguồn: javascript:alert(1)', 'Nguồn: https://', `Xem https://a.vn/b ${body}`])(
    'is not taken from %s',
    (line) => {
      expect(read('Tiêu đề', body, line).url.value).toBeNull()
    },
  )
})

describe('the outlet', () => {
  it.each([
    ['https://english.vov.vn/politics/x.htm', 'VOV'],
    ['https://www.bbc.co.uk/news/1', 'BBC'],
    ['https://vtcnews.vn.example.com/x', null],
    ['https://constructor/x', null],
  ])('of %s is %s', (url, outlet) => {
    expect(read('Tiêu đề', body, `Nguồn: ${url}`).outlet.value).toBe(outlet)
  })

  it.each([
    ['Vientiane (VNA) – The two', 'VNA', 'agency-in-dateline'],
    ['HÀ NỘI (TTXVN) - Hai bên', 'TTXVN', 'agency-in-dateline'],
    ['(Dân trí) - Hai bên', 'Dân trí', 'agency-in-dateline'],
    ['BEIJING, Oct. 5 (Xinhua) -- The two', 'Xinhua', 'agency-in-dateline'],
    ['Hai bên (ASEAN) – và các nước', null, undefined],
  ])('in the lead “%s” is %s', (opening, outlet, rule) => {
    const fact = read('Tiêu đề', `${opening} ${body}`).outlet
    expect([fact.value, fact.reason?.rule]).toEqual([outlet, rule])
  })

  it('is read from a source line only when it is a paper’s name', () => {
    expect(read('Tiêu đề', body, 'Nguồn: Báo Nhân Dân').outlet.value).toBe('Nhân Dân')
    expect(read('Tiêu đề', body, 'Nguồn: Bạn đọc').outlet.value).toBeNull()
  })
})

describe('the date', () => {
  it.each([
    ['https://a.vn/2024/10/22/tin.html', '2024-10-22'],
    ['https://a.vn/tin-20241022.html', '2024-10-22'],
    ['https://a.vn/tin-20241022163534963.htm', '2024-10-22'],
    ['https://a.vn/tin-20241399.html', null],
    ['https://a.vn/tin-120241022.html', null],
    ['https://a.vn/?date=20241022', null],
  ])('in the address %s is %s', (url, date) => {
    expect(read('Tiêu đề', body, `Nguồn: ${url}`).publishedOn.value).toBe(date)
  })

  it.each([
    ['Thứ Ba, ngày 22/10/2024', '2024-10-22'],
    ['Hà Nội, 22 tháng 10 năm 2024', '2024-10-22'],
    ['05-02-2026 | 10:30 GMT+7', '2026-02-05'],
    ['22.10.2024', '2024-10-22'],
    ['2024-10-22', '2024-10-22'],
    ['31/2/2024', null],
    ['22/10', null],
  ])('in the dateline %s is %s', (line, date) => {
    expect(read('Tiêu đề của bài', line, body).publishedOn.value).toBe(date)
  })

  it.each([
    ['By An Nam, October 22, 2024', '2024-10-22'],
    ['Published: 22 October 2024, 10:05', '2024-10-22'],
    ['Updated Feb. 5th, 2026', '2026-02-05'],
    ['10/22/2024', '2024-10-22'],
    ['10/11/2024', null],
  ])('in the English line %s is %s', (line, date) => {
    expect(read('Two sides sign a protocol', line, english).publishedOn.value).toBe(date)
  })

  it('is read from the dateline a lead opens with', () => {
    const lead = `HANOI, Oct. 22, 2024 (Xinhua) -- ${english}`
    expect(read('Two sides sign', lead).publishedOn.value).toBe('2024-10-22')
  })

  it('is not a date a dash happens to follow', () => {
    const lead = `Hiệp định ký ngày 22/10/2024 – một văn kiện quan trọng. ${body}`
    expect(read('Tiêu đề', lead).publishedOn.value).toBeNull()
  })

  it('has the year its file’s name gives the day in the lead, unless the text says another', () => {
    const dated = (name: string, ...more: string[]) =>
      readArticle(['Tiêu đề', `Chiều 22/10, ${body}`, ...more].join('\n'), name).publishedOn
    for (const name of ['báo/2024-10-22 Ký kết.txt', '20241022_ky.txt', 'ky 22.10.2024.txt'])
      expect(dated(name)).toMatchObject({
        value: '2024-10-22',
        inferred: true,
        reason: { rule: 'date-confirmed-by-file' },
      })
    expect(dated('2024-10-23.txt').value).toBeNull()
    expect(dated('2024-10-22.txt', `Ngày 22/10/2023, ${body}`).value).toBeNull()
    expect(dated('2024-10-22.txt', `Ngày 22/10/2024, ${body}`).reason?.rule).toBe(
      'date-confirmed-elsewhere',
    )
  })

  it('is not a date the article speaks of', () => {
    const lead = `Hiệp định ký ngày 22/10/2024 có hiệu lực. ${body}`
    expect(read('Tiêu đề', lead, 'Ngày 23/10/2024 là ngày khác.').publishedOn.value).toBeNull()
  })

  it('of a day in the lead gets its year from the one full date of that day', () => {
    const lead = `Chiều 22/10, tại Hà Nội. ${body}`
    const confirmed = read('Tiêu đề', lead, body, `Ảnh chụp ngày 22/10/2024. ${body}`)
    expect(confirmed.publishedOn.value).toBe('2024-10-22')
    const doubtful = read('Tiêu đề', lead, body, `Các ngày 22/10/2023 và 22/10/2024. ${body}`)
    expect(doubtful.publishedOn.value).toBeNull()
  })
})

describe('the language', () => {
  it.each([
    ['vi', body],
    ['en', english],
    ['vi', 'Việt Nam'],
    [null, 'Les deux parties ont signé un protocole sur la coopération à Hà Nội avec leurs pays.'],
    [null, 'Die beiden Seiten haben ein Protokoll über die Zusammenarbeit an der Grenze signiert.'],
    [null, 'ສອງຝ່າຍໄດ້ເຊັນສັນຍາ'],
    [null, '2024 – 2025'],
  ])('is %s for “%s”', (language, text) => {
    expect(read(text).language.value).toBe(language)
  })

  it('is that of the article, not of the list under it', () => {
    const list = Array.from({ length: 9 }, (_, index) => [`Headline ${index}`, english]).flat()
    expect(read('Tiêu đề', body, 'See more', ...list).language.value).toBe('vi')
  })
})

describe('the title', () => {
  const address = 'Nguồn: https://a.vn/hai-ben-da-ky-nghi-dinh-thu-d123456.html'

  it('comes back from the address in the spelling of the text', () => {
    const { title } = read(`${body} ${body}`, address)
    expect(title.value).toBe('Hai bên đã ký nghị định thư')
    expect(title.reason?.rule).toBe('address-words')
  })

  it('is the address’s and not a short first paragraph, which stays a paragraph', () => {
    const { title, blocks } = read(body, body, address)
    expect(title.reason?.rule).toBe('address-words')
    expect(blocks.map((block) => block.role)).toEqual(['paragraph', 'paragraph', 'source'])
  })

  it('is the first sentence when the text does not spell the address’s words', () => {
    const other = 'Ông đã nói. Hai nước đồng ý. Bên kia cũng vậy, nghị định ra đời, thư được gửi.'
    expect(read(other, address).title).toMatchObject({
      value: 'Ông đã nói',
      reason: { rule: 'first-sentence' },
    })
  })

  it('is the line that stands as title, whatever the address says', () => {
    expect(read('Một tiêu đề khác hẳn', body, address).title.value).toBe('Một tiêu đề khác hẳn')
  })

  it('does not end at an abbreviation', () => {
    const text = `Gen. Phan met U.S. officials in TP. Vinh. ${english}`
    expect(read(text).title.value).toBe('Gen. Phan met U.S. officials in TP. Vinh')
  })

  it('is a lone credit rather than nothing', () => {
    expect(read('Ảnh: TTXVN').title.value).toBe('Ảnh: TTXVN')
  })
})
