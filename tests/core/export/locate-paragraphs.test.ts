import { expect, it } from 'vitest'
import { locateParagraphs } from '../../../src/core/export/locate-paragraphs'
import { makeArticle } from './example-library'

const { text, blocks } = makeArticle({
  key: 'k',
  source: 'k.txt',
  lines: [
    ['title', 'Ký Nghị định thư'],
    ['standfirst', 'Chiều 22/10, hai bên hội đàm.'],
    ['caption', 'Hai đoàn chụp ảnh.'],
    ['paragraph', 'Xem thêm', 'trimmed'],
    ['paragraph', 'Kết quả quan trọng, thực chất.'],
    ['paragraph', 'Ông Giang cảm ơn.'],
    ['source', 'Theo VNA'],
  ],
})

function locate(passage: string) {
  const start = text.indexOf(passage)
  return locateParagraphs(blocks, { start, end: start + passage.length })
}

it.each([
  ['hội đàm', { first: 1, last: 1 }],
  ['thực chất.\nÔng', { first: 2, last: 3 }],
  ['thư\nChiều', { first: 1, last: 1 }],
  ['cảm ơn.\nTheo', { first: 3, last: 3 }],
  ['ảnh.\nXem thêm\nKết', { first: 2, last: 2 }],
  [text, { first: 1, last: 3 }],
])('numbers %j as citations do', (passage, range) => {
  expect(locate(passage)).toEqual(range)
})

it.each(['Ký Nghị', 'Hai đoàn', 'Xem thêm', 'ảnh.\nXem', 'VNA'])(
  'gives %j no number: it is in no numbered paragraph',
  (passage) => {
    expect(locate(passage)).toBeNull()
  },
)
