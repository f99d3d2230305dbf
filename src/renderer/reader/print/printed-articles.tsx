import type { ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Byline } from '../pane/article-head'
import { useDesk } from '../reader-desk'
import { arrangeArticle } from '../text/arrange-article'
import { type OpenArticle, valueOr } from '../use-open-article'
import { PrintedBlock } from './printed-block'
import { PrintedNotes } from './printed-notes'
import { useIsPrinting } from './use-is-printing'
import './printed-articles.css'

/** What paper gets instead of the window: the open articles one after the other, each with its notes. */
export function PrintedArticles(): ReactElement | null {
  const { open } = useDesk()
  if (!useIsPrinting()) return null
  const articles = open.filter((one, at) => open.findIndex(({ id }) => id === one.id) === at)
  return createPortal(
    <div className="printed-articles">
      {articles.map((one) => (
        <PrintedArticle key={one.id} open={one} />
      ))}
    </div>,
    document.body,
  )
}

const none: readonly never[] = []

function PrintedArticle({ open }: { readonly open: OpenArticle }): ReactElement | null {
  if (open.article.kind !== 'ready') return null
  const article = open.article.value
  const annotations = valueOr(open.annotations, none).filter(({ state }) => state !== 'orphaned')
  const numbers = new Map(annotations.map(({ id }, at) => [id, at + 1]))
  const { title } = arrangeArticle(article)
  const shared = { text: article.text, annotations, numbers }
  return (
    <article className="printed-articles__article" lang={article.language.value ?? undefined}>
      <h1 className="printed-articles__title">
        {title === null ? (
          (article.title.value ?? article.source)
        ) : (
          <PrintedBlock block={title} {...shared} />
        )}
      </h1>
      <Byline article={article} />
      {article.blocks
        .filter((block) => block.kept && block !== title)
        .map((block) => (
          <p key={block.start} className="printed-articles__block">
            <PrintedBlock block={block} {...shared} />
          </p>
        ))}
      <PrintedNotes annotations={annotations} />
    </article>
  )
}
