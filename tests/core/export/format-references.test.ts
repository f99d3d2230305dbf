import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hostile, library, makeArticle, makeSource, plain } from './example-library'
import { findProgram } from './external-program'
import { readPlan } from './read-plan'

const pandoc = findProgram('pandoc')
const ris2xml = findProgram('ris2xml')

const odd = makeArticle({
  key: 'odd20250105-braces',
  source: 'odd.txt',
  title: 'Half { a brace, 100% & #1_a $5 ~ ^ \\ -- x\ny',
  outlet: 'Tin {nhanh}',
  url: 'https://a.vn/a_b~c{d}?x=%20#y',
  date: '2025-01-05',
  language: 'en',
  lines: [['paragraph', 'x']],
})

const referencesIn = async (format: 'bibtex' | 'biblatex' | 'ris' | 'csl-json') => {
  const [text = ''] = (await readPlan(format, makeSource([plain, odd, hostile]))).values()
  return text
}

describe('a BibTeX export', () => {
  it('escapes what TeX would act on, save in addresses, and hides the pair of a lone brace', async () => {
    expect(await referencesIn('bibtex')).toBe(
      String.raw`@article{vtcnews20241022-kynghidinhthu,
  title = {{Ký Nghị định thư – “đặc biệt”}},
  journal = {{VTC News}},
  entrysubtype = {newspaper},
  url = {https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c},
  langid = {vietnamese},
  year = {2024},
  month = oct,
  day = {22},
  urldate = {2026-11-20}
}

@article{odd20250105-braces,
  title = {{Half \{\iffalse\}\fi{} a brace, 100\% \& \#1\_a \$5 \textasciitilde{} \textasciicircum{} \textbackslash{} -{}- x y}},
  journal = {{Tin \{nhanh\}}},
  entrysubtype = {newspaper},
  url = {https://a.vn/a_b~c%7Bd%7D?x=%20#y},
  langid = {english},
  year = {2025},
  month = jan,
  day = {5},
  urldate = {2026-11-20}
}

@misc{nd-scriptalert,
  title = {{<script>alert(1)</script> @fake [x](javascript:y) ${'`z`'}\{=html\} \textbackslash{}input\{/etc/passwd\}}}
}
`,
    )
  })

  it.each(['bibtex', 'biblatex'] as const)(
    'comes back from pandoc as it was, written and read as %s',
    async (format) => {
      if (pandoc === null) return
      const { output, warnings } = pandoc(
        ['-f', format, '-t', 'csljson'],
        await referencesIn(format),
      )
      expect(warnings).toBe('')
      expect(JSON.parse(output)).toMatchObject([
        {
          id: 'vtcnews20241022-kynghidinhthu',
          type: 'article-newspaper',
          title: 'Ký Nghị định thư – “đặc biệt”',
          'container-title': 'VTC News',
          issued: { 'date-parts': [[2024, 10, 22]] },
          language: 'vi-VN',
          URL: plain.url.value,
        },
        { title: 'Half { a brace, 100% & #1_a $5 ~ ^ \\ -- x y', 'container-title': 'Tin {nhanh}' },
        { id: 'nd-scriptalert', title: expect.stringContaining('<script>alert(1)</script> @fake') },
      ])
    },
  )
})

describe('an RIS export', () => {
  it('writes one line a value, ended as the format demands', async () => {
    expect((await referencesIn('ris')).split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - vtcnews20241022-kynghidinhthu',
      'TI  - Ký Nghị định thư – “đặc biệt”',
      'T2  - VTC News',
      'JO  - VTC News',
      'UR  - https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c',
      'LA  - vi',
      'PY  - 2024',
      'DA  - 2024/10/22/',
      'Y2  - 2026/11/20/',
      'ER  - ',
      '',
      'TY  - NEWS',
      'ID  - odd20250105-braces',
      'TI  - Half { a brace, 100% & #1_a $5 ~ ^ \\ -- x y',
      'T2  - Tin {nhanh}',
      'JO  - Tin {nhanh}',
      'UR  - https://a.vn/a_b~c%7Bd%7D?x=%20#y',
      'LA  - en',
      'PY  - 2025',
      'DA  - 2025/01/05/',
      'Y2  - 2026/11/20/',
      'ER  - ',
      '',
      'TY  - GEN',
      'ID  - nd-scriptalert',
      'TI  - <script>alert(1)</script> @fake [x](javascript:y) `z`{=html} \\input{/etc/passwd}',
      'ER  - ',
      '',
      '',
    ])
  })

  it('is read by bibutils, every record of it', async () => {
    if (ris2xml === null) return
    const { output, warnings } = ris2xml([], await referencesIn('ris'))
    expect(warnings).toContain('Processed 3 references')
    expect(output).toContain('<title>Ký Nghị định thư – “đặc biệt”</title>')
    expect(output).toContain('<title>VTC News</title>')
    expect(output).toContain('<dateIssued>2024-10-22</dateIssued>')
    expect(output).toContain('<identifier type="citekey">nd-scriptalert</identifier>')
  })
})

describe('a CSL-JSON export', () => {
  it('holds what is known and leaves out what is not', async () => {
    expect(JSON.parse(await referencesIn('csl-json'))).toEqual([
      {
        id: 'vtcnews20241022-kynghidinhthu',
        'citation-key': 'vtcnews20241022-kynghidinhthu',
        type: 'article-newspaper',
        title: 'Ký Nghị định thư – “đặc biệt”',
        'container-title': 'VTC News',
        issued: { 'date-parts': [[2024, 10, 22]] },
        language: 'vi',
        URL: plain.url.value,
        accessed: { 'date-parts': [[2026, 11, 20]] },
      },
      expect.objectContaining({ 'citation-key': 'odd20250105-braces' }),
      {
        id: 'nd-scriptalert',
        'citation-key': 'nd-scriptalert',
        type: 'document',
        title: hostile.title.value,
      },
    ])
  })

  it('serves pandoc for the citations of a note', async () => {
    if (pandoc === null) return
    const notes = await readPlan('markdown', library)
    const bibliography = join(await mkdtemp(join(tmpdir(), 'lectern-')), 'references.json')
    await writeFile(bibliography, await referencesIn('csl-json'))
    const note = notes.get('vtcnews20241022-kynghidinhthu.md') ?? ''
    const args = ['-f', 'markdown', '-t', 'plain', '--citeproc', '--bibliography', bibliography]
    const run = pandoc(args, note)
    await rm(dirname(bibliography), { recursive: true })
    expect(run.warnings).toBe('')
    expect(run.output).toMatch(/\(.*2024, para\. 1\)/)
  })
})
