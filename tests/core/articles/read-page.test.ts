import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/core/articles/read-article'

const prose = (number: number) =>
  `Paragraph ${number} says that the two sides signed a protocol on cooperation in many fields yesterday, which the ` +
  'ministers of both called the most important of the last thirty years.'
const menu = ['Menu', 'Home', 'World', 'Search', 'Sport', 'Culture', 'Log in', 'Weather']
const headline = 'Two countries sign a protocol on cooperation'

/** What is left of a page between its menus. */
function keptOf(...lines: readonly string[]): readonly string[] {
  const text = [`${headline} | The Paper`, ...menu, headline, ...lines, ...menu].join('\n')
  return readArticle(text, 'a.txt')
    .blocks.filter(({ kept }) => kept)
    .map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)
}

const article = [prose(1), prose(2), prose(3), prose(4)] as const
const kept = [`title: ${headline}`, ...article.map((line) => `paragraph: ${line}`)]

describe('a page saved with its menus', () => {
  it('keeps the title and the running text', () => {
    expect(keptOf(...article)).toEqual(kept)
  })

  it.each([
    ['lines without words', '84.1K', '*'],
    ['lines that come again', 'Story continues', 'Story continues', 'Story continues'],
    ['offers', 'Sign up to our newsletter for the best of the week.'],
    ['headlines in capitals', 'CITY COUNCIL VOTES TO CLOSE ITS LAST THREE POOLS'],
    ['menus run together', 'Cloud SecurityCloud StorageEdge ComputingData Centres'],
  ])('loses %s between paragraphs', (_, ...others) => {
    expect(keptOf(prose(1), prose(2), ...others, prose(3), prose(4))).toEqual(kept)
  })

  it('loses short lines and lists under the title, and keeps the deck and the date', () => {
    const deck = 'The ministers met in the capital for two days'
    expect(keptOf('Culture', '* Share', deck, 'October 22, 2024', ...article)).toEqual([
      kept[0],
      `standfirst: ${deck}`,
      'dateline: October 22, 2024',
      ...kept.slice(1),
    ])
  })

  it('takes a credit and the line above it for a caption', () => {
    const lines = ['The ministers at the signing in Hanoi', '(An Nguyen / Associated Press)']
    expect(keptOf(prose(1), prose(2), ...lines, prose(3), prose(4))).toEqual([
      ...kept.slice(0, 3),
      ...lines.map((line) => `caption: ${line}`),
      ...kept.slice(3),
    ])
  })

  it('ends where the readers’ comments begin', () => {
    expect(keptOf(...article, '34 Comments', prose(5), prose(6), prose(7))).toEqual(kept)
  })

  it('reads lines broken to a width as the paragraphs they are', () => {
    const wrapped = [
      'Paragraph one says that the two sides have',
      'signed a protocol on cooperation in a great',
      'many fields, which the ministers called the',
      'most important of the last thirty years.',
    ]
    const page = keptOf(
      ...wrapped,
      ...wrapped.map((line) => line.replace(/(?= \w+\.?$)/, ' again')),
    )
    expect(page).toHaveLength(9)
  })

  it('does not lose an article to a pointer in its middle', () => {
    const lines = [prose(1), 'Read more', 'Another story of this paper', ...article.slice(1)]
    expect(keptOf(...lines)).toEqual(expect.arrayContaining(kept.slice(2)))
  })
})
