import type { Rereading } from '../../contract/anchors'
import { isPlaced } from '../../contract/links'
import type { Block } from '../../contract/model'
import { placeLinkEnd } from '../links/place-link-end'
import type { LinkRecord } from '../storage/records'

/** Where the passages that links have in a text stand now. */
export function countLinkEnds(
  ends: readonly LinkRecord['from'][],
  text: string,
  blocks: readonly Block[],
): Rereading['links'] {
  const placed = ends.map((end) => placeLinkEnd(end, text, blocks))
  const countOf = (state: 'review' | 'lost') => placed.filter((end) => end.state === state).length
  return {
    found: placed.filter(isPlaced).length,
    review: countOf('review'),
    lost: countOf('lost'),
  }
}
