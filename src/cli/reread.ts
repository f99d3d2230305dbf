import type { Rereading } from '../contract/anchors'
import { type Encoding, encodings } from '../contract/encodings'
import type { Asked, Command } from './command'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

export const rereadCommand: Command = {
  name: 'reread',
  operands: 'ARTICLE',
  least: 1,
  most: 1,
  options: ['encoding'],
  help: {
    en: 'Read an article again from its original; marks go where their words are now',
    vi: 'Đọc lại một bài từ bản gốc; ghi chú theo lời trích đến chỗ mới',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const rereading = await workbench.rereadArticle(
        { article: asked.operands[0] ?? '', encoding: encodingOf(asked) },
        call,
      )
      const { article, ...counts } = rereading
      const { id, citationKey, sha256 } = article
      asked.console.answer({ id, citationKey, sha256, ...counts }, formatRereading(rereading))
      return true
    }),
}

/** As named; null for the one the bytes speak for, missing for the one it has. */
function encodingOf({ flags, language }: Asked): Encoding | null | undefined {
  const named = flags.text('encoding')
  if (named === undefined) return undefined
  if (named === 'inferred') return null
  const known = encodings.find((encoding) => encoding === named)
  if (known === undefined)
    throw usageFault('flag-choice', language, '--encoding', [...encodings, 'inferred'].join(', '))
  return known
}

function formatRereading({
  article,
  isSameText,
  annotations,
  links,
  mentions,
  blocks,
}: Rereading): string {
  return [
    `${article.citationKey}: ${isSameText ? 'the same text' : 'a new text'}`,
    `annotations: ${annotations.found} found, ${annotations.review} to review, ${annotations.orphaned} orphaned`,
    `linked passages: ${links.found} found, ${links.review} to review, ${links.lost} lost`,
    `mentions: ${mentions.found} found, ${mentions.lapsed} lapsed`,
    `blocks decided by a person: ${blocks.found} found, ${blocks.lapsed} lapsed`,
  ].join('\n')
}
