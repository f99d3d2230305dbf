import { expect, it } from 'vitest'
import { hostile, makeArticle, makeSource, plain } from './example-library'
import { readPlan } from './read-plan'

it('writes the kept text of each article to a file named after its source', async () => {
  const texts = await readPlan('text', makeSource([plain, hostile]))
  expect([...texts.keys()]).toEqual(['001_ky-nghi-dinh.txt', '_con.txt'])
  expect(texts.get('001_ky-nghi-dinh.txt')).toBe(
    [
      'Ký Nghị định thư – “đặc biệt”',
      'Chiều 22/10, đại tướng Phan Văn Giang hội đàm tại Mộc Châu.',
      'Hai bên đạt nhiều kết quả quan trọng, thực chất.',
      'Ông Giang cảm ơn phía Lào.\n',
    ].join('\n\n'),
  )
})

it('keeps apart articles whose sources have one name, and changes only the extension', async () => {
  const named = (key: string, source: string) =>
    makeArticle({ key, source, lines: [['paragraph', source]] })
  const sources = ['vi/tin.txt', 'en/tin.md', 'Tin.TXT', 'bản.tin.5.text']
  const articles = sources.map((source, at) => named(`k${at}`, source))
  const texts = await readPlan('text', makeSource(articles))
  expect([...texts]).toEqual([
    ['tin.txt', 'vi/tin.txt\n'],
    ['tin (2).txt', 'en/tin.md\n'],
    ['Tin (3).txt', 'Tin.TXT\n'],
    ['bản.tin.5.txt', 'bản.tin.5.text\n'],
  ])
})
