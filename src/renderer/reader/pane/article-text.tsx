import { memo, type ReactElement, type RefObject, useMemo } from 'react'
import type { Span } from '../../../contract/model'
import type { ShownArticle } from '../read-parts'
import { arrangeArticle, type Chunk, overlaps, type Section } from '../text/arrange-article'
import type { MarkSign } from '../text/mark-signs'
import type { Mark } from '../text/plan-marks'
import type { LineTools } from '../trimming/trimmed-line-tools'
import { ArticleHeading, Byline } from './article-head'
import { AwaitedText, TextChunk, TitleText } from './text-chunk'
import { TrimmedSection } from './trimmed-section'
import { useNearWatch } from './use-near-watch'
import type { Reveal } from './use-reveal'
import { useShares } from './use-shares'
import './article-text.css'
import './mark-highlights.css'

/** The article itself: its title, the line under it, and its blocks, trimmed ones behind bars. */
export const ArticleText = memo(function ArticleText({
  article,
  length,
  marks,
  terms,
  signs,
  isShown,
  toggle,
  wanted,
  scroller,
  tools,
}: Pick<Reveal, 'isShown' | 'toggle'> &
  ShownArticle & {
    readonly marks: readonly Mark[]
    readonly terms: ReadonlySet<string>
    /** Where marks begin and end, to be heard. */
    readonly signs: readonly MarkSign[]
    readonly wanted: Span | null
    readonly scroller: RefObject<HTMLElement | null>
    readonly tools: LineTools
  }): ReactElement {
  const { text } = article
  const layout = useMemo(() => arrangeArticle(article), [article])
  const shareOf = useShares(layout, marks, signs)
  const watchNear = useNearWatch(scroller)
  const isWanted = (chunk: Chunk) => wanted !== null && overlaps(chunk, wanted)
  const language = article.language.value
  const shared = { text, language, terms, watchNear }
  const show = (section: Section) =>
    section.kind === 'trimmed' ? (
      <TrimmedSection
        key={section.start}
        section={section}
        {...shared}
        shareOf={shareOf}
        isWanted={isWanted}
        isShown={isShown(section)}
        onToggle={() => toggle(section)}
        tools={tools}
      />
    ) : (
      section.chunks.map((chunk) => (
        <TextChunk
          key={chunk.start}
          chunk={chunk}
          {...shared}
          share={shareOf(chunk)}
          isWanted={isWanted(chunk)}
        />
      ))
    )
  return (
    <>
      {layout.before.map(show)}
      {layout.title === null ? (
        <ArticleHeading article={article} />
      ) : (
        <TitleText
          block={layout.title}
          language={language}
          text={text}
          share={shareOf(layout.title)}
          terms={terms}
        />
      )}
      <Byline article={article} />
      {layout.body.map(show)}
      {text.length < length ? <AwaitedText start={text.length} end={length} /> : null}
    </>
  )
})
