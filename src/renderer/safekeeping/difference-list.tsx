import { Pencil, Trash2, Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import {
  type ChangeKind,
  changeKinds,
  formatFieldDifference,
  type RecordDifference,
} from '../../contract/differences'
import type { RestorePreview } from '../../contract/safekeeping'
import { useLanguage, useSay } from '../ui/language'
import { messages } from './messages'
import './difference-list.css'

const signs = {
  added: { Sign: Undo2, words: 'signAdded' },
  changed: { Sign: Pencil, words: 'signChanged' },
  removed: { Sign: Trash2, words: 'signRemoved' },
} as const satisfies Record<ChangeKind, unknown>

/** Some of the records a restore changes, by table, each by its title and with what it says now and then. */
export function DifferenceList({
  tables,
  differences,
}: Pick<RestorePreview, 'tables' | 'differences'>): ReactElement {
  const say = useSay(messages)
  return (
    <section className="difference-list" aria-label={say('differences')}>
      {tables.map(({ table, ...counts }) => {
        const named = differences.filter((one) => one.table === table)
        const all = changeKinds.reduce((sum, kind) => sum + counts[kind], 0)
        return (
          <div key={table} className="difference-list__group">
            <h3 className="difference-list__title">{say(table)}</h3>
            <ul>
              {named.map((one) => (
                <Difference key={`${one.change} ${one.id}`} difference={one} />
              ))}
              {all === named.length ? null : <li>{say('andMore', { n: all - named.length })}</li>}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function Difference({
  difference: { change, title, fields },
}: {
  readonly difference: RecordDifference
}): ReactElement {
  const say = useSay(messages)
  const language = useLanguage()
  const { Sign, words } = signs[change]
  return (
    <li className="difference-list__record">
      <Sign role="img" aria-label={say(words)} />
      <span className="difference-list__words">
        {title}
        {fields.map((field) => (
          <span key={field.field} className="difference-list__field">
            {formatFieldDifference(field, language)}
          </span>
        ))}
      </span>
    </li>
  )
}
