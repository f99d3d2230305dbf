import { resolve } from 'node:path'
import type { Asked, Command } from './command'
import { formatBackups, formatPreview, formatRecovery } from './describe-backup'
import { usageFault } from './usage-wording'
import { inLibrary, inNewLibrary, libraryFolder, withWorkbench } from './with-workbench'

export const restoreCommand: Command = {
  name: 'restore',
  operands: '[BACKUP]',
  least: 0,
  most: 1,
  options: ['preview', 'yes', 'out'],
  help: {
    en: 'Make the library what it was; with --out, make a new one of it, also when it cannot be opened. BACKUP is a name or a path; without it, the backups are listed',
    vi: 'Đưa thư viện về như cũ; với --out thì tạo thư viện mới từ đó, kể cả khi không mở được. BACKUP là tên hoặc đường dẫn; không có thì liệt kê các bản sao lưu',
  },
  run(asked) {
    const [named] = asked.operands
    const out = asked.flags.text('out')
    if (named === undefined) return listKnown(asked)
    const backup = backupNamed(named)
    if (out !== undefined) return recover(asked, backup, resolve(out))
    return asked.flags.has('yes') && !asked.flags.has('preview')
      ? restore(asked, backup)
      : preview(asked, backup)
  },
}

/** A word with a slash is a path; anything else names one of the library's backups. */
const backupNamed = (word: string): string => (/[/\\]/.test(word) ? resolve(word) : word)

/** Also of a library that cannot be opened. */
function listKnown(asked: Asked): Promise<boolean> {
  const folder = libraryFolder(asked)
  if (folder === null) throw usageFault('library-missing', asked.language)
  return withWorkbench(asked, async (workbench, call) => {
    const backups = await workbench.findBackups({ folder }, call)
    asked.console.answer(backups, formatBackups(backups, asked.language))
    return true
  })
}

const recover = (asked: Asked, backup: string, into: string): Promise<boolean> =>
  withWorkbench(asked, async (workbench, call) => {
    const folder = libraryFolder(asked)
    const recovery = await workbench.recoverLibrary({ folder, backup, into }, call)
    asked.console.answer(recovery, formatRecovery(recovery, asked.language))
    return recovery.missing === 0
  })

// What is left of a damaged library may be restored into a new one as well.
const restore = (asked: Asked, backup: string): Promise<boolean> =>
  inNewLibrary(asked, async (workbench, call) => {
    const receipt = await workbench.restoreBackup({ backup }, call)
    asked.console.answer(receipt, formatPreview(receipt, asked.language))
    return true
  })

const preview = (asked: Asked, backup: string): Promise<boolean> =>
  inLibrary(asked, async (workbench, call) => {
    const found = await workbench.previewRestore({ backup }, call)
    asked.console.answer(found, formatPreview(found, asked.language))
    // A script that forgot must not believe that anything was restored.
    if (!asked.flags.has('preview')) throw usageFault('restore-unconfirmed', asked.language)
    return true
  })
