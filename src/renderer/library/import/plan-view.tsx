import { FilePlus, RotateCw } from 'lucide-react'
import { type ReactElement, useMemo, useState } from 'react'
import type { PlannedLine } from '../../../contract/importing'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { ChipButton } from '../../ui/chip'
import { Count } from '../../ui/count'
import { DialogActions } from '../../ui/dialog'
import { useSay } from '../../ui/language'
import { useImporting } from '../importing'
import { messages } from './messages'
import {
  type PlanChoice,
  type PlanFilter,
  placesShown,
  planKinds,
  tick,
  tickMark,
} from './plan-choice'
import { PlanList } from './plan-list'
import { useAsksForFiles } from './use-asks-for-files'

/** A dry run, line by line, to choose from; `ticked` is what is at first. */
export function PlanView({ plan, ticked: first }: PlanChoice): ReactElement {
  const say = useSay(messages)
  const { choose, keepTicks, lookAgain, importLines, close } = useImporting()
  const isReadOnly = useIsReadOnly()
  const [ticked, setTicked] = useState(first)
  const [filter, setFilter] = useState<PlanFilter>('all')
  const shown = useMemo(() => placesShown(plan, filter), [plan, filter])
  const mark = useMemo(() => tickMark(plan, shown, ticked), [plan, shown, ticked])
  const { lines, counts } = plan
  const unreadable = useMemo(() => lines.filter((line) => line.kind === 'unreadable'), [lines])
  const asksForFiles = useAsksForFiles(unreadable)
  const setTicks = (places: readonly number[], wanted: boolean) => {
    const next = tick(plan, ticked, places, wanted)
    setTicked(next)
    keepTicks({ plan, ticked: next })
  }
  const comingIn = (): readonly PlannedLine[] => lines.filter((_, place) => ticked.has(place))
  return (
    <div className="plan-view">
      <fieldset className="plan-view__filters" aria-label={say('filter')}>
        <FilterChip kind="all" count={lines.length} filter={filter} onFilter={setFilter} />
        {planKinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <FilterChip
              key={kind}
              kind={kind}
              count={counts[kind]}
              filter={filter}
              onFilter={setFilter}
            />
          ))}
      </fieldset>
      {counts.near === 0 ? null : <p className="import-dialog__soft">{say('nearHint')}</p>}
      {asksForFiles ? <p className="import-dialog__soft">{say('chosenAgain')}</p> : null}
      <div className="plan-view__head">
        <Checkbox
          isSelected={mark === 'all'}
          isIndeterminate={mark === 'some'}
          onChange={(wanted) => setTicks(shown, wanted)}
        >
          {say('tickAll')}
        </Checkbox>
        <p className="import-dialog__soft" role="status">
          {say('ticked', { n: ticked.size })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="plan-view__empty">{say('nothingFound')}</p>
      ) : (
        <PlanList
          key={filter}
          plan={plan}
          places={shown}
          ticked={ticked}
          onTick={(place, wanted) => setTicks([place], wanted)}
        />
      )}
      <DialogActions>
        {counts.unreadable === 0 ? null : (
          <Button tone="quiet" onPress={() => void lookAgain(unreadable)}>
            <RotateCw aria-hidden />
            {say('tryAgain')}
          </Button>
        )}
        <Button tone="quiet" onPress={() => void choose('files')}>
          <FilePlus aria-hidden />
          {say('addFiles')}
        </Button>
        <Button onPress={close}>{say('cancel')}</Button>
        <Button
          tone="primary"
          isDisabled={isReadOnly || ticked.size === 0}
          onPress={() => importLines(comingIn(), unreadable)}
        >
          {say('importTicked', { n: ticked.size })}
        </Button>
      </DialogActions>
    </div>
  )
}

function FilterChip({
  kind,
  count,
  filter,
  onFilter,
}: {
  readonly kind: PlanFilter
  readonly count: number
  readonly filter: PlanFilter
  readonly onFilter: (filter: PlanFilter) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <ChipButton isPressed={filter === kind} onPress={() => onFilter(kind)}>
      {say(kind)} <Count n={count} />
    </ChipButton>
  )
}
