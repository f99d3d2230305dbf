/** One library, open, with everything the contract can do to it. */
import type { LibrarySummary, WorkbenchEvent } from '../contract/exchange'
import { Fault } from '../contract/fault'
import type { RecoveryOperations } from '../contract/recovery'
import type { Operations } from '../contract/workbench'
import { alignmentOperations } from './alignment/alignment-operations'
import { annotationOperations } from './annotations/annotation-operations'
import { importOperations } from './annotations/foreign/import-annotations'
import { ensureLabels, labelOperations } from './annotations/label-operations'
import { overviewOperations } from './annotations/overview-operations'
import { reshapeOperations } from './annotations/reshape-operations'
import { tagOperations } from './annotations/tag-operations'
import { articleOperations } from './articles/article-operations'
import { correctionOperations } from './articles/correction-operations'
import { backUpBeforeMigration } from './backups/backup-before-migration'
import { backupOperations } from './backups/backup-operations'
import { repeat, scheduleBackups } from './backups/backup-schedule'
import { guardBulk } from './backups/guard-bulk'
import { type Backups, openBackups } from './backups/open-backups'
import { checkOperations } from './check/check-library'
import { collectionOperations } from './collections/collection-operations'
import { deskOperations } from './desk/desk-operations'
import { mentionOperations } from './entities/decide-mentions'
import { entityOperations } from './entities/entity-operations'
import { followMentions } from './entities/mention-book'
import { exportOperations } from './export/export-operations'
import { importBundle, previewBundle } from './export/import-bundle'
import { templateOperations } from './export/notes/template-operations'
import { articleImportOperations } from './importing/article-import-operations'
import { type ArticleIndex, followArticles } from './library/article-index'
import { findCloudFolder } from './library/detect-cloud-folder'
import { type Library, openLibrary } from './library/open-library'
import { followRevisions } from './library/recent-revisions'
import { linkOperations } from './links/link-operations'
import { lintOperations } from './lint/lint-operations'
import { noteOperations } from './notes/note-operations'
import { followNotes, type NotesOnDisk } from './notes/notes-on-disk'
import { referenceOperations } from './references/reference-operations'
import { anchorOperations } from './rereading/anchor-operations'
import { searchOperations } from './search/search-operations'
import { trashOperations } from './trash/trash-operations'
import { outletRuleOperations } from './trimming/outlet-rule-operations'
import { backupsOutside, type WorkbenchPorts } from './workbench-ports'

/** Everything that is asked of a library; the rest is asked of the program. */
export type LibraryOperations = Omit<
  Operations,
  | 'describeSession'
  | 'openLibrary'
  | 'closeLibrary'
  | 'changePreferences'
  | 'saveElsewhere'
  | 'verifyBundle'
  | keyof RecoveryOperations
>

export interface OpenLibrary {
  readonly library: Library
  readonly operations: LibraryOperations
  /** Fault `storage/failed` when a change cannot be saved; then the library is still open. */
  close(): Promise<void>
  /** Lets go of it without another try to save. */
  abandon(): Promise<void>
}

/** Faults: `library/…`. */
export async function openWithOperations(
  folder: string,
  ports: WorkbenchPorts,
  emit: (event: WorkbenchEvent) => void,
): Promise<OpenLibrary> {
  const { now, newId, user, onBug } = ports
  const outsideFolder = backupsOutside(ports)
  const cloud = await findCloudFolder(folder)
  const opened = await openLibrary(folder, {
    now,
    newId,
    emit: withCloud(cloud, emit),
    who: user,
    beforeMigration: backUpBeforeMigration(folder, now, { outsideFolder, onBug }),
  })
  const library: Library = { ...opened, summary: () => ({ ...opened.summary(), cloud }) }
  if (library.readOnly === null)
    await ensureLabels(library).catch(async (error: unknown) => {
      await library.close()
      throw error
    })
  const articles = followArticles(library, onBug)
  const notes = followNotes(library, onBug)
  // Their files can wait for a better time; what the notes say is in the journal.
  await notes.settle().catch(unlessFault(onBug))
  const backups = openBackups(library, { outsideFolder, onBug })
  const schedule = { repeat: ports.repeat ?? repeat, onBug }
  const stopBackups =
    library.readOnly === null ? scheduleBackups(library, backups, schedule) : () => undefined
  const endBackups = () => {
    stopBackups()
    return backups.close()
  }
  return {
    library,
    operations: operationsOn(library, articles, notes, backups, ports),
    async close() {
      await backups.close()
      // The index is a convenience: failing to keep it must not keep the library from closing.
      if (library.readOnly === null)
        await library.inTurn(() => articles.save()).catch(unlessFault(onBug))
      // When this fails the library is still open, and its backups go on.
      await library.close()
      await endBackups()
    },
    async abandon() {
      await endBackups()
      await library.abandon()
    },
  }
}

function operationsOn(
  library: Library,
  articles: ArticleIndex,
  notes: NotesOnDisk,
  backups: Backups,
  ports: WorkbenchPorts,
): LibraryOperations {
  const { readDocument } = ports
  const mentions = followMentions(library, articles)
  const revisions = followRevisions(library)
  const links = linkOperations(library, revisions)
  const search = searchOperations(library, articles)
  const guard = guardBulk(backups)
  return {
    ...articleOperations(library, articles, backups),
    ...articleImportOperations(library, articles, readDocument),
    ...correctionOperations(library, revisions, guard),
    ...outletRuleOperations(library, guard),
    ...search,
    ...annotationOperations(library, revisions, guard),
    ...labelOperations(library, revisions),
    ...reshapeOperations(library, guard),
    ...tagOperations(library, guard),
    ...overviewOperations(library),
    ...importOperations(library),
    ...entityOperations(library, articles, mentions, revisions, guard),
    ...mentionOperations(library, mentions, guard),
    ...anchorOperations(library, revisions, readDocument),
    ...links,
    ...alignmentOperations(library, mentions, links),
    ...deskOperations(library),
    ...exportOperations(library, mentions, links, search, ports),
    ...noteOperations(library, notes, revisions, guard),
    ...collectionOperations(library, revisions),
    ...templateOperations(library),
    ...lintOperations(library, search),
    ...trashOperations(library, guard),
    ...referenceOperations(library),
    importBundle: ({ path }, call = {}) => importBundle(library, path, call),
    previewBundle: ({ path }, call = {}) => previewBundle(library, path, call),
    ...backupOperations(library, backups),
    ...checkOperations(library, articles, notes, backups),
    describeHistory: async () => library.history(),
    undo: () => library.undo(),
    redo: () => library.redo(),
    async retrySaving() {
      await library.retrySaving()
      await notes.retry()
      return null
    },
  }
}

/** For work whose failing is no bug, and which nothing waits for. */
export const unlessFault = (onBug: WorkbenchPorts['onBug']) => (error: unknown) => {
  if (!(error instanceof Fault)) onBug(error)
}

const withCloud =
  (cloud: LibrarySummary['cloud'], emit: (event: WorkbenchEvent) => void) =>
  (event: WorkbenchEvent) =>
    emit(event.kind === 'changed' ? { ...event, library: { ...event.library, cloud } } : event)
