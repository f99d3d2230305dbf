import type { ArticleId } from '../../contract/model'

declare const brand: unique symbol
/** Names an open pane: its article, and which of the panes with that article it is. */
export type PaneKey = string & { readonly [brand]: 'pane' }

/** One a pane, in their order. A pane keeps its name when its neighbours change, twins aside. */
export function paneKeys(panes: readonly { readonly article: ArticleId }[]): readonly PaneKey[] {
  const seen = new Map<ArticleId, number>()
  return panes.map(({ article }) => {
    const count = seen.get(article) ?? 0
    seen.set(article, count + 1)
    return (count === 0 ? article : `${article}-${count + 1}`) as PaneKey
  })
}
