import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../../src/core/export/escape-html'
import { formatBundlePage } from '../../../src/core/export/format-bundle-page'
import { formatBundleReadme } from '../../../src/core/export/format-bundle-readme'
import { annotate, library, makeSource, plain } from './example-library'

const page = formatBundlePage(library)
const tags = (html: string) =>
  new Set([...html.matchAll(/<\/?([a-z0-9]+)/giu)].map(([, name]) => name))

describe('the page in a bundle', () => {
  it('runs and loads nothing, whatever the articles hold', () => {
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
    for (const name of ['script', 'img', 'iframe', 'link', 'object', 'form', 'svg', 'base'])
      expect(tags(page)).not.toContain(name)
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+=|(?:src|href)="javascript)|@import|url\(/iu)
    expect(page).toContain('&lt;img src=x onerror=alert(2)&gt;')
  })

  it('shows each article with its marks, comments, names and reference', () => {
    expect(page).toContain('<mark class="pink">đại tướng Phan Văn Giang hội đàm</mark>')
    expect(page).toContain('So sánh với bản tiếng Anh.')
    expect(page).toContain('<li>Phan Văn Giang (2)</li>')
    expect(page).toContain('rel="noreferrer noopener">https://vtcnews.vn/')
    expect(formatBundlePage(makeSource([plain]))).not.toContain('<mark')
  })

  it('shows a comment with its form, and nothing in it that runs, loads or leads elsewhere', () => {
    const comment =
      'Đối *chiếu*\nlại\n\ny <script>x</script> [a](javascript:b) ![c](https://d.vn/e.png)'
    const annotations = [annotate(plain, 'đại tướng', { comment })]
    const shown = formatBundlePage(makeSource([plain], { annotations }))
    expect(shown).toContain('<p>Đối <em>chiếu</em><br>\nlại</p>')
    expect(shown).toContain('&lt;script&gt;x&lt;/script&gt; [a](javascript:b)')
    expect(shown).toContain('<a href="https://d.vn/e.png">c</a>')
    for (const name of ['script', 'img']) expect(tags(shown)).not.toContain(name)
  })

  it('sets its references as a page does, addresses to follow', () => {
    expect(page).toMatch(/<footer>[\s\S]*<i>VTC News<\/i>[\s\S]*<a href="https:\/\/vtcnews\.vn\//u)
    expect(page).not.toContain('*VTC News*')
  })

  it('is in Vietnamese when the export is, and so is what tells how to check it', () => {
    const inVietnamese = formatBundlePage(library, 'vi')
    expect(inVietnamese).toContain('<html lang="vi">')
    expect(inVietnamese).toContain('Tài liệu tham khảo')
    expect(inVietnamese).not.toMatch(/Annotations|Entities|References|Exported|October|>text</u)
    const readme = formatBundleReadme(library, 'vi')
    expect(readme).toContain('## Kiểm tra không có tệp nào bị sửa')
    expect(readme.match(/^- `/gmu)).toEqual(formatBundleReadme(library).match(/^- `/gmu))
  })

  it('says of a paragraph in another language than its article which one it is in', () => {
    const text = 'Bài báo nói rằng hai bên đã ký.\nThis is what the two of them had said.'
    const whole = { role: 'paragraph', kept: true, by: 'plain-line' } as const
    const blocks = [
      { start: 0, end: 31, ...whole },
      { start: 32, end: text.length, ...whole },
    ]
    const mixed = formatBundlePage(makeSource([{ ...plain, text, blocks }]))
    expect(mixed).toContain('<p class="paragraph" lang="en">This is')
    expect(mixed).toContain('<p class="paragraph">Bài báo')
  })

  it('keeps text within its element and attribute', () => {
    expect(escapeHtml('"><b>&amp;\u0000\ud800')).toBe('&quot;&gt;&lt;b&gt;&amp;amp;\ufffd\ufffd')
  })
})
