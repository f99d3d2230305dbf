import { useRef } from 'react'
import type { ChangeArea } from '../../contract/change-areas'
import type { Annotation, Article, ArticleId } from '../../contract/model'
import type { Workbench } from '../../contract/workbench'
import { type Loaded, useQuery } from '../connection/use-query'
import { keepSlots } from './keep-slots'
import { readFirstPart, readWhole, type ShownArticle } from './read-parts'
import type { KnownMention } from './sidebar/group-mentions'
import { useDrawn } from './use-drawn'

/** Everything the reader knows of one article. */
export interface OpenArticle {
  readonly id: ArticleId
  /** There first; all there is of an article that is not long. */
  readonly firstPart: Loaded<ShownArticle>
  readonly article: Loaded<Article>
  readonly annotations: Loaded<readonly Annotation[]>
  readonly mentions: Loaded<readonly KnownMention[]>
}

/** The open articles in order of their panes. Each is asked for once, and stays loaded when its neighbours close. */
export function useOpenArticles(ids: readonly ArticleId[]): readonly OpenArticle[] {
  const slots = useRef<readonly (ArticleId | null)[]>([null, null, null])
  slots.current = keepSlots(slots.current, ids)
  const [one = null, two = null, three = null] = slots.current
  const loaded = [useOpenArticle(one), useOpenArticle(two), useOpenArticle(three)]
  return ids.flatMap((id) => loaded.find((open) => open?.id === id) ?? [])
}

function useOpenArticle(id: ArticleId | null): OpenArticle | null {
  const firstPart = useOfArticle(id, 'first part', ['articles'], readFirstPart)
  const annotations = useOfArticle(
    id,
    'annotations',
    ['annotations', 'articles'],
    (workbench, of) => workbench.listAnnotations({ article: of }),
  )
  const mentions = useOfArticle(id, 'mentions', ['entities', 'articles'], (workbench, of) =>
    workbench.listMentions({ article: of }),
  )
  const article = useWhole(id, firstPart, annotations.kind !== 'loading')
  return id === null ? null : { id, firstPart, article, annotations, mentions }
}

/** The whole of a long article is asked for when its first part has been drawn. */
function useWhole(
  id: ArticleId | null,
  firstPart: Loaded<ShownArticle>,
  canBeDrawn: boolean,
): Loaded<Article> {
  const isLong =
    firstPart.kind === 'ready' && firstPart.value.article.text.length < firstPart.value.length
  const isDrawn = useDrawn(isLong && canBeDrawn)
  const whole = useOfArticle(isDrawn ? id : null, 'article', ['articles'], readWhole)
  if (firstPart.kind !== 'ready') return firstPart
  if (isLong) return whole
  return { ...firstPart, value: firstPart.value.article }
}

function useOfArticle<Value>(
  id: ArticleId | null,
  what: string,
  areas: readonly ChangeArea[],
  ask: (workbench: Workbench, article: ArticleId, signal: AbortSignal) => Promise<Value>,
): Loaded<Value> {
  return useQuery<Value>({
    key: `${what} ${id ?? ''}`,
    areas,
    article: id ?? undefined,
    holds: 'until-changed',
    ask: id === null ? null : (workbench, signal) => ask(workbench, id, signal),
  })
}

/** The loaded value; `otherwise` while it is on its way or when it failed. */
export const valueOr = <Value>(loaded: Loaded<Value>, otherwise: Value): Value =>
  loaded.kind === 'ready' ? loaded.value : otherwise
