import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  Annotation,
  AnnotationId,
  ArticleId,
  EntityId,
  EntityKind,
  EntitySummary,
  MentionState,
} from '../../../src/contract/model'
import { keepSlots } from '../../../src/renderer/reader/keep-slots'
import { findLikely } from '../../../src/renderer/reader/passage/find-likely'
import { addTags } from '../../../src/renderer/reader/sidebar/add-tags'
import {
  groupMentions,
  type KnownMention,
  nextOf,
  sharedEntities,
} from '../../../src/renderer/reader/sidebar/group-mentions'
import { countChoices, toggle } from '../../../src/renderer/reader/sidebar/list-choice'
import { contextOf } from '../../../src/renderer/reader/sidebar/mention-context'
import { neighbourOf } from '../../../src/renderer/reader/sidebar/neighbour-of'
import { parseDate } from '../../../src/renderer/ui/parse-date'

const entity = (id: string, mentions: number, ...names: string[]): EntitySummary => {
  const [first = id, ...rest] = names
  const named = (text: string) => ({ text, language: null })
  return {
    id: id as EntityId,
    rev: 1,
    kind: 'person',
    names: [named(first), ...rest.map(named)],
    mentions,
    articles: 1,
    suggestions: 0,
  }
}
const mention = (
  of: string,
  start: number,
  state: MentionState,
  kind: EntityKind = 'person',
): KnownMention => ({
  entity: of as EntityId,
  article: 'one' as ArticleId,
  start,
  end: start + 4,
  state,
  text: 'tên',
  kind,
})
const annotation = (id: string, label: string, tags: readonly string[]) =>
  ({ id, label, tags }) as Pick<Annotation, 'id' | 'label' | 'tags'> as Annotation

describe('entities of an article', () => {
  const names = new Map(
    [entity('giang', 0, 'Phan Văn Giang'), entity('lao', 0, 'Lào')].map((one) => [one.id, one]),
  )
  const here = groupMentions(
    [
      mention('giang', 0, 'suggested'),
      mention('lao', 5, 'accepted', 'place'),
      mention('giang', 9, 'accepted'),
      mention('lao', 20, 'accepted', 'place'),
    ],
    names,
  )

  it('are counted one by one, the most mentioned first', () => {
    expect(
      here.map(({ name, accepted, suggested }) => [name, accepted.length, suggested.length]),
    ).toEqual([
      ['Lào', 2, 0],
      ['Phan Văn Giang', 1, 1],
    ])
  })

  it('are shared with another article only when accepted in both', () => {
    const other = groupMentions(
      [mention('giang', 3, 'suggested'), mention('lao', 8, 'accepted')],
      names,
    )
    const shared = sharedEntities(here, [{ article: 'two' as ArticleId, entities: other }])
    expect(shared.map((one) => one.here.name)).toEqual(['Lào'])
  })

  it('are gone through one mention after the other, and over again', () => {
    const places = [{ start: 3 }, { start: 8 }, { start: 20 }]
    expect(nextOf(places, null)).toEqual({ start: 3 })
    expect(nextOf(places, 3)).toEqual({ start: 8 })
    expect(nextOf(places, 20)).toEqual({ start: 3 })
    expect(nextOf([], 3)).toBeNull()
  })
})

describe('whom a passage may name', () => {
  const known = [
    entity('a', 9, 'Nguyễn Văn Bình'),
    entity('b', 1, 'Phan Văn Giang', 'Giang'),
    entity('c', 3, 'Lào'),
  ]
  const likely = (words: string) => findLikely(known, words).map(({ id }) => id)

  it('is first of all one of that name, marks aside', () => {
    expect(likely('Phan Van Giang')).toEqual(['b', 'a'])
    expect(likely('GIANG')).toEqual(['b'])
  })

  it('is nobody whose name only has the letters', () => {
    expect(likely('an')).toEqual([])
    expect(likely('…')).toEqual([])
  })
})

describe('filtering annotations', () => {
  const all = [
    annotation('1', 'claim', ['border']),
    annotation('2', 'claim', ['border', 'aid']),
    annotation('3', 'fact', []),
  ]

  it('offers what there is, a tag above others with all that are beneath it', () => {
    const nested = [...all, annotation('4', 'fact', ['border/laos', 'border'])]
    const { labels, tags } = countChoices(nested)
    expect(labels).toEqual([
      { id: 'claim', count: 2 },
      { id: 'fact', count: 2 },
    ])
    expect(tags).toEqual([
      { tag: 'border', count: 3 },
      { tag: 'aid', count: 1 },
      { tag: 'border/laos', count: 1 },
    ])
  })

  it('puts in and takes out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9)), fc.nat(9), (values, value) => {
        const changed = toggle(values, value)
        expect(changed.includes(value)).toBe(!values.includes(value))
        expect(new Set(toggle(changed, value))).toEqual(new Set(values))
      }),
    )
  })

  it('goes round all of them in either direction', () => {
    const visited: (AnnotationId | undefined)[] = []
    let at: string | null = null
    for (let turn = 0; turn < 4; turn += 1) {
      const next: Annotation | null = neighbourOf(all, at, 1)
      visited.push(next?.id)
      at = next?.id ?? null
    }
    expect(visited).toEqual(['1', '2', '3', '1'])
    expect(neighbourOf(all, null, -1)?.id).toBe('3')
    expect(neighbourOf([], null, 1)).toBeNull()
  })
})

describe('what is typed', () => {
  it('becomes tags: parted by commas, without #, none twice', () => {
    expect(addTags(['border'], ' #claim, border , ,##hợp tác')).toEqual([
      'border',
      'claim',
      'hợp tác',
    ])
  })

  it('becomes a day, day before month, or none', () => {
    expect(parseDate('2024-10-22')).toBe('2024-10-22')
    expect(parseDate('5/2/2026')).toBe('2026-02-05')
    expect(parseDate('29.2.2023')).toBeNull()
    expect(parseDate('2/13/2026')).toBeNull()
    expect(parseDate('hôm qua')).toBeNull()
  })
})

describe('the words around a mention', () => {
  it('are whole words of its own line', () => {
    const text =
      'Dòng trước\nOn the occasion, Giang invited his host to pay an official visit to Vietnam\nDòng sau'
    const start = text.indexOf('Giang')
    expect(contextOf(text, { start, end: start + 5 })).toEqual([
      'On the occasion, ',
      ' invited his host to pay an official…',
    ])
  })

  it('are taken from the text as it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (left, middle, right) => {
        const text = left + middle + right
        const [before, after] = contextOf(text, {
          start: left.length,
          end: left.length + middle.length,
        })
        expect(left.endsWith(before.replace(/^…/, ''))).toBe(true)
        expect(right.startsWith(after.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('slots of open articles', () => {
  it('are kept by every article that stays open', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const before = keepSlots([null, null, null], first)
        const after = keepSlots(before, second)
        for (const id of second) {
          expect(after.filter((one) => one === id)).toHaveLength(1)
          if (first.includes(id)) expect(after.indexOf(id)).toBe(before.indexOf(id))
        }
        expect(after.filter((one) => one !== null)).toHaveLength(second.length)
      }),
    )
  })
})
