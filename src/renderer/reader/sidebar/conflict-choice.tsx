import { GitCompareArrows } from 'lucide-react'
import type { ReactElement } from 'react'
import { Group } from 'react-aria-components'
import type { Annotation } from '../../../contract/model'
import { markdownWords } from '../../../contract/parse-markdown'
import { Button } from '../../ui/button'
import { useSay } from '../../ui/language'
import { messages } from '../messages'
import './conflict-choice.css'

/** Says on a late copy that there is an original too, with its words, and lets one of the two go. */
export function ConflictChoice({
  copy,
  original,
  onDelete,
}: {
  readonly copy: Annotation
  readonly original: Annotation
  readonly onDelete: (annotation: Annotation) => void
}): ReactElement {
  const say = useSay(messages)
  return (
    <Group className="conflict-choice" aria-label={say('conflictTitle')}>
      <p className="conflict-choice__title">
        <GitCompareArrows aria-hidden />
        {say('conflictTitle')}
      </p>
      <p className="conflict-choice__other">
        {original.comment === ''
          ? say('conflictOtherEmpty')
          : say('conflictOther', { words: markdownWords(original.comment) })}
      </p>
      <Button onPress={() => onDelete(original)}>{say('keepThis')}</Button>
      <Button onPress={() => onDelete(copy)}>{say('keepOther')}</Button>
    </Group>
  )
}
