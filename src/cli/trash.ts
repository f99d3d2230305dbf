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

/** In this order: a command of two words is found before the one that is its first word. */
export const trashCommands: readonly Command[] = [
  { name: 'trash list', ...listing },
  restoreCommand,
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
