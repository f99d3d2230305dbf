import { Fault } from '../../contract/fault'
import type { LintFinding, LintOperations, LintRequest } from '../../contract/lint'
import type { Operations } from '../../contract/workbench'
import { presentAnnotation } from '../annotations/annotation-operations'
import { keptText } from '../articles/kept-text'
import { chooseArticles } from '../export/choose-articles'
import { findEntity } from '../library/find-record'
import type { Library } from '../library/open-library'
import { presentArticle } from '../library/summarise-article'
import type { ArticleRecord } from '../storage/records'
import { isWithin } from '../text/tag-tree'
import { findSharedTexts } from './find-shared-texts'
import { type LintContext, lintArticle } from './lint-article'

type Search = Pick<Operations, 'searchArticles'>

export function lintOperations(library: Library, search: Search): LintOperations {
  const { records } = library
  const textOf = ({ textSha256 }: ArticleRecord) => library.texts.read(textSha256)
  return {
    async lintArticles(request, { signal, onProgress } = {}) {
      const found = await chooseLinted(library, search, request)
      const goOn = () => {
        if (signal?.aborted === true) throw new Fault('work/cancelled')
      }
      const surroundings = await surroundingsOf(found, async (record) => {
        goOn()
        return keptText(await textOf(record), record.blocks)
      })
      const findings: LintFinding[] = []
      let total = 0
      for (const [place, record] of found.entries()) {
        goOn()
        const annotations = records
          .annotationsOf(record.id)
          .map((annotation) => presentAnnotation(annotation, record.blocks))
        const article = presentArticle(record, await textOf(record))
        const ofArticle = lintArticle(article, { annotations, ...surroundings(place) })
        total += ofArticle.length
        findings.push(
          ...ofArticle.slice(0, Math.max(0, (request.limit ?? total) - findings.length)),
        )
        onProgress?.({ done: place + 1, total: found.length, failed: 0 })
      }
      return { articles: found.length, total, findings }
    },
  }
}

/** The articles an export of the same request would take. Faults: the same. */
async function chooseLinted(
  library: Library,
  search: Search,
  request: LintRequest,
): Promise<readonly ArticleRecord[]> {
  const { records } = library
  const chosen = (await chooseArticles(library, search, request)) ?? [...records.articles.values()]
  const { tag } = request
  const entity = request.entity && findEntity(records, request.entity).id
  const isNamed = ({ id }: ArticleRecord) =>
    records.mentionsOf(id).some((one) => one.entity === entity && one.state === 'accepted')
  const isTagged = (whole: string, { id }: ArticleRecord) =>
    records.annotationsOf(id).some(({ tags }) => tags.some((one) => isWithin(one, whole)))
  return chosen.filter(
    (record) =>
      (entity === undefined || isNamed(record)) && (tag === undefined || isTagged(tag, record)),
  )
}

/** What the articles are to each other: whose keys clash, which are one text. */
async function surroundingsOf(
  found: readonly ArticleRecord[],
  keptTextOf: (record: ArticleRecord) => Promise<string>,
): Promise<(place: number) => Omit<LintContext, 'annotations'>> {
  const byKey = Map.groupBy(found, ({ citationKey }) => citationKey.toLowerCase())
  const shared = await findSharedTexts(found.length, async (place) => {
    const record = found[place]
    return record === undefined ? '' : keptTextOf(record)
  })
  const sharing = Map.groupBy(shared, ({ one }) => one)
  return (place) => {
    const record = found[place]
    const twins = record === undefined ? [] : byKey.get(record.citationKey.toLowerCase())
    return {
      clashing: twins?.filter((twin) => twin !== record) ?? [],
      sharing: (sharing.get(place) ?? []).flatMap(({ other, share }) => {
        const twin = found[other]
        return twin === undefined ? [] : [{ other: twin, share }]
      }),
    }
  }
}
