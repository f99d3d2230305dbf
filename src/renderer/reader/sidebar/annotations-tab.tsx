import { Highlighter } from 'lucide-react'
import { type ReactElement, useCallback, useMemo } from 'react'
import { standsInText } from '../../../contract/anchors'
import type { AnnotationAnswer } from '../../../contract/marking'
import type { Annotation, Article } from '../../../contract/model'
import { useStanding } from '../../connection/session'
import type { Loaded } from '../../connection/use-query'
import { EmptyState } from '../../ui/empty-state'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import { MovedAnnotations } from '../moved/moved-annotations'
import { useDesk } from '../reader-desk'
import { AnnotationFilters } from './annotation-filters'
import type { EntityHere } from './group-mentions'
import { type Choices, countChoices, type Listed, noChoice } from './list-choice'
import { AnnotationsOfArticle, AnnotationsOfLibrary } from './listed-annotations'
import { useFoundAnnotations } from './use-found-annotations'
import './annotations-tab.css'

/** The annotations of the article in focus as cards, with what of it moved or is lost; or those of every article. */
export function AnnotationsTab({
  article,
  annotations,
  entities,
  listed,
  onList,
}: {
  readonly article: Article
  /** All of the article's. */
  readonly annotations: readonly Annotation[]
  readonly entities: readonly EntityHere[]
  readonly listed: Listed
  readonly onList: (listed: Listed) => void
}): ReactElement {
  const say = useSay(messages)
  const inLibrary = useStanding().session.library?.annotations ?? 0
  const standing = useMemo(() => annotations.filter(standsInText), [annotations])
  const { scope, choice } = listed
  const found = useFoundAnnotations(scope === 'library' ? { ...choice, article: null } : null)
  const choices = useChoices(listed, standing, entities, found)
  const onShowAll = useCallback(
    () => onList({ scope, choice: { ...noChoice, order: choice.order } }),
    [onList, scope, choice.order],
  )
  const listing = { article, annotations: standing, choice, onShowAll }
  return (
    <div className="annotations-tab">
      {inLibrary === 0 ? null : (
        <AnnotationFilters choices={choices} listed={listed} onList={onList} />
      )}
      {scope === 'library' ? (
        <AnnotationsOfLibrary {...listing} found={found} />
      ) : (
        <MovedAnnotations key={article.id} article={article} annotations={annotations}>
          {standing.length === 0 ? (
            <EmptyState
              icon={Highlighter}
              title={say('noAnnotations')}
              text={say('noAnnotationsText')}
            />
          ) : (
            <AnnotationsOfArticle {...listing} />
          )}
        </MovedAnnotations>
      )}
    </div>
  )
}

function useChoices(
  { scope }: Listed,
  standing: readonly Annotation[],
  here: readonly EntityHere[],
  found: Loaded<AnnotationAnswer | null>,
): Choices {
  const { entities } = useDesk()
  const ofArticle = useMemo(() => countChoices(standing), [standing])
  const ofLibrary = found.kind === 'ready' ? found.value : null
  return useMemo(() => {
    if (scope === 'article')
      return { ...ofArticle, entities: here.filter(({ accepted }) => accepted.length > 0) }
    const named = [...entities.values()].filter(({ mentions }) => mentions > 0)
    return {
      labels: ofLibrary?.labels ?? [],
      tags: ofLibrary?.tags ?? [],
      entities: named.map(({ id, kind, names }) => ({ id, kind, name: names[0].text })),
    }
  }, [scope, ofArticle, ofLibrary, here, entities])
}
