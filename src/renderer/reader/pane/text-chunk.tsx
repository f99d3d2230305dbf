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
import type { Block, Span } from '../../../contract/model'
import { keepEqualParts } from '../../connection/keep-equal-parts'
import { type Chunk, overlaps } from '../text/arrange-article'
import { findTerms } from '../text/find-terms'
import { type MarkSign, signsWithin } from '../text/mark-signs'
import { paint } from '../text/paint'
import type { Mark } from '../text/plan-marks'
import { BlockWords, SignedWords } from './block-words'

/** Within so many characters of the start, text is there at once; further on it comes when it is scrolled near. */
const atOnce = 8000
const nearness = '1500px 0px'
const charactersALine = 60

export interface ChunkProps {
  readonly chunk: Chunk
  readonly text: string
  readonly marks: readonly Mark[]
  readonly terms: ReadonlySet<string>
  /** Where marks begin and end, to be heard. */
  readonly signs: readonly MarkSign[]
  /** A passage in it is being gone to: it has to be there. */
  readonly isWanted: boolean
  readonly scroller: RefObject<HTMLElement | null>
  /** What stands beside a block, for trimmed ones: a way to keep it. */
  readonly aside?: ((block: Block) => ReactElement) | undefined
}

/** A few blocks of the article, with the marks on them. Only text nodes: an article is never markup. */
export const TextChunk = memo(function TextChunk({
  chunk,
  text,
  marks,
  terms,
  signs,
  isWanted,
  scroller,
  aside,
}: ChunkProps): ReactElement {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(chunk.start < atOnce)
  if (isWanted && !isNear) setNear(true)

  useEffect(() => {
    if (isNear || element.current === null) return
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: scroller.current, rootMargin: nearness },
    )
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [isNear, scroller])

  const own = usePaintedMarks(element, isNear ? chunk : null, { text, marks, terms, signs })

  const lines = chunk.blocks.length + Math.ceil((chunk.end - chunk.start) / charactersALine)
  const state = isNear ? (chunk.start < atOnce ? 'first' : 'later') : 'awaited'
  return (
    <div
      ref={element}
      className={`text-chunk text-chunk--${state}`}
      style={{ '--lines': lines } as CSSProperties}
      data-from={chunk.start}
      data-to={chunk.end}
    >
      {isNear
        ? chunk.blocks.map((block) => (
            <TextBlock key={block.start} block={block} text={text} signs={own} aside={aside} />
          ))
        : null}
    </div>
  )
})

interface Painting {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly terms: ReadonlySet<string>
  readonly signs: readonly MarkSign[]
}

/** Paints what lies within a stretch of the text onto the element that holds it; null while it holds nothing. Answers its signs. */
function usePaintedMarks(
  element: RefObject<HTMLElement | null>,
  stretch: Span | null,
  { text, marks, terms, signs }: Painting,
): readonly MarkSign[] {
  const own = useMemo(() => {
    if (stretch === null) return { marks: [], signs: [] }
    const found = findTerms(text, stretch, terms)
    return {
      marks: [
        ...found.map((span) => ({ ...span, style: 'term' as const })),
        ...marks.filter((mark) => overlaps(mark, stretch)),
      ],
      signs: signsWithin(signs, stretch),
    }
  }, [stretch, text, marks, terms, signs])
  // Most changes concern one stretch: the others' marks are the same, and stay painted.
  const latest = useRef<typeof own>(own)
  latest.current = keepEqualParts(latest.current, own)
  const same = latest.current
  // Signs between the words are other text nodes, so that the marks are painted anew with them.
  useLayoutEffect(
    () => (element.current === null ? undefined : paint(element.current, same.marks)),
    [element, same],
  )
  return same.signs
}

/** The block that is the article's title. */
export function TitleText({
  block,
  ...painting
}: Painting & { readonly block: Span }): ReactElement {
  const element = useRef<HTMLHeadingElement>(null)
  const own = usePaintedMarks(element, block, painting)
  if (own.length > 0)
    return (
      <h2 ref={element} className="article-text__title">
        <SignedWords stretch={block} text={painting.text} signs={own} />
      </h2>
    )
  return (
    <h2 ref={element} className="article-text__title" data-start={block.start}>
      {painting.text.slice(block.start, block.end)}
    </h2>
  )
}

function TextBlock({
  block,
  text,
  signs,
  aside,
}: Pick<ChunkProps, 'text' | 'signs' | 'aside'> & { readonly block: Block }): ReactElement {
  const words = (
    <BlockWords
      block={block}
      text={text}
      signs={signs}
      className={`text-block text-block--${block.role}`}
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
