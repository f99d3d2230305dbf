import { describe, expect, it } from 'vitest'
import { type BibliographyStyle, bibliographyStyles } from '../../../src/contract/export-options'
import type { Language } from '../../../src/contract/model'
import type { Reference } from '../../../src/contract/references'
import { formatBibliography } from '../../../src/core/bibliography/format-bibliography'
import { findProgram } from '../export/external-program'

const pandoc = findProgram('pandoc')

const work = (part: Partial<Reference>): Reference => ({
  key: null,
  type: 'article-newspaper',
  fields: {},
  names: {},
  dates: {},
  keywords: [],
  ...part,
})
const signed = work({
  fields: { title: 'Border talks open', 'container-title': 'The Guardian', URL: 'https://g.uk/a' },
  names: { author: [{ family: 'Smith', given: 'John Paul' }] },
  dates: { issued: '2024-10-22', accessed: '2026-11-20' },
})
const shared = work({
  fields: { title: 'Hai tác giả', 'container-title': 'VTC News', page: '3' },
  names: {
    author: [
      { family: 'Smith', given: 'John' },
      { family: 'Phan Văn Giang', given: null },
    ],
  },
  dates: { issued: '2024-10-22' },
})
const agency = work({
  fields: { title: 'Ký Nghị định thư “đặc biệt”', 'container-title': 'Nhân Dân' },
  names: { author: [{ family: 'Thông tấn xã Việt Nam', given: null }] },
  dates: { issued: '2024-10' },
})
const undated = work({
  fields: { title: 'Không rõ', 'container-title': 'VTC News', URL: 'https://vtc.vn/y' },
  dates: { accessed: '2026-11-20' },
})
const page = work({
  type: 'webpage',
  fields: { title: 'A page of a site', 'container-title': 'Site', URL: 'https://example.org/y' },
  names: { author: [{ family: 'Smith', given: 'John' }] },
  dates: { accessed: '2026-11-20' },
})
const journal = work({
  type: 'article-journal',
  fields: {
    title: 'A study of borders',
    'container-title': 'Journal of Asia',
    volume: '12',
    issue: '3',
    page: '100-120',
    DOI: '10.1000/xyz',
  },
  names: {
    author: [
      { family: 'Smith', given: 'John' },
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Richard' },
    ],
  },
  dates: { issued: '2020' },
})
const all = [signed, shared, agency, undated, page, journal]

const entriesOf = (style: BibliographyStyle, language: Language, works = all) =>
  formatBibliography(works, style, language).trimEnd().split('\n\n')

/**
 * What pandoc 2.17 renders with the styles of citation-style-language/styles of August 2026, save: titles keep their
 * capitals and quotation marks of their own keep their place; an unsigned report keeps its quotation marks under its newspaper (Chicago); three authors are cut to one (MLA,
 * 5.8); given names are initials (Vancouver).
 */
describe('a bibliography in English', () => {
  it.each<[BibliographyStyle, readonly string[]]>([
    [
      'chicago-notes',
      [
        'Smith, John. “A page of a site.” Site. Accessed November 20, 2026. <https://example.org/y>.',
        'Smith, John, Jane Doe, and Richard Roe. “A study of borders.” *Journal of Asia* 12, no. 3 (2020): 100–120. <https://doi.org/10.1000/xyz>.',
        'Smith, John, and Phan Văn Giang. “Hai tác giả.” *VTC News*, October 22, 2024.',
        'Smith, John Paul. “Border talks open.” *The Guardian*, October 22, 2024. <https://g.uk/a>.',
        'Thông tấn xã Việt Nam. “Ký Nghị định thư ‘đặc biệt’.” *Nhân Dân*, October 2024.',
        '*VTC News*. “Không rõ.” Accessed November 20, 2026. <https://vtc.vn/y>.',
      ],
    ],
    [
      'chicago-author-date',
      [
        'Smith, John. n.d. “A page of a site.” Site. Accessed November 20, 2026. <https://example.org/y>.',
        'Smith, John, Jane Doe, and Richard Roe. 2020. “A study of borders.” *Journal of Asia* 12 (3): 100–120. <https://doi.org/10.1000/xyz>.',
        'Smith, John, and Phan Văn Giang. 2024. “Hai tác giả.” *VTC News*, October 22.',
        'Smith, John Paul. 2024. “Border talks open.” *The Guardian*, October 22. <https://g.uk/a>.',
        'Thông tấn xã Việt Nam. 2024. “Ký Nghị định thư ‘đặc biệt’.” *Nhân Dân*, October.',
        '*VTC News*. n.d. “Không rõ.” Accessed November 20, 2026. <https://vtc.vn/y>.',
      ],
    ],
    [
      'apa',
      [
        'Không rõ. (n.d.). *VTC News*. Retrieved November 20, 2026, from <https://vtc.vn/y>',
        'Smith, J. (n.d.). *A page of a site*. Site. Retrieved November 20, 2026, from <https://example.org/y>',
        'Smith, J., Doe, J., & Roe, R. (2020). A study of borders. *Journal of Asia*, *12*(3), 100–120. <https://doi.org/10.1000/xyz>',
        'Smith, J., & Phan Văn Giang. (2024, October 22). Hai tác giả. *VTC News*, 3.',
        'Smith, J. P. (2024, October 22). Border talks open. *The Guardian*. <https://g.uk/a>',
        'Thông tấn xã Việt Nam. (2024, October). Ký Nghị định thư “đặc biệt”. *Nhân Dân*.',
      ],
    ],
    [
      'mla',
      [
        '“Không rõ.” *VTC News*, <https://vtc.vn/y>. Accessed 20 Nov. 2026.',
        'Smith, John. “A page of a site.” *Site*, <https://example.org/y>. Accessed 20 Nov. 2026.',
        'Smith, John, et al. “A study of borders.” *Journal of Asia*, vol. 12, no. 3, 2020, pp. 100–20, <https://doi.org/10.1000/xyz>.',
        'Smith, John, and Phan Văn Giang. “Hai tác giả.” *VTC News*, 22 Oct. 2024, p. 3.',
        'Smith, John Paul. “Border talks open.” *The Guardian*, 22 Oct. 2024, <https://g.uk/a>.',
        'Thông tấn xã Việt Nam. “Ký Nghị định thư ‘đặc biệt’.” *Nhân Dân*, Oct. 2024.',
      ],
    ],
    [
      'ieee',
      [
        '\\[1\\] J. P. Smith, “Border talks open,” *The Guardian*, Oct. 22, 2024. Accessed: Nov. 20, 2026. \\[Online\\]. Available: <https://g.uk/a>',
        '\\[2\\] J. Smith and Phan Văn Giang, “Hai tác giả,” *VTC News*, p. 3, Oct. 22, 2024.',
        '\\[3\\] Thông tấn xã Việt Nam, “Ký Nghị định thư ‘đặc biệt’,” *Nhân Dân*, Oct. 2024.',
        '\\[4\\] “Không rõ,” *VTC News*. Accessed: Nov. 20, 2026. \\[Online\\]. Available: <https://vtc.vn/y>',
        '\\[5\\] J. Smith, “A page of a site,” Site. Accessed: Nov. 20, 2026. \\[Online\\]. Available: <https://example.org/y>',
        '\\[6\\] J. Smith, J. Doe, and R. Roe, “A study of borders,” *Journal of Asia*, vol. 12, no. 3, pp. 100–120, 2020, doi: 10.1000/xyz.',
      ],
    ],
    [
      'vancouver',
      [
        '1\\. Smith JP. Border talks open. The Guardian \\[Internet\\]. 2024 Oct 22 \\[cited 2026 Nov 20\\]. Available from: <https://g.uk/a>',
        '2\\. Smith J, Phan Văn Giang. Hai tác giả. VTC News. 2024 Oct 22:3.',
        '3\\. Thông tấn xã Việt Nam. Ký Nghị định thư “đặc biệt”. Nhân Dân. 2024 Oct.',
        '4\\. Không rõ. VTC News \\[Internet\\]. \\[cited 2026 Nov 20\\]. Available from: <https://vtc.vn/y>',
        '5\\. Smith J. A page of a site \\[Internet\\]. Site \\[cited 2026 Nov 20\\]. Available from: <https://example.org/y>',
        '6\\. Smith J, Doe J, Roe R. A study of borders. Journal of Asia. 2020;12(3):100–20. doi:10.1000/xyz',
      ],
    ],
  ])('is set in %s', (style, entries) => {
    expect(entriesOf(style, 'en')).toEqual(entries)
  })
})

describe('a bibliography in Vietnamese', () => {
  it.each<[BibliographyStyle, string]>([
    [
      'chicago-notes',
      'Smith, John, và Phan Văn Giang. “Hai tác giả”. *VTC News*, 22 tháng 10 năm 2024.',
    ],
    [
      'chicago-author-date',
      'Smith, John, và Phan Văn Giang. 2024. “Hai tác giả”. *VTC News*, 22 tháng 10.',
    ],
    ['apa', 'Smith, J., & Phan Văn Giang. (2024, 22 tháng 10). Hai tác giả. *VTC News*, 3.'],
    [
      'mla',
      'Smith, John, và Phan Văn Giang. “Hai tác giả”. *VTC News*, 22 tháng 10 năm 2024, tr. 3.',
    ],
    ['ieee', '\\[1\\] J. Smith và Phan Văn Giang, “Hai tác giả”, *VTC News*, tr. 3, 22/10/2024.'],
    ['vancouver', '1\\. Smith J, Phan Văn Giang. Hai tác giả. VTC News. 22/10/2024:3.'],
  ])('is set in %s', (style, entry) => {
    expect(entriesOf(style, 'vi', [shared])).toEqual([entry])
  })
})

describe('any bibliography', () => {
  it('never splits or turns round a name whose family name stands first', () => {
    for (const style of bibliographyStyles)
      for (const language of ['en', 'vi'] as const)
        expect(entriesOf(style, language, [shared])[0]).toContain('Phan Văn Giang')
  })

  it('names an agency that publishes its own report once', () => {
    const own = work({
      fields: { title: 'Ties', 'container-title': 'VNA' },
      names: { author: [{ family: 'VNA', given: null }] },
      dates: { issued: '2026-02-05' },
    })
    for (const style of bibliographyStyles)
      expect(entriesOf(style, 'en', [own])[0]?.match(/VNA/gu)).toHaveLength(1)
    expect(entriesOf('chicago-author-date', 'en', [own])).toEqual([
      '*VNA*. 2026. “Ties.” February 5.',
    ])
    expect(entriesOf('mla', 'en', [own])).toEqual(['“Ties.” *VNA*, 5 Feb. 2026.'])
    expect(entriesOf('apa', 'en', [own])).toEqual(['VNA. (2026, February 5). Ties.'])
  })

  it('shows pandoc what titles hold, and nothing of them as markup', () => {
    if (pandoc === null) return
    const hostile = work({
      fields: { title: '<b>*x*</b> [y](z) $m$ @c `d` \\e 1. f', 'container-title': '_J_ * {k}' },
      dates: { issued: '2024' },
    })
    for (const style of bibliographyStyles) {
      const text = formatBibliography([hostile], style, 'en')
      const { output, warnings } = pandoc(['-f', 'markdown', '-t', 'plain', '--wrap=none'], text)
      expect(warnings).toBe('')
      expect(output).toContain('<b>*x*</b> [y](z) $m$ @c `d` \\e 1. f')
    }
  })
})
