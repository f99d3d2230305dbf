import {
  type EntityKind,
  type EntityName,
  type EntitySummary,
  entityKinds,
  type MentionInContext,
} from '../contract/model'
import type { Asked, Command } from './command'
import { formatTable } from './format-table'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

const addCommand: Command = {
  name: 'entity add',
  operands: '--kind KIND --name NAME',
  least: 0,
  most: 0,
  options: ['kind', 'name', 'alias'],
  help: {
    en: 'Add a person, organisation, place or event',
    vi: 'Thêm một người, tổ chức, nơi chốn hoặc sự kiện',
  },
  run(asked) {
    const kind = readKind(asked)
    const names: readonly [EntityName, ...EntityName[]] = [
      formName(asked.flags.need('name')),
      ...asked.flags.texts('alias').map(formName),
    ]
    return inLibrary(asked, async (workbench, call) =>
      answerEntities(asked, await workbench.addEntity({ kind, names }, call)),
    )
  },
}

const listCommand: Command = {
  name: 'entity list',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  help: { en: 'List the entities', vi: 'Liệt kê các thực thể' },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const entities = await workbench.listEntities({}, call)
      asked.console.answer(entities, formatTable(entities.map(formatEntity)))
      return true
    }),
}

const mentionsCommand: Command = {
  name: 'entity mentions',
  operands: 'ENTITY',
  least: 1,
  most: 1,
  options: [],
  help: {
    en: 'List where an entity is named; ENTITY is an id or a name',
    vi: 'Liệt kê những chỗ nhắc đến một thực thể; ENTITY là mã hoặc tên',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const { mentions } = await workbench.openEntity({ entity: asked.operands[0] ?? '' }, call)
      asked.console.answer(mentions, formatTable(mentions.map(formatMention)))
      return true
    }),
}

const mergeCommand: Command = {
  name: 'entity merge',
  operands: 'A B',
  least: 2,
  most: 2,
  options: [],
  help: {
    en: 'Make B more names of A, with all its mentions',
    vi: 'Gộp B vào A: tên và các chỗ nhắc đến của B thành của A',
  },
  run: (asked) =>
    inLibrary(asked, async (workbench, call) => {
      const [kept = '', merged = ''] = asked.operands
      return answerEntities(asked, await workbench.mergeEntities({ kept, merged }, call))
    }),
}

export const entityCommands: readonly Command[] = [
  addCommand,
  listCommand,
  mentionsCommand,
  mergeCommand,
]

function readKind({ flags, language }: Asked): EntityKind {
  const word = flags.need('kind')
  const kind = entityKinds.find((known) => known === word)
  if (kind === undefined)
    throw usageFault('flag-choice', language, '--kind', entityKinds.join(', '))
  return kind
}

const formName = (text: string): EntityName => ({ text, language: null })

function answerEntities({ console }: Asked, entity: EntitySummary): boolean {
  console.answer(entity, formatTable([formatEntity(entity)]))
  return true
}

function formatEntity({ id, kind, names, mentions, suggestions }: EntitySummary) {
  const counts = `${mentions} + ${suggestions}?`
  return [id, kind, counts, names.map(({ text }) => text).join(' · ')]
}

function formatMention({ article, state, before, text, after }: MentionInContext) {
  return [article, state, `${before}[${text}]${after}`.replaceAll('\n', ' ')]
}
