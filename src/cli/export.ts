import { resolve } from 'node:path'
import { type ExportFormat, type ExportRequest, exportFormats } from '../contract/exchange'
import { bibliographyStyles } from '../contract/export-options'
import {
  type NoteUpdate,
  noteCitations,
  noteFiles,
  noteGroupings,
} from '../contract/exported-notes'
import { type Language, languages } from '../contract/model'
import type { Asked, Command } from './command'
import { usageFault } from './usage-wording'
import { inLibrary } from './with-workbench'

export const exportCommand: Command = {
  name: 'export',
  operands: 'FORMAT --out PATH',
  least: 1,
  most: 1,
  options: [
    ...(['out', 'article', 'entity', 'tag', 'collection', 'question'] as const),
    ...(['template', 'files', 'group', 'citations'] as const),
    ...(['style', 'csl', 'language', 'without-originals', 'name-researcher'] as const),
  ],
  help: {
    en: `Write articles out; FORMAT is one of: ${exportFormats.join(', ')}`,
    vi: `Xuất các bài; FORMAT là một trong: ${exportFormats.join(', ')}`,
  },
  run(asked) {
    const format = readFormat(asked)
    const out = resolve(asked.flags.need('out'))
    const options = readOptions(asked)
    const articles = asked.flags.has('article') ? asked.flags.texts('article') : null
    return inLibrary(asked, async (workbench, call) => {
      const request = { format, articles, out, ...options }
      const { written, notes, writtenBy } = await workbench.exportLibrary(request, call)
      if (writtenBy !== undefined)
        asked.console.note(words.writtenBy[asked.language].replace('{program}', writtenBy))
      const lines = (notes ?? []).flatMap((note) => formatUpdate(note, asked.language))
      asked.console.answer({ written, notes, writtenBy }, [...written, ...lines].join('\n'))
      return true
    })
  },
}

function readOptions({ flags, language }: Asked): Omit<ExportRequest, 'format' | 'articles'> {
  return {
    template: flags.text('template'),
    files: readChoice('files', noteFiles),
    grouping: readChoice('group', noteGroupings),
    citations: readChoice('citations', noteCitations),
    entity: flags.text('entity'),
    tag: flags.texts('tag')[0],
    collection: flags.text('collection'),
    question: flags.text('question'),
    style: readChoice('style', bibliographyStyles),
    styleFile: flags.has('csl') ? { path: resolve(flags.need('csl')) } : undefined,
    language: readChoice('language', languages),
    originals: flags.has('without-originals') ? 'left-out' : 'kept',
    researcher: flags.has('name-researcher') ? 'named' : 'left-out',
  }

  function readChoice<Choice extends string>(
    name: 'style' | 'language' | 'files' | 'group' | 'citations',
    choices: readonly Choice[],
  ): Choice | undefined {
    const word = flags.text(name)
    const choice = choices.find((known) => known === word)
    if (word !== undefined && choice === undefined)
      throw usageFault('flag-choice', language, `--${name}`, choices.join(', '))
    return choice
  }
}

const words = {
  writtenBy: { en: 'formatted by {program}', vi: 'do {program} định dạng' },
  added: { en: 'new', vi: 'mới' },
  updated: { en: 'updated', vi: 'cập nhật' },
  kept: { en: 'yours, kept', vi: 'của bạn, giữ nguyên' },
  undecided: {
    en: 'changed by you and by Lectern; yours stays',
    vi: 'cả bạn và Lectern đều sửa; giữ bản của bạn',
  },
  foreign: {
    en: 'another file was there; it is kept beside',
    vi: 'đã có tệp khác; tệp ấy được giữ bên cạnh',
  },
} as const

/** What became of a note that was there, and which parts wait for a word. */
function formatUpdate(note: NoteUpdate, language: Language): readonly string[] {
  const say = (word: keyof typeof words) => words[word][language]
  if (note.kind === 'foreign') return [`  ${note.path}: ${say('foreign')}`]
  const counts = (['added', 'updated', 'kept'] as const).filter((count) => note[count] > 0)
  if (note.kind === 'new' || counts.length === 0) return []
  return [
    `  ${note.path}: ${counts.map((count) => `${note[count]} ${say(count)}`).join(', ')}`,
    ...note.undecided.map(({ part }) => `  ? ${part}: ${say('undecided')}`),
  ]
}

function readFormat({ operands: [word], language }: Asked): ExportFormat {
  const format = exportFormats.find((known) => known === word)
  if (format === undefined)
    throw usageFault('flag-choice', language, 'FORMAT', exportFormats.join(', '))
  return format
}
