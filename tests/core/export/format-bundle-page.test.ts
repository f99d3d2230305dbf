import { describe, expect, it } from 'vitest'
import { escapeHtml, formatBundlePage } from '../../../src/core/export/format-bundle-page'
import { library, makeSource, plain } from './example-library'

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

  it('keeps text within its element and attribute', () => {
    expect(escapeHtml('"><b>&amp;\u0000\ud800')).toBe('&quot;&gt;&lt;b&gt;&amp;amp;\ufffd\ufffd')
  })
})
