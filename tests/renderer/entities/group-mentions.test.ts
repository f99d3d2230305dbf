import { expect, test } from 'vitest'
import {
  dateSpan,
  groupByArticle,
  mentioningArticles,
  mentionKey,
} from '../../../src/renderer/entities/group-mentions'
import { articleOf, mentionOf } from './samples'

const undated = articleOf('a', null)
const late = articleOf('b', '2026-02-05')
const early = articleOf('c', '2024-10-22')

test('mentions are grouped by article in the order they came', () => {
  const mentions = [
    mentionOf('b', 1, 'accepted'),
    mentionOf('b', 9, 'accepted'),
    mentionOf('a', 4, 'accepted'),
  ]
  const groups = groupByArticle(mentions, [undated, late])
  expect(groups.map(({ article, mentions: held }) => [article, held.map(mentionKey)])).toEqual([
    [late, ['b:1-6', 'b:9-14']],
    [undated, ['a:4-9']],
  ])
})

test('a mention in an article the page does not describe is still listed', () => {
  expect(groupByArticle([mentionOf('x', 1, 'suggested')], [])).toEqual([
    { articleId: 'x', article: null, mentions: [mentionOf('x', 1, 'suggested')] },
  ])
})

test('only accepted mentions put an article on the timeline, oldest first and undated last', () => {
  const mentions = [
    mentionOf('a', 1, 'accepted'),
    mentionOf('b', 1, 'accepted'),
    mentionOf('c', 1, 'accepted'),
    mentionOf('d', 1, 'suggested'),
  ]
  const articles = [undated, late, early, articleOf('d', '2023-01-01')]
  expect(mentioningArticles({ mentions, articles })).toEqual([early, late, undated])
})

test('the span of days runs from the first to the last dated article', () => {
  expect(dateSpan([late, undated, early])).toEqual({ first: '2024-10-22', last: '2026-02-05' })
  expect(dateSpan([undated])).toBeNull()
})
