import { memo, type ReactElement } from 'react'
import type { Block, Span } from '../../../contract/model'
import { cutPieces } from '../text/cut-pieces'
import { layWords, type MarkSign, signsWithin } from '../text/mark-signs'
import { useSignWords } from './use-sign-words'

/**
 * The words of one block: a single text node, or, where a line is longer than a browser can take or has signs in it, several
 * in a row.
 */
export const BlockWords = memo(function BlockWords({
  block,
  text,
  signs,
  className,
  lang,
}: {
  readonly block: Block
  readonly text: string
  /** Where marks begin and end in the article; none where that is not to be heard. */
  readonly signs: readonly MarkSign[]
  readonly className: string
  /** Where it is another than the article's. */
  readonly lang?: string | undefined
}): ReactElement {
  const pieces = cutPieces(text, block)
  const own = signs.length === 0 ? signs : signsWithin(signs, block)
  if (pieces.length === 1 && own.length === 0)
    return (
      <p className={className} lang={lang} data-start={block.start}>
        {text.slice(block.start, block.end)}
      </p>
    )
  if (pieces.length === 1)
    return (
      <p className={className} lang={lang}>
        <SignedWords stretch={block} text={text} signs={own} />
      </p>
    )
  return (
    <p className={className} lang={lang}>
      {pieces.map((piece) => (
        <span
          key={piece.start}
          className="text-block__piece"
          data-from={piece.start}
          data-to={piece.end}
        >
          <SignedWords stretch={piece} text={text} signs={signsWithin(own, piece)} />
        </span>
      ))}
    </p>
  )
})

/** Words with the signs between them, which only a screen reader hears: they are no words of the article. */
export function SignedWords({
  stretch,
  text,
  signs,
}: {
  readonly stretch: Span
  readonly text: string
  readonly signs: readonly MarkSign[]
}): ReactElement {
  const wordsOf = useSignWords()
  return (
    <>
      {layWords(stretch, signs).map((laid) =>
        laid.kind === 'words' ? (
          <span key={laid.start} data-start={laid.start}>
            {text.slice(laid.start, laid.end)}
          </span>
        ) : (
          <span key={`${laid.kind} ${laid.annotation.id}`} className="mark-sign visually-hidden">
            {wordsOf(laid)}
          </span>
        ),
      )}
    </>
  )
}
