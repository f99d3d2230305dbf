import type { RestorePreview } from '../../contract/safekeeping'
import type { Operations } from '../../contract/workbench'
import type { Library } from '../library/open-library'
import { countMissing, fetchContents } from '../library/stored-contents'
import type { ArticleRecord } from '../storage/records'
import type { Backups } from './open-backups'
import { planRestore, type RestorePlan } from './plan-restore'
import type { ReadBackup } from './stored-backups'

type BackupOperations = Pick<
  Operations,
  'listBackups' | 'makeBackup' | 'previewRestore' | 'restoreBackup'
>

export function backupOperations(library: Library, backups: Backups): BackupOperations {
  const planFor = ({ content }: ReadBackup) =>
    planRestore(library.store.rows, content.puts, library.now())
  const preview = async (
    read: ReadBackup,
    { tables, differences }: RestorePlan,
  ): Promise<RestorePreview> => {
    const { backup, origin } = read
    const folders = [library.folder, ...(origin === null ? [] : [origin])]
    return { backup, tables, differences, missing: await countMissing(folders, liveArticles(read)) }
  }
  return {
    listBackups: () => backups.list(),
    // In turn only because a library that another process has is not for this one to back up.
    makeBackup: () => library.inTurn(() => backups.makeIfChanged('asked')),
    async previewRestore({ backup }) {
      const read = await backups.read(backup)
      return preview(read, await planFor(read))
    },
    async restoreBackup({ backup }) {
      // Read whole before anything else is done: the backup made first may push this one out.
      const read = await backups.read(backup)
      return library.inTurn(async () => {
        const before = await backups.make('before-restore')
        if (read.origin !== null) await fetchContents(library, read.origin, liveArticles(read))
        const plan = await planFor(read)
        if (plan.puts.length > 0) await library.commit('restoreBackup', plan.puts)
        return { ...(await preview(read, plan)), before }
      })
    },
  }
}

const liveArticles = ({ content }: ReadBackup): readonly ArticleRecord[] =>
  content.puts.flatMap((put) =>
    put.table === 'articles' && put.record.deletedAt === null ? [put.record] : [],
  )
