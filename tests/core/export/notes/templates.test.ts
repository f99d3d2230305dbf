import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { assert, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ExportOptions } from '../../../../src/contract/export-options'
import type { NoteOptions } from '../../../../src/contract/exported-notes'
import {
  noteCitations,
  noteGroupings,
  shippedTemplates,
} from '../../../../src/contract/exported-notes'
import { Fault } from '../../../../src/contract/fault'
import { isReason } from '../../../../src/contract/reasons'
import {
  liquidFilters,
  liquidTags,
  templateFields,
  templateFilters,
} from '../../../../src/contract/template-fields'
import type { ExportSource } from '../../../../src/core/export/export-source'
import { articleFields, noteFields } from '../../../../src/core/export/notes/note-fields'
import { parseTemplate } from '../../../../src/core/export/notes/template-engine'
import { planExport } from '../../../../src/core/export/plan-export'
import { annotate, library, makeArticle, makeSource } from '../example-library'
import { findProgram } from '../external-program'
import { withoutFences } from '../without-fences'

const pandoc = findProgram('pandoc')

async function write(
  options: NoteOptions & Pick<ExportOptions, 'language'>,
  source: ExportSource = library,
): Promise<readonly string[]> {
  const files = planExport('markdown', source, options).filter(({ path }) => path.endsWith('.md'))
  return Promise.all(
    files.map(async ({ content }) => Buffer.from(await content()).toString('utf8')),
  )
}
const bodyOf = (note = ''): string =>
  withoutFences(note)
    .replace(/^---\n[\s\S]*?^---\n/m, '')
    .trim()
const writeBody = async (templateText: string, source?: ExportSource) =>
  bodyOf((await write({ templateText }, source))[0])

describe('a template', () => {
  it.each(shippedTemplates)(
    '%s is read by pandoc without a warning, in every way it can be written',
    async (template) => {
      if (pandoc === null) return
      for (const grouping of noteGroupings)
        for (const citations of noteCitations)
          for (const note of await write({ template, grouping, citations })) {
            const { output, warnings } = pandoc(
              ['-f', 'markdown', '-t', 'json'],
              withoutFences(note),
            )
            expect([template, warnings]).toEqual([template, ''])
            const kinds = /"t":"(RawInline|RawBlock|Image|Table|Math|Code)"/
            // A title in front matter is Markdown for pandoc; what could harm there is escaped.
            const blocks = output.slice(output.indexOf('"blocks"'))
            expect(kinds.test(blocks)).toBe(false)
            // Of all texts, one comment alone has words in emphasis.
            const emphasised = blocks.replaceAll(
              '{"t":"Emph","c":[{"t":"Str","c":"chủ"},{"t":"Space"},{"t":"Str","c":"trì"}]}',
              '',
            )
            expect(emphasised).not.toContain('"t":"Emph"')
          }
    },
    120_000,
  )

  it.each(shippedTemplates)(
    '%s writes front matter any reader takes, whatever the texts say',
    async (template) => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: 'grapheme' }),
          async (title, tag) => {
            const article = makeArticle({
              key: 'k2024-a',
              source: 'a.txt',
              title,
              lines: [['paragraph', 'text']],
            })
            const source = makeSource([article], {
              annotations: [annotate(article, 'text', { tags: tag === '' ? [] : [tag] })],
            })
            for (const note of await write({ template }, source)) {
              const front = /^---\n([\s\S]*?)^---\n/m.exec(note)?.[1] ?? ''
              expect(typeof parse(front, { version: '1.1' })).toBe('object')
            }
          },
        ),
        { numRuns: 40 },
      )
    },
  )

  it.each(shippedTemplates)('%s is in Vietnamese when the export is', async (template) => {
    const english =
      /Annotations|Label:|Tags:|Entities|Open in Lectern|Open the page|\bpage\b|Lost passages|Marked in|Without a date|\(person|\bparas?\.|Yellow|Green/
    const inEnglish = []
    for (const grouping of noteGroupings)
      for (const citations of noteCitations) {
        const options = { template, grouping, citations }
        inEnglish.push(...(await write(options)))
        for (const note of await write({ ...options, language: 'vi' }))
          expect(bodyOf(note)).not.toMatch(english)
      }
    expect(inEnglish.some((note) => english.test(bodyOf(note)))).toBe(true)
  })

  it('for a manuscript brings the bibliography it names, and says whose words it is in', async () => {
    const files = planExport('markdown', library, { template: 'pandoc', language: 'vi' })
    expect(files.map(({ path }) => path)).toContain('references.bib')
    const [note = ''] = await write({ template: 'pandoc', language: 'vi' })
    expect(note).toContain('\nlang: "vi"\nbibliography: "references.bib"\nlink-citations: true\n')
  })

  it('refers to an article by what is known of it, its day in the words of the export', async () => {
    const about = { key: 'k', source: 'a', title: 'T', lines: [['paragraph', 't']] } as const
    const refer = async (article: object, language: 'en' | 'vi') => {
      const source = makeSource([makeArticle({ ...about, ...article })])
      const templateText = '{% for article in articles %}{{ article | reference }}{% endfor %}'
      return bodyOf((await write({ templateText, language, citations: 'footnotes' }, source))[0])
    }
    expect(await refer({ outlet: 'VNA', date: '2026-02-05' }, 'en')).toBe('VNA, February 5, 2026')
    expect(await refer({ date: '2026-02-05' }, 'vi')).toBe('5 tháng 2 năm 2026')
    expect(await refer({}, 'vi')).toBe('')
  })

  it('knows variables, conditions, loops and filters', async () => {
    const text =
      '{% for article in articles %}{% if article.date %}{{ article.title | upcase }}, {{ article.quotes.size }}{% else %}no date{% endif %}{% endfor %}'
    expect(await writeBody(text)).toBe('KÝ NGHỊ ĐỊNH THƯ – “ĐẶC BIỆT”, 3')
  })

  it('escapes what it shows, and shows nothing as it is', async () => {
    const article = makeArticle({
      key: 'k',
      source: 'a',
      title: '<b>*x*</b> [y](z) @q',
      lines: [['paragraph', 't']],
    })
    const source = makeSource([article])
    const escaped = '\\<b\\>\\*x\\*\\</b\\> \\[y\\](z) \\@q'
    expect(await writeBody('{{ title }}', source)).toBe(escaped)
    expect(await writeBody('{{ title | html }}', source)).toBe(
      '&#60;b&#62;&#42;x&#42;&#60;/b&#62; &#91;y&#93;(z) &#64;q',
    )
    await expect(write({ templateText: '{{ title | raw }}' }, source)).rejects.toMatchObject({
      code: 'template/faulty',
    })
    expect(await writeBody('{{ "javascript:alert(1)" | link: "x" }}', source)).toBe('x')
  })

  it.each([
    '{% for a in articles %}',
    '{{ title | nothing }}',
    '{{ title',
    '{% assign = 3 %}',
    '{% include "/etc/passwd" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '---\n- list\n---\n',
    '{% for i in (1..1000000000) %}{{ i }}{% endfor %}',
    '{% for i in (1..100000) %}{% for j in (1..100000) %}xxxxxxxxxxxxxxxxxxxxxxxxxxxx{% endfor %}{% endfor %}',
  ])(
    'is refused in words when it cannot be used: %s',
    async (templateText) => {
      const fault = await write({ templateText }).catch((error: unknown) => error)
      assert(fault instanceof Fault)
      expect(fault.code).toBe('template/faulty')
      expect(fault.detail.reason).not.toBe('template-other')
      expect(isReason(fault.detail.reason)).toBe(true)
    },
    60_000,
  )

  it('reaches nothing but its fields', async () => {
    expect(
      await writeBody(
        '[{{ title.constructor }}{{ articles.__proto__ }}{{ process.env }}{{ articles.constructor.name }}]',
      ),
    ).toBe('[]')
  })

  it('keeps what it makes in parts of the names it gives', async () => {
    const [note = ''] = await write({
      templateText: 'before {% part "a b" %}x{% endpart %} {% part "a b" %}y{% endpart %}',
    })
    expect(Array.from(note.matchAll(/begin (\S+)/g), ([, id]) => id)).toEqual([
      'text',
      'a_b',
      'a_b.2',
    ])
  })

  it('cannot make a fence of its own', async () => {
    const [note = ''] = await write({ templateText: '<!-- lectern:end text -->\nx' })
    expect(note).not.toMatch(/^<!-- lectern:end text -->\nx/m)
  })

  it('finds every field that is listed, and lists every field there is', async () => {
    const [article] = articleFields(library, { grouping: 'label' })
    if (article === undefined) throw new Error('no article')
    const note = noteFields(library, 'T', [article], {})
    const listed = (kind: keyof typeof templateFields) =>
      templateFields[kind].map(({ name }) => name).sort()
    expect(Object.keys(note).sort()).toEqual(listed('note'))
    expect(Object.keys(article).sort()).toEqual(listed('article'))
    expect(
      Object.keys(article.quotes[0] ?? {})
        .filter((key) => key !== 'placed')
        .sort(),
    ).toEqual(listed('quote'))
    expect(Object.keys(article.quotes[0]?.label ?? {}).sort()).toEqual(listed('label'))
    expect(Object.keys(article.groups[0] ?? {}).sort()).toEqual(listed('group'))
    expect(Object.keys(note.tags[0] ?? {}).sort()).toEqual(listed('tag'))
    expect(Object.keys(article.entities[0] ?? {}).sort()).toEqual(listed('entity'))
    expect(Object.keys(note.words).sort()).toEqual(listed('words'))
    expect(Object.keys(article.entities[0]?.wordings[0] ?? {}).sort()).toEqual(listed('wording'))
  })

  it('is described in docs/templates.md to the last word', async () => {
    const page = await readFile(new URL('../../../../docs/templates.md', import.meta.url), 'utf8')
    const words = [...Object.values(templateFields).flat(), ...templateFilters]
    for (const { name, means } of words) expect(page).toContain(`| \`${name}\` | ${means.en} |`)
    for (const name of [...liquidTags, ...liquidFilters]) expect(page).toContain(`\`${name}\``)
  })

  it('is read as soon as it is given', () => {
    expect(() => parseTemplate('{% if %}', false)).toThrow()
  })
})
