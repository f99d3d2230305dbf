import type { LinkEnd, LinkKind, PassageLink } from '../../../contract/links'
import type { ArticleId } from '../../../contract/model'
import type { messages } from './messages'

/** A link as it is seen from one of its passages. */
export interface LinkSeen {
  readonly link: PassageLink
  readonly here: LinkEnd
  readonly there: LinkEnd
  /** What it does, said from here. */
  readonly saying: keyof typeof messages & (LinkKind | `${LinkKind}Back`)
}

/** The links of an article by place; one within the article is seen from both of its passages. */
export function seeLinks(links: readonly PassageLink[], article: ArticleId): readonly LinkSeen[] {
  const seen = links.flatMap((link): readonly LinkSeen[] => {
    const { kind, from, to } = link
    return [
      ...(from.article === article ? [{ link, here: from, there: to, saying: kind }] : []),
      ...(to.article === article
        ? [{ link, here: to, there: from, saying: `${kind}Back` as const }]
        : []),
    ]
  })
  return seen.toSorted((one, other) => one.here.start - other.here.start)
}
