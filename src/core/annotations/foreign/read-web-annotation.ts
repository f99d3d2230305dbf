import {
  type ForeignAnnotation,
  type ForeignItem,
  isTag,
  longestComment,
} from './foreign-annotation'
import { addressOf, hasType, isObject, type Json, listOf, textOf } from './json'
import { readSelectors } from './read-selectors'

type Content = Pick<ForeignAnnotation, 'comment' | 'tags' | 'label'>

/** A W3C Web Annotation (w3.org/TR/annotation-model): one item for each of its targets. */
export function readWebAnnotation(annotation: Json, number: number): readonly ForeignItem[] {
  const id = textOf(annotation.id ?? annotation['@id'])
  const source = id ?? String(number)
  const refuse = (reason: string) => [{ source, code: 'annotation/malformed', reason } as const]
  const targets = listOf(annotation.target).flatMap(partsOf)
  if (targets.length === 0) return refuse('it has no target')
  if (listOf(annotation.motivation).includes('identifying') && id?.startsWith(ownMention))
    return [{ source, code: 'annotation/mention', reason: '' }]
  const content = readBodies(annotation)
  if (content.comment.length > longestComment) return refuse('its comment is too long')
  return targets.map((target, place) => {
    const own = place === 0 ? source : `${source}#${place + 1}`
    return {
      source: own,
      origin: id === null ? null : own,
      ...readTarget(target),
      ...content,
      created: textOf(annotation.created),
    }
  })
}

const ownMention = 'urn:lectern:mention:'

function readTarget(
  target: unknown,
): Pick<ForeignAnnotation, 'places' | 'quote' | 'position' | 'colour'> {
  if (!isObject(target))
    return { places: listOf(addressOf(target)).map(String), ...nowhere, colour: null }
  const states = listOf(target.state).filter(isObject)
  const named = [target.source ?? target.id, ...states.map(({ cached }) => cached)].map(addressOf)
  return {
    places: named.filter((place) => place !== null),
    ...readSelectors(target.selector),
    colour: listOf(target.styleClass).map(textOf)[0] ?? null,
  }
}

const nowhere = { quote: null, position: null } as const

/** Sets of resources in their parts; of a choice, the first. */
function partsOf(resource: unknown): readonly unknown[] {
  if (!isObject(resource) || resource.items === undefined) return [resource]
  const items = listOf(resource.items)
  return hasType(resource, 'Choice') ? items.slice(0, 1) : items
}

/** Tags, the first classification, and all else as the comment: nothing anybody wrote is left out. */
function readBodies(annotation: Json): Content {
  const motivations = listOf(annotation.motivation)
  const bodies = [
    ...listOf(annotation.body).flatMap(partsOf),
    ...listOf(annotation.bodyValue),
  ].flatMap((body) => {
    const words = wordsOf(body)?.trim()
    if (words === undefined || words === '') return []
    const purposes = isObject(body) ? listOf(body.purpose) : []
    return [{ words, purposes: purposes.length > 0 ? purposes : motivations }]
  })
  const label = bodies.find(
    ({ words, purposes }) => isTag(words) && purposes.includes('classifying'),
  )
  const tagged = bodies.filter(
    (body) => body !== label && isTag(body.words) && body.purposes.some(isTagging),
  )
  const rest = bodies.filter((body) => body !== label && !tagged.includes(body))
  return {
    label: label?.words ?? null,
    tags: [...new Set(tagged.map(({ words }) => words))],
    comment: rest.map(({ words }) => words).join('\n\n'),
  }
}

const isTagging = (purpose: unknown): boolean => purpose === 'tagging' || purpose === 'classifying'

/** What a body says, or the address of what says it. */
function wordsOf(body: unknown): string | null {
  if (!isObject(body)) return textOf(body)
  return textOf(body.value ?? body.chars) ?? addressOf(body.source) ?? addressOf(body)
}
