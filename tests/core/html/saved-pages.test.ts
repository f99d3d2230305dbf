import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/core/articles/read-source'
import { pageLimits } from '../../../src/core/html/parse-page'

const prose = (number: number) =>
  `Paragraph ${number} says that the two sides signed a protocol on cooperation, in many fields, yesterday, which the ministers of both called the most important of the last thirty years.`
const paragraphs = [1, 2, 3, 4, 5, 6].map((number) => `<p>${prose(number)}</p>`)
const menu = '<nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>'

const pageOf = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}<title>Two sides sign | The Paper</title></head><body>${menu}<article><h1>Two sides sign</h1>${body}</article><footer>All rights reserved</footer></body></html>`

const read = (html: string, name = 'page.html') => {
  const { text, read: describePage } = readSource(Buffer.from(html), name, name)
  return { text, ...describePage() }
}
const linesOf = ({ text, blocks }: ReturnType<typeof read>) =>
  blocks.map(({ start, end, role, kept, by }) => ({ line: text.slice(start, end), role, kept, by }))

describe('a saved page', () => {
  it('keeps its article and shows the rest as trimmed', () => {
    const lines = linesOf(read(pageOf(paragraphs.join(''))))
    expect(lines.filter(({ kept }) => kept).map(({ line }) => line)).toEqual([
      'Two sides sign',
      ...[1, 2, 3, 4, 5, 6].map(prose),
    ])
    expect(lines.find(({ line }) => line === 'Home')).toMatchObject({ kept: false })
  })

  it('knows captions, links and times by their elements', () => {
    const inside = `<figure><img><figcaption>The ministers</figcaption></figure><p><time>October 22, 2024</time></p><p><a href="/x">Another story of this paper</a></p>`
    const lines = linesOf(read(pageOf(paragraphs.join('').replace('</p><p>', `</p>${inside}<p>`))))
    const by = Object.fromEntries(lines.map(({ line, by }) => [line, by]))
    expect(by['The ministers']).toBe('caption-tag')
    expect(by['Another story of this paper']).toBe('link-line')
    expect(by['October 22, 2024']).toBe('time-tag')
  })

  it('is described by its JSON-LD before its meta tags, each with its origin', () => {
    const news = {
      '@graph': [
        {
          '@type': ['NewsArticle'],
          headline: 'Two sides sign &amp; agree',
          datePublished: '2024-10-22T10:00:00+07:00',
          author: [{ name: 'An Nguyen' }, { name: 'Bình Lê' }],
          publisher: { name: 'The Paper' },
        },
      ],
    }
    const head = `<script type="application/ld+json">${JSON.stringify(news)}</script><meta property="og:title" content="Other"><meta property="article:modified_time" content="2024-10-23T01:00:00Z"><link rel="canonical" href="https://paper.example/two-sides">`
    const page = read(pageOf(paragraphs.join(''), head))
    expect(page.title).toMatchObject({
      value: 'Two sides sign & agree',
      reason: { rule: 'json-ld' },
    })
    expect(page.authors.value).toEqual(['An Nguyen', 'Bình Lê'])
    expect(page.publishedOn).toMatchObject({ value: '2024-10-22', reason: { rule: 'json-ld' } })
    expect(page.modifiedOn).toMatchObject({ value: '2024-10-23', reason: { rule: 'opengraph' } })
    expect(page.url.value).toBe('https://paper.example/two-sides')
    expect(page.outlet.value).toBe('The Paper')
  })

  it('is believed in what it declares itself; what may be another day where it appeared is inferred', () => {
    const said = (head: string) => read(pageOf(paragraphs.join(''), head)).publishedOn
    const jsonLd = (type: string, date: string) =>
      `<script type="application/ld+json"><![CDATA[${JSON.stringify({ '@type': type, datePublished: date })}]]></script>`
    const [value, inferred] = ['2024-10-22', false]
    for (const date of ['2024-10-22T23:00:00+07:00', '2024-10-22T06:00', '2024-10-22'])
      expect(said(jsonLd('SocialMediaPosting', date))).toMatchObject({ value, inferred })
    for (const head of [
      jsonLd('NewsArticle', '2024-10-22T23:00:00.000Z'),
      '<meta property="article:published_time" content="2024-10-22T23:00:00+00:00">',
      '<meta name="date" content="2024-10-22">',
    ])
      expect(said(head)).toMatchObject({ value, inferred: true })
  })

  it('is dated by its address where its tags say another day, and by its tags where they agree', () => {
    const said = (day: string) =>
      read(
        pageOf(
          paragraphs.join(''),
          `<link rel="canonical" href="https://paper.example/2024/10/22/a"><meta property="article:published_time" content="${day}T20:00:00+07:00">`,
        ),
      ).publishedOn
    expect(said('2024-10-22')).toMatchObject({ inferred: false, reason: { rule: 'opengraph' } })
    expect(said('2024-10-21')).toMatchObject({
      value: '2024-10-22',
      inferred: true,
      reason: { rule: 'date-in-address' },
    })
  })

  it('is believed on a day that two of its places name, or that it was from Los Angeles to Tokyo', () => {
    const said = (head: string, body = '') =>
      read(pageOf(body + paragraphs.join(''), head)).publishedOn
    const late = '<meta property="article:published_time" content="2024-10-22T23:00:00Z">'
    const address = (day: string) => `<link rel="canonical" href="https://paper.example/${day}/a">`
    const stated = { value: '2024-10-22', inferred: false }
    expect(said(late).inferred).toBe(true)
    expect(said(late.replace('23:00', '09:30'))).toMatchObject(stated)
    expect(said(late.replace('2024-10-22T23:00:00Z', '22 Oct 2024 23:10 GMT')).inferred).toBe(true)
    expect(said(late + address('2024/10/22'))).toMatchObject({
      ...stated,
      reason: { rule: 'opengraph', evidence: expect.stringContaining('/2024/10/22/') },
    })
    expect(said(late + address('2024/10/23'))).toMatchObject({
      value: '2024-10-23',
      inferred: true,
    })
    expect(said(late, '<p>Tuesday, October 22, 2024</p>')).toMatchObject(stated)
    expect(said(late, '<p>Updated October 22, 2024</p>').inferred).toBe(true)
    expect(said(late, '<time datetime="2024-10-22">2 hours ago</time>').inferred).toBe(true)
  })

  it('is believed in its microdata where all of it names one day', () => {
    const said = (...days: readonly string[]) =>
      read(
        pageOf(
          days
            .map((day) => `<time itemprop="datePublished" datetime="${day}">then</time>`)
            .join('') + paragraphs.join(''),
        ),
      ).publishedOn
    expect(said('2024-10-22T23:00:00+07:00')).toMatchObject({
      value: '2024-10-22',
      inferred: false,
      reason: { rule: 'microdata' },
    })
    expect(said('2024-10-22', '2024-10-22')).toMatchObject({ inferred: false })
    expect(said('2024-10-22', '2024-10-20').inferred).toBe(true)
  })

  it('is told by what it holds, and a text by what it does not', () => {
    expect(read(pageOf(paragraphs.join('')), 'page.txt').text).not.toContain('<p>')
    expect(read('<script>alert(1)</script>\nwords', 'a.txt').text).toContain('<script>')
  })

  it('is found beside a foot that is longer than its letters', () => {
    const foot = `<footer>${paragraphs.slice(3).join('')}</footer>`
    const page = `<html><body><div><article><header>Two sides sign</header>${paragraphs.slice(0, 3).join('<aside><a href="/">More</a></aside>')}</article></div>${foot}</body></html>`
    const kept = linesOf(read(page)).filter((line) => line.kept)
    expect(kept.map(({ line }) => line)).toEqual(expect.arrayContaining([1, 2, 3].map(prose)))
    expect(kept.map(({ line }) => line)).not.toContain(prose(4))
  })

  it('ends before a heading over what was trimmed', () => {
    const tail =
      '<h3>Recent articles</h3><ul><li><a href="/1">One of them, of other things</a></ul><h2>Popular this week</h2>'
    const page = read(
      pageOf(`${paragraphs[0]}<h2>What they signed</h2>${paragraphs.slice(1).join('')}${tail}`),
    )
    const kept = linesOf(page).filter((line) => line.kept)
    expect(kept.map(({ line }) => line)).toContain('What they signed')
    expect(kept.at(-1)?.line).toBe(prose(6))
  })

  it('knows the line under its title that names its authors, and the standfirst and date among trimmed links', () => {
    const author = '<meta name="author" content="An Nguyen and Bình Lê">'
    const links = '<p><a href="/s">Share this story</a></p>'
    const head = `<p>What they agreed on in Hà Nội.</p>${links}<p>AN NGUYEN, BÌNH LÊ</p>${links}<p>Published Oct 22, 2024</p>${links}${links}<p>Updated Oct 23, 2024</p>`
    const page = read(pageOf(head + paragraphs.join(''), author))
    const roles = new Map(linesOf(page).map(({ line, role }) => [line, role]))
    expect(roles.get('AN NGUYEN, BÌNH LÊ')).toBe('byline')
    expect(roles.get('What they agreed on in Hà Nội.')).toBe('standfirst')
    expect(roles.get('Published Oct 22, 2024')).toBe('dateline')
    expect(roles.get('Updated Oct 23, 2024')).toBe('dateline')
  })

  it('that is all comment is empty, and one without its first tag is a page', () => {
    const page = pageOf(paragraphs.join(''))
    expect(() => read(`<!--${page}`)).toThrow(expect.objectContaining({ code: 'file/empty' }))
    expect(read(page.replace('<html>', '')).text).toContain(prose(1))
    expect(read(`<nav>Home</nav>${page}`).text).toContain(prose(1))
  })

  it('knows its standfirst by the description its tags give, and parts a place that styles set off', () => {
    const deck = 'What the two of them agreed on in Hà Nội, and why it matters.'
    const tag = (words: string) => `<meta name="description" content="${words}">`
    const roleOf = (head: string, body: string) =>
      linesOf(read(pageOf(body + paragraphs.join(''), head))).find(({ line }) =>
        line.includes('agreed'),
      )
    const placed = `<p><span class="place">Hà Nội</span>${deck}</p>`
    expect(roleOf(tag(deck), `<p>${deck}</p>`)).toMatchObject({
      role: 'standfirst',
      by: 'description-tag',
    })
    expect(roleOf(tag(deck), placed)).toMatchObject({
      role: 'standfirst',
      line: `Hà Nội ${deck}`,
    })
    expect(roleOf(tag(deck.slice(0, 30)), `<p>${deck}</p>`)?.role).toBe('paragraph')
    const letters = '<p><b>W</b>hat an i<i>Phone</i> of Mc<b>Donald</b> has <i>agreed</i>.</p>'
    expect(roleOf('', letters)?.line).toBe('What an iPhone of McDonald has agreed.')
  })

  it('shows what is hidden by name only', () => {
    const page = pageOf(`<div style="--foot-display: none">${paragraphs.join('')}</div>`)
    expect(read(page).text).toContain(prose(1))
  })

  it('never runs or keeps a script, and shows no hidden words', () => {
    const { text } = read(
      pageOf(
        `${paragraphs.join('')}<script>globalThis.broken = 1</script><p style="display: none">unseen</p><template>unseen</template>`,
      ),
    )
    expect(text).not.toMatch(/unseen|broken/)
    expect(globalThis).not.toHaveProperty('broken')
  })

  it('is refused when it nests or divides without end', () => {
    const tooComplex = { code: 'file/too-complex', detail: { path: 'page.html' } }
    const deep = '<div>'.repeat(pageLimits.depth + 10)
    expect(() => read(pageOf(deep))).toThrow(expect.objectContaining(tooComplex))
    const wide = '<b>'.repeat(pageLimits.elements * 2 + 10)
    expect(() => read(pageOf(wide))).toThrow(expect.objectContaining(tooComplex))
  })

  it('keeps what stands behind its end', () => {
    const { text } = read(`</html><p><n><p>${prose(1)}`)
    expect(text).toBe(prose(1))
  })

  it('has a block for every line, whatever the markup', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<table><td>',
      '<b>',
      '<!--',
      '<a href=',
      '\u0085',
      '\u2028',
      '&#0;',
      'é',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string())), (parts) => {
        const page = read(pageOf(`${paragraphs.join('')}${parts.join('')}`))
        const covered = page.blocks.map(({ start, end }) => page.text.slice(start, end)).join('')
        expect(covered.replace(/\s/g, '')).toBe(page.text.replace(/\s/g, ''))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a web archive', () => {
  const archiveOf = (encoding: string, body: string) =>
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--mark--"\r\n\r\n----mark--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----mark----\r\n`

  it.each([
    ['base64', (html: string) => Buffer.from(html).toString('base64')],
    [
      'quoted-printable',
      (html: string) =>
        [...Buffer.from(html)]
          .map((byte) =>
            byte < 33 || byte > 126 || byte === 61
              ? `=${byte.toString(16).padStart(2, '0')}`
              : String.fromCharCode(byte),
          )
          .join('')
          .replace(/.{60}(?![0-9a-f]?[0-9a-f])/gi, '$&=\r\n'),
    ],
  ])('is read from its page in %s', (encoding, write) => {
    const html = pageOf(`<p>Bộ trưởng đề nghị hợp tác chặt chẽ.</p>${paragraphs.join('')}`)
    expect(read(archiveOf(encoding, write(html)), 'page.mhtml').text).toBe(read(html).text)
  })
})
