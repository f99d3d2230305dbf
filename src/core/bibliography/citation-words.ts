import type { Language } from '../../contract/model'

/** The words styles put around what they cite. */
export interface CitationWords {
  readonly and: string
  readonly etAl: string
  readonly noDate: string
  /** The same where a sentence begins with it. */
  readonly noDateFirst: string
  readonly in: string
  readonly editedBy: string
  /** After names, as in “Doe, Jane, ed.”. */
  readonly editor: readonly [one: string, several: string]
  readonly editorInFull: readonly [one: string, several: string]
  readonly accessed: string
  readonly online: string
  readonly available: string
  readonly internet: string
  readonly cited: string
  readonly volume: string
  readonly number: string
  readonly page: readonly [one: string, several: string]
  readonly edition: (edition: string) => string
  readonly retrieved: (date: string) => string
  /** Whether a full stop or comma stands inside the closing quotation mark. */
  readonly quotesHoldStops: boolean
}

export const citationWords: Readonly<Record<Language, CitationWords>> = {
  en: {
    and: 'and',
    etAl: 'et al.',
    noDate: 'n.d.',
    noDateFirst: 'n.d.',
    in: 'in',
    editedBy: 'edited by',
    editor: ['ed.', 'eds.'],
    editorInFull: ['editor', 'editors'],
    accessed: 'accessed',
    online: '[Online]. Available:',
    available: 'Available from:',
    internet: '[Internet]',
    cited: 'cited',
    volume: 'vol.',
    number: 'no.',
    page: ['p.', 'pp.'],
    edition: (edition) => (/^\d+$/u.test(edition) ? `${ordinal(Number(edition))} ed.` : edition),
    retrieved: (date) => `Retrieved ${date}, from`,
    quotesHoldStops: true,
  },
  vi: {
    and: 'và',
    etAl: 'và cộng sự',
    noDate: 'không ngày',
    noDateFirst: 'Không ngày',
    in: 'trong',
    editedBy: 'biên tập bởi',
    editor: ['biên tập', 'biên tập'],
    editorInFull: ['biên tập', 'biên tập'],
    accessed: 'truy cập ngày',
    online: '[Trực tuyến]. Có tại:',
    available: 'Có tại:',
    internet: '[Internet]',
    cited: 'truy cập ngày',
    volume: 'tập',
    number: 'số',
    page: ['tr.', 'tr.'],
    edition: (edition) => (/^\d+$/u.test(edition) ? `Tái bản lần thứ ${edition}` : edition),
    retrieved: (date) => `Truy cập ngày ${date}, từ`,
    quotesHoldStops: false,
  },
}

function ordinal(number: number): string {
  const [tens, ones] = [number % 100, number % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${number}${ending}`
}
