import type { ReactElement } from 'react'
import type { ChangedPart, NoteUpdate } from '../../contract/exported-notes'
import { useSay } from '../ui/language'
import { SectionTitle } from '../ui/section-title'
import { Segmented } from '../ui/segmented'
import { noteMessages } from './note-messages'
import { type Decisions, decisionKey } from './update-dialog'
import './changed-parts.css'

interface PartsProps {
  readonly updates: readonly NoteUpdate[]
  readonly decisions: Decisions
  readonly onDecisions: (decisions: Decisions) => void
}

/** What an export finds in a folder, and both versions of each part that waits for a word. */
export function ChangedParts({ updates, decisions, onDecisions }: PartsProps): ReactElement {
  const say = useSay(noteMessages)
  const count = (kind: NoteUpdate['kind']) =>
    updates.filter((update) => update.kind === kind).length
  const waiting = updates.flatMap(({ path, undecided }) =>
    undecided.map((part) => ({ path, part })),
  )
  const facts = [
    ['newNotes', count('new')],
    ['updatedNotes', count('updated')],
    ['sameNotes', count('unchanged')],
    ['foreignFiles', count('foreign')],
    ['keptParts', updates.reduce((sum, { kept }) => sum + kept, 0) - waiting.length],
    ['undecided', waiting.length],
  ] as const
  return (
    <div className="changed-parts">
      <p role="status" className="changed-parts__facts">
        {facts
          .filter(([, n]) => n > 0)
          .map(([fact, n]) => say(fact, { n }))
          .join(' · ')}
      </p>
      <ol className="changed-parts__list">
        {waiting.map(({ path, part }) => (
          <ChangedPartCard
            key={decisionKey(path, part)}
            path={path}
            part={part}
            decisions={decisions}
            onDecisions={onDecisions}
          />
        ))}
      </ol>
    </div>
  )
}

function ChangedPartCard({
  path,
  part,
  decisions,
  onDecisions,
}: Omit<PartsProps, 'updates'> & {
  readonly path: string
  readonly part: ChangedPart
}): ReactElement {
  const say = useSay(noteMessages)
  const file = path.split(/[\\/]/).at(-1) ?? path
  const key = decisionKey(path, part)
  const isFront = part.part.startsWith('front.')
  return (
    <li className="changed-parts__card">
      <header className="changed-parts__header">
        <span className="changed-parts__path">{file}</span>
        <Segmented
          label={`${say('whatToKeep')}: ${file}`}
          selected={decisions.get(key) ?? 'mine'}
          onSelect={(keep) => onDecisions(new Map([...decisions, [key, keep]]))}
          choices={[
            { id: 'mine' as const, label: say('keepMine') },
            { id: 'new' as const, label: say('takeNew') },
            ...(isFront || part.generated === null
              ? []
              : [{ id: 'both' as const, label: say('keepBoth') }]),
          ]}
        />
      </header>
      <div className="changed-parts__sides">
        <section>
          <SectionTitle>{say('mine')}</SectionTitle>
          <pre className="changed-parts__text">{part.mine}</pre>
        </section>
        <section>
          <SectionTitle>{say('generated')}</SectionTitle>
          <pre className="changed-parts__text">{part.generated ?? say('gone')}</pre>
        </section>
      </div>
    </li>
  )
}
