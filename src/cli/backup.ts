import type { Command } from './command'
import { formatBackups } from './describe-backup'
import { inLibrary } from './with-workbench'

export const backupCommand: Command = {
  name: 'backup',
  operands: '',
  least: 0,
  most: 0,
  options: ['list'],
  help: {
    en: 'Make a backup and read it back; with --list, list the backups',
    vi: 'Tạo một bản sao lưu và đọc lại để kiểm tra; với --list thì liệt kê các bản sao lưu',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const { console, language } = asked
      if (asked.flags.has('list')) {
        const backups = await workbench.listBackups({}, call)
        console.answer(backups, formatBackups(backups, language))
      } else {
        const backup = await workbench.makeBackup({}, call)
        console.answer(backup, formatBackups([backup], language))
      }
      return true
    }),
}
