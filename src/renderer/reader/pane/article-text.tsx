import { type ReactElement, type ReactNode, type RefObject, useMemo } from 'react'
import type { Article, Span } from '../../../contract/model'
import { arrangeArticle, type Chunk, overlaps, type Section } from '../text/arrange-article'
import type { MarkSign } from '../text/mark-signs'
import type { Mark } from '../text/plan-marks'
import type { LineTools } from '../trimming/trimmed-line-tools'
import { TextChunk, TitleText } from './text-chunk'
import { TrimmedSection } from './trimmed-section'
import type { Reveal } from './use-reveal'
import './article-text.css'
import './mark-highlights.css'

/** The article itself: its title, the line under it, and its blocks, trimmed ones behind bars. */
export function ArticleText({
  article,
  marks,
  terms,
  signs,
  reveal,
  wanted,
  scroller,
  heading,
  byline,
  tools,
}: {
  readonly article: Article
  readonly marks: readonly Mark[]
  readonly terms: ReadonlySet<string>
  /** Where marks begin and end, to be heard. */
  readonly signs: readonly MarkSign[]
  readonly reveal: Reveal
  readonly wanted: Span | null
  readonly scroller: RefObject<HTMLElement | null>
  /** The title, for articles whose text does not hold it. */
  readonly heading: ReactNode
  readonly byline: ReactNode
  readonly tools: LineTools
}): ReactElement {
  const layout = useMemo(() => arrangeArticle(article), [article])
  const isWanted = (chunk: Chunk) => wanted !== null && overlaps(chunk, wanted)
  const painting = { text: article.text, marks, terms, signs }
  const shared = { ...painting, scroller }
  const show = (section: Section) =>
    section.kind === 'trimmed' ? (
      <TrimmedSection
        key={section.start}
        section={section}
        {...shared}
        isWanted={isWanted}
        isShown={reveal.isShown(section)}
        onToggle={() => reveal.toggle(section)}
        tools={tools}
      />
    ) : (
      section.chunks.map((chunk) => (
        <TextChunk key={chunk.start} chunk={chunk} {...shared} isWanted={isWanted(chunk)} />
      ))
    )
  return (
    <>
      {layout.before.map(show)}
      {layout.title === null ? heading : <TitleText block={layout.title} {...painting} />}
      {byline}
      {layout.body.map(show)}
    </>
  )
}
