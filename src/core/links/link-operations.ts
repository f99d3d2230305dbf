import type { PassageChoice } from '../../contract/exchange'
import { Fault } from '../../contract/fault'
import type {
  LinkChange,
  LinkEndDraft,
  LinkId,
  LinkOperations,
  PassageLink,
} from '../../contract/links'
import { choosePassage } from '../annotations/choose-passage'
import { describeQuote } from '../annotations/locate-quote'
import { findArticle } from '../library/find-record'
import { mergeLateEdit } from '../library/merge-late-edit'
import type { Library } from '../library/open-library'
import type { RecentRevisions } from '../library/recent-revisions'
import { unlessDamaged } from '../library/unless-damaged'
import type { LinkRecord } from '../storage/records'
import { placeLinkEnd } from './place-link-end'

export function linkOperations(library: Library, revisions: RecentRevisions): LinkOperations {
  const { records } = library
  const find = (id: LinkId): LinkRecord => {
    const record = records.links.get(id)
    if (record === undefined) throw new Fault('link/not-found', { link: id })
    return record
  }
  return {
    linkPassages: ({ kind, from, to, comment }) =>
      library.inTurn(async () => {
        const now = library.now()
        const record: LinkRecord = {
          id: library.newId() as LinkId,
          rev: 1,
          changedAt: now,
          deletedAt: null,
          kind,
          from: await chooseEnd(library, from),
          to: await chooseEnd(library, to),
          comment,
          createdAt: now,
        }
        if (isSamePassage(record)) throw new Fault('link/same-passage')
        await library.commit('linkPassages', [{ table: 'links', record }])
        return presentLink(library, record)
      }),
    changeLink: (change) =>
      library.inTurn(async () => {
        const before = find(change.id)
        const fields = fieldsToChange(await choiceOf(library, change, before), before, revisions)
        const record = {
          ...before,
          ...fields,
          rev: before.rev + 1,
          changedAt: library.now(),
        }
        if (isSamePassage(record)) throw new Fault('link/same-passage')
        await library.commit('changeLink', [{ table: 'links', record }])
        return presentLink(library, record)
      }),
    deleteLinks: ({ ids }) =>
      library.inTurn(async () => {
        const now = library.now()
        const puts = [...new Set(ids)].map(find).map((record) => ({
          table: 'links' as const,
          record: { ...record, rev: record.rev + 1, changedAt: now, deletedAt: now },
        }))
        await library.commit('deleteLinks', puts)
        return null
      }),
    async listLinks({ article }) {
      const wanted =
        article === null
          ? [...records.links.values()]
          : records.linksOf(findArticle(records, article).id)
      // One of the two may be in the trash while the other came back.
      const there = wanted.filter(
        ({ from, to }) => records.articles.has(from.article) && records.articles.has(to.article),
      )
      return Promise.all(there.map((record) => presentLink(library, record)))
    },
  }
}

async function chooseEnd(
  { records, texts }: Library,
  { article, passage }: LinkEndDraft,
): Promise<LinkRecord['from']> {
  const { id, textSha256 } = findArticle(records, article)
  const text = await texts.read(textSha256)
  const span = choosePassage(text, passage)
  return { article: id, ...span, quote: describeQuote(text, span) }
}

const isSamePassage = ({ from, to }: LinkRecord): boolean =>
  from.article === to.article && from.start === to.start && from.end === to.end

interface ChosenChange {
  readonly id: LinkId
  readonly rev: number | undefined
  readonly asked: Partial<Pick<LinkRecord, 'kind' | 'comment' | 'from' | 'to'>>
}

/** The change with its passages found. */
async function choiceOf(
  library: Library,
  { id, rev, kind, comment, from, to }: LinkChange,
  before: LinkRecord,
): Promise<ChosenChange> {
  const chosen = async (passage: PassageChoice, { article }: LinkRecord['from']) =>
    chooseEnd(library, { article, passage })
  const asked = {
    ...(kind !== undefined && { kind }),
    ...(comment !== undefined && { comment }),
    ...(from !== undefined && { from: await chosen(from, before.from) }),
    ...(to !== undefined && { to: await chosen(to, before.to) }),
  }
  return { id, rev, asked }
}

function fieldsToChange(
  { id, rev, asked }: ChosenChange,
  before: LinkRecord,
  revisions: RecentRevisions,
): ChosenChange['asked'] {
  if (rev === undefined || rev === before.rev) return asked
  const base = revisions.find('links', id, rev)
  return mergeLateEdit(asked, base && { ...base }, { ...before })
}

async function presentLink(
  { records, texts }: Library,
  { deletedAt: _, who: __, ...link }: LinkRecord,
): Promise<PassageLink> {
  const present = async (end: LinkRecord['from']) => {
    const article = records.articles.get(end.article)
    const text =
      article === undefined ? null : await unlessDamaged(texts.read(article.textSha256), null)
    return placeLinkEnd(end, text, article?.blocks ?? [])
  }
  return { ...link, from: await present(link.from), to: await present(link.to) }
}
