import { isPlaced } from '../../contract/links'
import { mapCodePoints } from '../text/code-points'
import { describeTarget, textualBody } from './describe-target'
import type { ExportSource } from './export-source'

/**
 * Passage links as W3C annotations that link: the first target does to the second what the classifying body says.
 * A passage whose words are gone, or wait for a review, has no place to tell of, so its link stays in the library.
 */
export function describeLinks({ articles, links }: ExportSource): readonly object[] {
  const known = new Map(
    articles.map((article) => [article.id, { article, codePoints: mapCodePoints(article.text) }]),
  )
  return links.flatMap((link) => {
    const targets = [link.from, link.to].flatMap((end) => {
      const of = known.get(end.article)
      if (of === undefined || !isPlaced(end)) return []
      return [describeTarget(of.article, end, end.quote, of.codePoints)]
    })
    if (targets.length < 2) return []
    return [
      {
        id: `urn:lectern:link:${link.id}`,
        type: 'Annotation',
        motivation: 'linking',
        created: link.createdAt,
        modified: link.changedAt,
        body: [
          textualBody('classifying', link.kind),
          ...(link.comment === '' ? [] : [textualBody('commenting', link.comment)]),
        ],
        target: targets,
      },
    ]
  })
}
