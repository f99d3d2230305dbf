import {
  type CSSProperties,
  memo,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Block, Language, Span } from '../../../contract/model'
import { ownLanguage } from '../../../contract/tell-language'
import { useSay } from '../../ui/language'
import { messages } from '../../ui/messages'
import type { Chunk } from '../text/arrange-article'
import { findTerms } from '../text/find-terms'
import type { MarkSign } from '../text/mark-signs'
import { paint } from '../text/paint'
import { BlockWords, SignedWords } from './block-words'
import type { WatchNear } from './use-near-watch'
import type { Share } from './use-shares'

/** Within so many characters of the start, text is there at once; further on it comes when it is scrolled near. */
const atOnce = 8000
const charactersALine = 60

interface Painting {
  readonly text: string
  readonly share: Share
  readonly terms: ReadonlySet<string>
}

export interface ChunkProps extends Painting {
  readonly chunk: Chunk
  /** The article's. */
  readonly language: Language | null
  /** A passage in it is being gone to: it has to be there. */
  readonly isWanted: boolean
  readonly watchNear: WatchNear
  /** What stands beside a block, for trimmed ones: a way to keep it. */
  readonly aside?: ((block: Block) => ReactElement) | undefined
}

/** A few blocks of the article, with the marks on them. Only text nodes: an article is never markup. */
export const TextChunk = memo(function TextChunk({
  chunk,
  language,
  text,
  share,
  terms,
  isWanted,
  watchNear,
  aside,
}: ChunkProps): ReactElement {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(chunk.start < atOnce)
  if (isWanted && !isNear) setNear(true)

  useEffect(() => {
    if (isNear || element.current === null) return
    return watchNear(element.current, () => setNear(true))
  }, [isNear, watchNear])

  usePaintedMarks(element, isNear ? chunk : null, { text, share, terms })

  const state = isNear ? (chunk.start < atOnce ? 'first' : 'later') : 'awaited'
  return (
    <div
      ref={element}
      className={`text-chunk text-chunk--${state}`}
      style={heightOf(chunk, state)}
      data-from={chunk.start}
      data-to={chunk.end}
    >
      {isNear
        ? chunk.blocks.map((block) => (
            <TextBlock
              key={block.start}
              block={block}
              text={text}
              language={language}
              signs={share.signs}
              aside={aside}
            />
          ))
        : null}
    </div>
  )
})

/** About as high as its text. No variable of the styles: each would cost the browser all its highlights' styles anew. */
function heightOf(
  { blocks, start, end }: Chunk,
  state: 'first' | 'later' | 'awaited',
): CSSProperties {
  const lines = blocks.length + Math.ceil((end - start) / charactersALine)
  if (state === 'first') return {}
  return state === 'later'
    ? { containIntrinsicBlockSize: `auto ${lines}lh` }
    : { height: `${lines}lh` }
}

/** Paints what lies within a stretch of the text onto the element that holds it; null while it holds nothing. */
function usePaintedMarks(
  element: RefObject<HTMLElement | null>,
  stretch: Span | null,
  { text, share, terms }: Painting,
): void {
  const found = useMemo(
    () => (stretch === null ? [] : findTerms(text, stretch, terms)),
    [stretch, text, terms],
  )
  // Signs between the words are other text nodes, so that the marks are painted anew with them.
  useLayoutEffect(() => {
    if (element.current === null || stretch === null) return
    const sought = found.map((span) => ({ ...span, style: 'term' as const }))
    return paint(element.current, [...sought, ...share.marks])
  }, [element, stretch, found, share])
}

/** Stands for text that has not come yet, about as high as it will be. */
export function AwaitedText({ start, end }: Span): ReactElement {
  const say = useSay(messages)
  const height = `${Math.ceil((end - start) / charactersALine)}lh`
  return (
    <div className="text-chunk" role="status" style={{ height }} data-from={start} data-to={end}>
      <span className="visually-hidden">{say('loading')}</span>
    </div>
  )
}

/** The block that is the article's title. */
export function TitleText({
  block,
  language,
  ...painting
}: Painting & {
  readonly block: Block
  readonly language: Language | null
}): ReactElement {
  const element = useRef<HTMLHeadingElement>(null)
  usePaintedMarks(element, block, painting)
  const { text, share } = painting
  const lang = ownLanguage(block, text, language)
  if (share.signs.length > 0)
    return (
      <h2 ref={element} className="article-text__title" lang={lang}>
        <SignedWords stretch={block} text={text} signs={share.signs} />
      </h2>
    )
  return (
    <h2 ref={element} className="article-text__title" lang={lang} data-start={block.start}>
      {text.slice(block.start, block.end)}
    </h2>
  )
}

function TextBlock({
  block,
  text,
  language,
  signs,
  aside,
}: Pick<ChunkProps, 'text' | 'language' | 'aside'> & {
  readonly block: Block
  readonly signs: readonly MarkSign[]
}): ReactElement {
  const words = (
    <BlockWords
      block={block}
      text={text}
      signs={signs}
      className={`text-block text-block--${block.role}`}
      lang={ownLanguage(block, text, language)}
    />
  )
  if (aside === undefined) return words
  return (
    <div className="text-block__ghost">
      {words}
      {aside(block)}
    </div>
  )
}
