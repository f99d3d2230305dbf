import { type ComponentProps, type ReactElement, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Article } from '../../../contract/model'
import { ownLanguage } from '../../../contract/tell-language'
import { useNavigation } from '../../navigation/navigation'
import { useDesk } from '../reader-desk'
import { arrangeArticle } from '../text/arrange-article'
import { cutPieces } from '../text/cut-pieces'
import { type OpenArticle, valueOr } from '../use-open-article'
import { PrintedBlock } from './printed-block'
import { PrintedNotes } from './printed-notes'
import { PrintedSource } from './printed-source'
import { useIsPrinting } from './use-is-printing'
import './printed-article.css'

/** What paper gets instead of the window: the article of the focused pane with its marks and notes. */
export function PrintedArticle(): ReactElement | null {
  const { place } = useNavigation()
  const { open } = useDesk()
  const focused = open[place.focused]
  if (!useIsPrinting() || focused?.article.kind !== 'ready') return null
  return createPortal(
    <Sheet article={focused.article.value} annotations={focused.annotations} />,
    document.body,
  )
}

const none: readonly never[] = []

function Sheet({
  article,
  annotations: asked,
}: {
  readonly article: Article
  readonly annotations: OpenArticle['annotations']
}): ReactElement {
  const annotations = valueOr(asked, none)
  // What is lost has no place in the text, but its words are printed.
  const placed = annotations.filter(({ state }) => state !== 'orphaned')
  const numbers = new Map(annotations.map(({ id }, at) => [id, at + 1]))
  const { title } = arrangeArticle(article)
  const name = article.title.value ?? article.source
  useDocumentTitle(name)
  const shared = { text: article.text, annotations: placed, numbers }
  const language = article.language.value ?? undefined
  return (
    <article className="printed-article">
      <h1 className="printed-article__title" lang={language}>
        {title === null ? name : <PrintedBlock block={title} {...shared} />}
      </h1>
      <PrintedSource article={article} />
      <div lang={language}>
        {article.blocks
          .filter((block) => block.kept && block !== title)
          .map((block) => (
            <p
              key={block.start}
              className={`printed-article__block printed-article__block--${block.role}`}
              lang={ownLanguage(block, article.text, article.language.value)}
            >
              <PrintedWords block={block} {...shared} />
            </p>
          ))}
      </div>
      <PrintedNotes article={article} annotations={annotations} />
    </article>
  )
}

/** A block longer than a browser lays out in one goes to paper in pieces, as it goes to the screen. */
function PrintedWords({ block, ...shared }: ComponentProps<typeof PrintedBlock>): ReactElement {
  const pieces = cutPieces(shared.text, block)
  if (pieces.length === 1) return <PrintedBlock block={block} {...shared} />
  return (
    <>
      {pieces.map((piece) => (
        <span key={piece.start} className="printed-article__piece">
          <PrintedBlock block={piece} {...shared} />
        </span>
      ))}
    </>
  )
}

/** Browsers name a PDF, and the head of a page, after the document. */
function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
