import {
  type ExportedNoteOperations,
  shippedTemplateNames,
  shippedTemplates,
  type Template,
  type TemplateId,
} from '../../../contract/exported-notes'
import { Fault } from '../../../contract/fault'
import type { LiveRecords } from '../../library/live-records'
import type { Library } from '../../library/open-library'
import type { TemplateRecord } from '../../storage/records'
import { shipped } from './shipped-templates'
import { parseTemplate } from './template-engine'

export function templateOperations(library: Library): Omit<ExportedNoteOperations, 'compareNotes'> {
  const { records } = library
  return {
    async listTemplates() {
      const own = [...records.templates.values()].map(presentTemplate)
      return [
        ...presentShipped(),
        ...own.sort((one, other) => one.name.localeCompare(other.name, 'vi')),
      ]
    },
    saveTemplate: ({ id, rev, name, text }) =>
      library.inTurn(async () => {
        // Whatever is wrong in it is said before it is kept.
        parseTemplate(text, false)
        const before = id === null ? null : findTemplate(records, id)
        if (before !== null && rev !== undefined && rev !== before.rev && before.text !== text)
          throw new Fault('edit/conflict', { field: 'text', theirs: before.text, yours: text })
        const record: TemplateRecord = {
          id: before?.id ?? (library.newId() as TemplateId),
          rev: (before?.rev ?? 0) + 1,
          changedAt: library.now(),
          deletedAt: null,
          name,
          text,
        }
        await library.commit('saveTemplate', [{ table: 'templates', record }])
        return presentTemplate(record)
      }),
    deleteTemplate: ({ template }) =>
      library.inTurn(async () => {
        const before = findTemplate(records, template)
        const now = library.now()
        const record = { ...before, rev: before.rev + 1, changedAt: now, deletedAt: now }
        await library.commit('deleteTemplate', [{ table: 'templates', record }])
        return null
      }),
  }
}

/** By id or name. Fault: `template/not-found`. */
export function findTemplate({ templates }: LiveRecords, template: string): TemplateRecord {
  const record =
    templates.get(template as TemplateId) ??
    [...templates.values()].find(({ name }) => name === template)
  if (record === undefined) throw new Fault('template/not-found', { template })
  return record
}

const presentTemplate = ({ id, rev, name, text }: TemplateRecord): Template => ({
  id,
  rev,
  name,
  text,
  shipped: false,
})

const presentShipped = (): readonly Template[] =>
  shippedTemplates.map((id) => ({
    id: id as string as TemplateId,
    rev: 0,
    name: shippedTemplateNames[id].en,
    text: shipped[id].text,
    shipped: true,
  }))
