import type { ReactElement } from 'react'
import type { BundleConflict } from '../../contract/bundles'
import type { ArticleId } from '../../contract/model'
import { useNavigation } from '../navigation/navigation'
import { Button } from '../ui/button'
import { useSay } from '../ui/language'
import { conflictFields, conflictKinds, messages } from './messages'
import './conflict-table.css'

const mostShown = 200
const isField = (field: string): field is keyof typeof conflictFields =>
  Object.hasOwn(conflictFields, field)

/** What is in the library and in a bundle and differs: both values side by side. */
export function ConflictTable({
  conflicts,
}: {
  readonly conflicts: readonly BundleConflict[]
}): ReactElement {
  const say = useSay(messages)
  return (
    <div className="conflict-table">
      <p className="conflict-table__title">{say('conflicts', { n: conflicts.length })}</p>
      <table className="bundle-view__table">
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('ours')}</th>
            <th scope="col">{say('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, mostShown).map((conflict) => (
            <ConflictRow key={`${conflict.id} ${conflict.field}`} conflict={conflict} />
          ))}
        </tbody>
      </table>
      {conflicts.length > mostShown ? (
        <p className="bundle-view__soft">
          {say('moreConflicts', { n: conflicts.length - mostShown })}
        </p>
      ) : null}
    </div>
  )
}

function ConflictRow({ conflict }: { readonly conflict: BundleConflict }): ReactElement {
  const say = useSay(messages)
  const sayKind = useSay(conflictKinds)
  const sayField = useSay(conflictFields)
  const { openArticle } = useNavigation()
  const { kind, id, name, field, ours, theirs } = conflict
  const value = (words: string) => (words === '' ? say('empty') : words)
  return (
    <tr>
      <td>
        <span className="conflict-table__kind">
          {[sayKind(kind), isField(field) ? sayField(field) : field].join(' · ')}
        </span>
        {kind === 'article' ? (
          <Button tone="quiet" onPress={() => openArticle(id as ArticleId)}>
            <span className="conflict-table__name">{name}</span>
          </Button>
        ) : (
          <span className="conflict-table__name">{name}</span>
        )}
      </td>
      <td>
        <span className="conflict-table__value">{value(ours)}</span>
      </td>
      <td>
        <span className="conflict-table__value">{value(theirs)}</span>
      </td>
    </tr>
  )
}
