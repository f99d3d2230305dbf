import { BookOpen, Columns2 } from 'lucide-react'
import { memo, type ReactElement } from 'react'
import type { Article, ArticleId, Block, Reason } from '../../contract/model'
import { useQuery } from '../connection/use-query'
import { useNavigation } from '../navigation/navigation'
import { LanguageBadge } from '../ui/badge'
import { Button, IconButton } from '../ui/button'
import { FaultNotice } from '../ui/fault-notice'
import { formatDate, useLanguage, useSay } from '../ui/language'
import { Skeleton } from '../ui/loading'
import { SnippetText } from '../ui/snippet-text'
import { markTerms } from './mark-terms'
import { messages } from './messages'
import { previewBlocks } from './preview-blocks'
import './preview.css'

/** The active article at a glance: its kept text from the beginning, the searched words marked. */
export function Preview({
  article,
  terms,
}: {
  readonly article: ArticleId | null
  readonly terms: readonly string[]
}): ReactElement {
  const say = useSay(messages)
  return (
    <aside className="preview" aria-label={say('preview')}>
      {article === null ? (
        <p className="preview__empty">{say('previewEmpty')}</p>
      ) : (
        <ArticlePreview article={article} terms={terms} />
      )}
    </aside>
  )
}

function ArticlePreview({
  article,
  terms,
}: {
  readonly article: ArticleId
  readonly terms: readonly string[]
}): ReactElement {
  const loaded = useQuery({
    key: article,
    keep: 'last-answer',
    areas: ['articles'],
    article,
    ask: async (workbench, signal) =>
      (await workbench.openArticlePart({ article, from: 0 }, { signal })).article,
  })
  switch (loaded.kind) {
    case 'loading':
      return <Skeleton lines={9} />
    case 'failed':
      return <FaultNotice fault={loaded.fault} retry={loaded.retry} />
    case 'ready':
      return <PreviewText article={loaded.value} terms={terms} />
  }
}

const PreviewText = memo(function PreviewText({
  article,
  terms,
}: {
  readonly article: Article
  readonly terms: readonly string[]
}): ReactElement {
  const say = useSay(messages)
  const { openArticle } = useNavigation()
  const lang = article.language.value ?? undefined
  const { blocks, isWhole } = previewBlocks(article)
  return (
    <>
      <header className="preview__header">
        <h2 className="preview__title" lang={lang}>
          {article.title.value}
        </h2>
        <p className="preview__line">
          <PreviewLine article={article} />
        </p>
        <div className="preview__actions">
          <Button onPress={() => openArticle(article.id)}>
            <BookOpen aria-hidden />
            {say('open')}
          </Button>
          <IconButton
            label={say('openBeside')}
            keys="Shift+Enter"
            onPress={() => openArticle(article.id, { beside: true })}
          >
            <Columns2 aria-hidden />
          </IconButton>
        </div>
      </header>
      <div className="preview__text" lang={lang}>
        {blocks.map((block) => (
          <PreviewBlock key={block.start} block={block} text={article.text} terms={terms} />
        ))}
      </div>
      {isWhole ? null : (
        <Button tone="quiet" onPress={() => openArticle(article.id)}>
          {say('readOn')}
        </Button>
      )}
    </>
  )
})

function PreviewBlock({
  block,
  text,
  terms,
}: {
  readonly block: Block
  readonly text: string
  readonly terms: readonly string[]
}): ReactElement {
  const words = text.slice(block.start, block.end)
  return (
    <p className={`preview__block preview__block--${block.role}`}>
      <SnippetText snippet={{ text: words, marks: markTerms(words, terms) }} />
    </p>
  )
}

function PreviewLine({ article }: { readonly article: Article }): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { outlet, publishedOn, title } = article
  const because = (reason: Reason | null) =>
    reason === null ? undefined : say('evidence', { evidence: reason.evidence })
  return (
    <>
      <LanguageBadge language={article.language.value} />
      <span>{outlet.value ?? article.source}</span>
      {publishedOn.value === null ? null : (
        <span>
          {formatDate(publishedOn.value, language, 'long')}
          {publishedOn.inferred ? (
            <span className="preview__inferred" title={because(publishedOn.reason)}>
              {say('dateInferred')}
            </span>
          ) : null}
        </span>
      )}
      {title.inferred ? (
        <span className="preview__inferred" title={because(title.reason)}>
          {say('titleInferred')}
        </span>
      ) : null}
    </>
  )
}
