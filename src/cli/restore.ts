import { resolve } from 'node:path'
import type { Command } from './command'
import { formatPreview } from './describe-backup'
import { usageFault } from './usage-wording'
import { inLibrary, inNewLibrary } from './with-workbench'

export const restoreCommand: Command = {
  name: 'restore',
  operands: 'BACKUP',
  least: 1,
  most: 1,
  options: ['preview', 'yes'],
  help: {
    en: 'Make the library, or a new one, what it was; BACKUP is a name of “backup --list” or a path',
    vi: 'Đưa thư viện (hoặc thư viện mới) về như cũ; BACKUP là tên trong “backup --list” hoặc đường dẫn',
  },
  run(asked) {
    const { console, flags, language } = asked
    const backup = backupNamed(asked.operands[0] ?? '')
    if (flags.has('yes') && !flags.has('preview'))
      // What is left of a damaged library is restored into a new one.
      return inNewLibrary(asked, async (workbench, call) => {
        const receipt = await workbench.restoreBackup({ backup }, call)
        console.answer(receipt, formatPreview(receipt, language))
        return true
      })
    return inLibrary(asked, async (workbench, call) => {
      const preview = await workbench.previewRestore({ backup }, call)
      console.answer(preview, formatPreview(preview, language))
      // A script that forgot must not believe that anything was restored.
      if (!flags.has('preview')) throw usageFault('restore-unconfirmed', language)
      return true
    })
  },
}

/** A word with a slash is a path; anything else names one of the library's backups. */
const backupNamed = (word: string): string => (/[/\\]/.test(word) ? resolve(word) : word)
