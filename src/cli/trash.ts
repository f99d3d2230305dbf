import { resolve } from 'node:path'
import { Fault } from '../contract/fault'
import type { TrashItem } from '../contract/safekeeping'
import type { Asked, Command } from './command'
import { formatTable } from './format-table'
import { inLibrary } from './with-workbench'

const listTrash = (asked: Asked): Promise<boolean> =>
  inLibrary(asked, async (workbench, call) => {
    const items = await workbench.listTrash({}, call)
    asked.console.answer(items, formatItems(items))
    return true
  })

const listing = {
  operands: '',
  least: 0,
  most: 0,
  options: [],
  help: {
    en: 'List what was deleted, last first',
    vi: 'Liệt kê những gì đã xóa, mới nhất trước',
  },
  run: listTrash,
} as const

const restoreCommand: Command = {
  name: 'trash restore',
  operands: 'ID…',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: [],
  help: {
    en: 'Bring things back with all that was deleted with them, as one step',
    vi: 'Lấy lại cùng mọi thứ đã xóa kèm theo, trong một bước',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const wanted = new Set(asked.operands)
      const items = (await workbench.listTrash({}, call)).filter(({ id }) => wanted.has(id))
      for (const { id } of items) wanted.delete(id)
      for (const item of wanted) asked.console.fault(new Fault('trash/not-found', { item }))
      if (items.length > 0)
        await workbench.restoreFromTrash(
          { items: items.map(({ kind, id }) => ({ kind, id })) },
          call,
        )
      asked.console.answer({ restored: items }, formatItems(items))
      return wanted.size === 0
    }),
}

const emptyCommand: Command = {
  name: 'trash empty',
  operands: '',
  least: 0,
  most: 0,
  options: ['out'],
  help: {
    en: 'Write the library without its trash to --out FOLDER; what was deleted is gone for good once the old folder and its backups are deleted by hand',
    vi: 'Ghi thư viện không kèm thùng rác vào --out THƯ_MỤC; những gì đã xóa sẽ mất hẳn khi bạn tự xóa thư mục cũ và các bản sao lưu của nó',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const folder = resolve(asked.flags.need('out'))
      const left = await workbench.listTrash({}, call)
      const old = (await workbench.describeSession({}, call)).library?.folder ?? ''
      const saved = await workbench.saveElsewhere({ folder, trash: 'leave' }, call)
      const text = emptied[asked.language]
        .replace('{folder}', () => folder)
        .replace('{n}', String(left.length))
        .replace('{old}', () => old)
      asked.console.answer({ ...saved, left: left.length }, text)
      return saved.missing.length === 0
    }),
}

const emptied = {
  en: 'Wrote “{folder}” without the trash (items left behind: {n}). They still lie in “{old}” and its backups: delete those when you need them no more.',
  vi: 'Đã ghi “{folder}” không kèm thùng rác (số mục bỏ lại: {n}). Chúng vẫn còn trong “{old}” và các bản sao lưu: hãy xóa khi không cần nữa.',
} as const

/** In this order: a command of two words is found before the one that is its first word. */
export const trashCommands: readonly Command[] = [
  { name: 'trash list', ...listing },
  restoreCommand,
  emptyCommand,
  { name: 'trash', ...listing },
]

const formatItems = (items: readonly TrashItem[]): string =>
  formatTable(
    items.map(({ kind, id, deletedAt, title, annotations, mentions }) => [
      kind,
      id,
      deletedAt,
      `+${annotations + mentions}`,
      title.replaceAll('\n', ' '),
    ]),
  )
