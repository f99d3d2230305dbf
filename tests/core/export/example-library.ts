import { createHash } from 'node:crypto'
import { noFacts } from '../../../src/contract/article-facts'
import type {
  Annotation,
  AnnotationId,
  Article,
  ArticleId,
  Block,
  BlockRole,
  Entity,
  EntityId,
  IsoDate,
  IsoTime,
  Label,
  LabelId,
  Language,
  Mention,
} from '../../../src/contract/model'
import type { ExportSource } from '../../../src/core/export/export-source'
import { referenceOf } from '../../../src/core/references/describe-article'

/** A small library by hand: a plain Vietnamese article, and an English one whose text means harm and whose facts are unknown. */

const time = '2026-11-20T08:00:00.000Z' as IsoTime
const fact = <Value>(value: Value | null) => ({ value, inferred: false, reason: null })

interface ArticleDraft {
  readonly key: string
  readonly source: string
  readonly lines: readonly (readonly [role: BlockRole, text: string, kept?: 'trimmed'])[]
  readonly title?: string
  readonly language?: Language
  readonly outlet?: string
  readonly url?: string
  readonly date?: string
}

export function makeArticle(draft: ArticleDraft): Article {
  const blocks: Block[] = []
  let text = ''
  for (const [role, line, kept] of draft.lines) {
    const start = text.length
    text += `${line}\n`
    blocks.push({ role, start, end: start + line.length, kept: kept === undefined, by: 'user' })
  }
  return {
    id: `article-${draft.key}` as ArticleId,
    rev: 1,
    citationKey: draft.key,
    source: draft.source,
    sha256: createHash('sha256').update(originalOf(text)).digest('hex'),
    importedAt: time,
    title: fact(draft.title ?? null),
    language: fact(draft.language ?? null),
    outlet: fact(draft.outlet ?? null),
    url: fact(draft.url ?? null),
    publishedOn: fact((draft.date as IsoDate | undefined) ?? null),
    ...noFacts,
    text,
    blocks,
  }
}

// As it came from a Windows program: with a byte order mark and carriage returns.
const originalOf = (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)

export const labels: readonly Label[] = [
  { id: 'label-1' as LabelId, rev: 1, colour: 'yellow', style: 'highlight', name: null },
  { id: 'label-2' as LabelId, rev: 1, colour: 'pink', style: 'highlight', name: 'Key claim' },
]

export function annotate(
  article: Article,
  exact: string,
  remarks: Partial<Pick<Annotation, 'tags' | 'comment'>> & { readonly label?: 0 | 1 } = {},
): Annotation {
  const start = article.text.indexOf(exact)
  if (start === -1) throw new Error(`“${exact}” is not in the article`)
  const end = start + exact.length
  return {
    id: `annotation-${article.citationKey}-${start}` as AnnotationId,
    rev: 1,
    article: article.id,
    start,
    end,
    quote: {
      exact,
      prefix: article.text.slice(Math.max(0, start - 32), start),
      suffix: article.text.slice(end, end + 32),
    },
    label: (remarks.label === 1 ? 'label-2' : 'label-1') as LabelId,
    tags: remarks.tags ?? [],
    comment: remarks.comment ?? '',
    state: 'anchored',
    conflictOf: null,
    createdAt: time,
    changedAt: time,
  }
}

export function mention(article: Article, entity: Entity, text: string): Mention {
  const start = article.text.indexOf(text)
  const end = start + text.length
  return { entity: entity.id, article: article.id, state: 'accepted', text, start, end }
}

export function makeSource(
  articles: readonly Article[],
  marks: Partial<Pick<ExportSource, 'annotations' | 'entities' | 'mentions'>> = {},
): ExportSource {
  return {
    libraryName: 'Border *talks*',
    articles,
    references: articles.map((article) => referenceOf(article, null)),
    attached: articles.map(() => null),
    annotations: [],
    researchers: new Map(),
    labels,
    entities: [],
    mentions: [],
    links: [],
    collections: [],
    notes: [],
    ownNotes: [],
    original: async (article) => originalOf(article.text),
    now: new Date('2026-11-22T09:30:00.000Z'),
    version: '0.1.0',
    ...marks,
  }
}

export const plain = makeArticle({
  key: 'vtcnews20241022-kynghidinhthu',
  source: 'tin/001_ky-nghi-dinh.txt',
  title: 'Ký Nghị định thư – “đặc biệt”',
  language: 'vi',
  outlet: 'VTC News',
  url: 'https://vtcnews.vn/ky-nghi-dinh-thu_ar903257.html?a=1&b=50%25#@c',
  date: '2024-10-22',
  lines: [
    ['title', 'Ký Nghị định thư – “đặc biệt”'],
    ['paragraph', 'Chiều 22/10, đại tướng Phan Văn Giang hội đàm tại Mộc Châu.'],
    ['caption', 'Hai đoàn chụp ảnh. Ảnh: VGP', 'trimmed'],
    ['paragraph', 'Hai bên đạt nhiều kết quả quan trọng, thực chất.'],
    ['paragraph', 'Ông Giang cảm ơn phía Lào.'],
  ],
})

export const hostile = makeArticle({
  key: 'nd-scriptalert',
  source: 'con.txt',
  title: '<script>alert(1)</script> @fake [x](javascript:y) `z`{=html} \\input{/etc/passwd}',
  lines: [
    ['paragraph', '😀😀 – <img src=x onerror=alert(2)> says @fake2020, $x^2$ & &lt;b&gt; {#id}'],
    ['paragraph', '- not a list'],
    ['paragraph', '1. not a number *bold* _it_ ~~gone~~ ==lit== %%hid%% #tag | a --- b'],
    ['paragraph', 'مرحبا بالعالم \\textbf{x} 😀 end'],
  ],
})

export const giang: Entity = {
  id: 'entity-1' as EntityId,
  rev: 1,
  kind: 'person',
  names: [
    { text: 'Phan Văn Giang', language: 'vi' },
    { text: 'Phan Van Giang', language: 'en' },
  ],
}

export const library = makeSource([plain, hostile], {
  annotations: [
    annotate(plain, 'đại tướng Phan Văn Giang hội đàm', {
      label: 1,
      tags: ['biên giới', 'hội_đàm'],
      comment: 'So sánh với bản tiếng Anh.\n# 2nd line\n\n- Ai *chủ trì*?',
    }),
    annotate(plain, 'Ảnh: VGP'),
    annotate(plain, 'quan trọng, thực chất.\nÔng Giang'),
    annotate(hostile, '<img src=x onerror=alert(2)> says @fake2020', {
      comment: '</script>\\',
      tags: ['<b>'],
    }),
    annotate(hostile, '- not a list\n1. not a number'),
    annotate(hostile, '😀 end'),
  ],
  entities: [giang],
  mentions: [mention(plain, giang, 'Phan Văn Giang'), mention(plain, giang, 'Ông Giang')],
})
