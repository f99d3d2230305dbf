import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '../../../src/contract/model'
import { annotate, library, makeArticle, makeSource } from './example-library'
import { findProgram } from './external-program'
import { readPlan } from './read-plan'
import { withoutFences } from './without-fences'

const pandoc = findProgram('pandoc')

/** Without the fences, which `notes/merge-note.test.ts` is about. */
const plainNote = `---
title: "Ký Nghị định thư – “đặc biệt”"
citation-key: "vtcnews20241022-kynghidinhthu"
language: "vi"
outlet: "VTC News"
url: "https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#%40c"
date: "2024-10-22"
source: "tin/001_ky-nghi-dinh.txt"
sha256: "e9608841a1b173e04097a32a02ae724700abce7041ada5872d173e45a56507f4"
---

# Ký Nghị định thư – “đặc biệt”

VTC News, October 22, 2024, <https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c>, [@vtcnews20241022-kynghidinhthu]

## Annotations

> đại tướng Phan Văn Giang hội đàm
>
> [@vtcnews20241022-kynghidinhthu, para. 1]

Label: **Key claim** (pink)\\
Tags: biên giới, hội\\_đàm

So sánh với bản tiếng Anh.

**2nd line**

- Ai *chủ trì*?

[Open in Lectern](lectern://article/vtcnews20241022-kynghidinhthu#43-75) · [Open the page](https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c:~:text=%C4%91%E1%BA%A1i%20t%C6%B0%E1%BB%9Bng%20Phan%20V%C4%83n%20Giang%20h%E1%BB%99i%20%C4%91%C3%A0m)

> Ảnh: VGP
>
> [@vtcnews20241022-kynghidinhthu]

Label: **Yellow**

[Open in Lectern](lectern://article/vtcnews20241022-kynghidinhthu#109-117) · [Open the page](https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c:~:text=%E1%BA%A2nh%3A%20VGP)

> quan trọng, thực chất.
>
> Ông Giang
>
> [@vtcnews20241022-kynghidinhthu, paras. 2-3]

Label: **Yellow**

[Open in Lectern](lectern://article/vtcnews20241022-kynghidinhthu#144-176) · [Open the page](https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c:~:text=quan%20tr%E1%BB%8Dng%2C%20th%E1%BB%B1c%20ch%E1%BA%A5t.%20%C3%94ng%20Giang)

## Entities

- **Phan Văn Giang** (person): Phan Văn Giang (para. 1); Ông Giang (para. 3)
`

const hostileNote = `---
title: "\\\\<script>alert(1)\\\\</script> \\\\@fake [x\\\\](javascript:y) \\\\\`z\\\\\`{=html} \\\\\\\\input{/etc/passwd}"
citation-key: "nd-scriptalert"
source: "con.txt"
sha256: "1e30c44e0ad5ee5d0cb6176ea1ae8082cb5a55740a9575ec1acc8bbb06da00f2"
---

# \\<script\\>alert(1)\\</script\\> \\@fake \\[x\\](javascript:y) \\\`z\\\`\\{=html\\} \\\\input\\{/etc/passwd\\}

[@nd-scriptalert]

## Annotations

> \\<img src=x onerror=alert(2)\\> says \\@fake2020
>
> [@nd-scriptalert, para. 1]

Label: **Yellow**\\
Tags: \\<b\\>

\\</script\\>\\\\

[Open in Lectern](lectern://article/nd-scriptalert#7-50)

> \\- not a list
>
> 1\\. not a number
>
> [@nd-scriptalert, paras. 2-3]

Label: **Yellow**

[Open in Lectern](lectern://article/nd-scriptalert#76-104)

> 😀 end
>
> [@nd-scriptalert, para. 4]

Label: **Yellow**

[Open in Lectern](lectern://article/nd-scriptalert#182-188)
`

describe('a Markdown export', () => {
  it('writes one note an article, exactly so', async () => {
    const notes = await readPlan('markdown', library)
    expect([...notes].map(([name, note]) => [name, withoutFences(note)])).toEqual([
      ['vtcnews20241022-kynghidinhthu.md', plainNote],
      ['nd-scriptalert.md', hostileNote],
    ])
  })

  it('gives every YAML reader the facts as text, also those that look like something else', async () => {
    const facts = { title: 'no', outlet: '1e3: #x\t"y" \u2028 – é', url: 'javascript:alert(1)' }
    const front = parse((await noteOf(article({ ...facts }))).split('---\n')[1] ?? '')
    expect(front).toMatchObject({ ...facts, 'citation-key': 'key2024-a' })
    expect(Object.keys(front)).not.toContain('date')
  })

  it('links to the web only', async () => {
    expect(await noteOf(article({ url: 'javascript:alert(1)' }))).not.toContain('<javascript')
    expect(await noteOf(article({ url: 'https://a.vn/x y<z>' }))).toContain(
      '<https://a.vn/x%20y%3Cz%3E>',
    )
  })

  it('is read by pandoc without a warning, and cites nothing but its own article', () => {
    if (pandoc === null) return
    for (const note of [plainNote, hostileNote]) {
      const { output, warnings } = pandoc(['-f', 'markdown', '-t', 'json'], note)
      expect(warnings).toBe('')
      const key = /citation-key: "(.*)"/.exec(note)?.[1]
      expect(citedIn(output)).toEqual(new Set([key]))
      const kinds = kindsIn(output)
      for (const kind of [...forbidden, 'Code', 'CodeBlock', 'Table'])
        expect(kinds).not.toContain(kind)
    }
  })

  it('stays plain text in pandoc, whatever an article holds and its tags are', async () => {
    if (pandoc === null) return
    const notes: string[] = []
    for (const [line, other, word] of fc.sample(fc.tuple(nasty, nasty, nasty), 40)) {
      const made = article({ title: word, outlet: line, lines: [line, other] })
      notes.push(await noteOf(made, { tags: [word] }))
    }
    const { output, kinds } = readBodies(notes)
    expect(linkedIn(output).filter((link) => !link.startsWith('lectern://article/'))).toEqual([])
    for (const kind of [...forbidden, ...forms]) expect(kinds).not.toContain(kind)
  })

  it('lets a comment be Markdown, in which nothing acts and nothing is cited', async () => {
    if (pandoc === null) return
    const notes: string[] = []
    for (const comment of fc.sample(nasty, 40)) notes.push(await noteOf(article({}), { comment }))
    const { output, kinds } = readBodies(notes)
    const foreign = linkedIn(output).filter((link) => !/^(?:lectern|https?):\/\//u.test(link))
    expect(foreign).toEqual([])
    for (const kind of forbidden) expect(kinds).not.toContain(kind)
  })
})

function readBodies(notes: readonly string[]) {
  const bodies = notes.map((note) => note.slice(note.indexOf('\n---\n') + 5)).join('\n')
  const { output = '', warnings } = pandoc?.(['-f', 'markdown', '-t', 'json'], bodies) ?? {}
  expect(warnings).toBe('')
  expect(citedIn(output)).toEqual(new Set(['key2024-a']))
  return { output, kinds: kindsIn(output) }
}

const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        ['<b>', '</p>', '<!--', '@x', '[a](b)', '![a](b)', '`c`', '*d*', '_e_', '$f$', '^g^'],
        ['~h~', '\n', '\n\n', '\n- ', '\n1. ', '\n> ', '\n# ', '\n---\n', '\n```\n', '\n===\n'],
        ['\n: x', '\n| y', '\n    z', '\\', '\\\n', '{.k}', '&lt;', 'chữ', '😀', ' ', '%%', '\t'],
      ].flat(),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => `a${pieces.join('')}`)

const forbidden = [
  ['RawInline', 'RawBlock', 'Image', 'Math', 'Superscript', 'Subscript'],
  ['DefinitionList', 'LineBlock', 'Note', 'Span', 'Div'],
].flat()

/** What a comment may have, and an article's words may not. */
const forms = [
  ['Emph', 'Strikeout', 'Code', 'CodeBlock', 'Table', 'BulletList', 'OrderedList'],
  ['HorizontalRule'],
].flat()

const kindsIn = (json: string) => new Set(Array.from(json.matchAll(/"t":"(\w+)"/g), ([, t]) => t))
const linkedIn = (json: string) =>
  Array.from(json.matchAll(/"t":"Link".*?\],\["([^"]*)",""\]\]/g), ([, target = '']) => target)
const citedIn = (json: string) =>
  new Set(Array.from(json.matchAll(/"citationId":"([^"]*)"/g), ([, id]) => id))

function article(facts: {
  title?: string
  outlet?: string
  url?: string
  lines?: readonly string[]
}): Article {
  const { lines = ['text'], ...known } = facts
  const blocks = lines.map((line) => ['paragraph', line] as const)
  return makeArticle({ key: 'key2024-a', source: 'a.txt', ...known, lines: blocks })
}

async function noteOf(
  made: Article,
  remarks: { comment?: string; tags?: readonly string[] } = {},
): Promise<string> {
  const annotation = annotate(made, made.text.trim(), remarks)
  const notes = await readPlan('markdown', makeSource([made], { annotations: [annotation] }))
  return withoutFences(notes.get('key2024-a.md') ?? '')
}
