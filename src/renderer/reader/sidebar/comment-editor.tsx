import type { KeyboardEvent, ReactElement } from 'react'
import type { Annotation } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button } from '../../ui/button'
import { hasCommandKey, isComposing } from '../../ui/keyboard'
import { useFaultText, useSay } from '../../ui/language'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import type { CommentSaver, CommentTrouble } from './comment-saver'
import { useComment } from './use-comment'
import './comment-editor.css'

/** The comment of an annotation, written where it stands. Leaving it, Ctrl+Enter and Escape save. */
export function CommentEditor({
  annotation,
  words,
  isOpen,
}: {
  readonly annotation: Annotation
  readonly words: string
  /** Offers an empty line to write in; a comment that is there is always shown. */
  readonly isOpen: boolean
}): ReactElement | null {
  const say = useSay(messages)
  const { text, trouble, saver } = useComment(annotation)
  const { showPassages } = useDesk()
  const isReadOnly = useIsReadOnly()
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter' && hasCommandKey(event)) void saver.save()
    if (event.key !== 'Escape') return
    event.currentTarget.blur()
    showPassages([{ article: annotation.article, span: annotation, focus: 'text' }])
  }
  if (!isOpen && text === '') return null
  return (
    <div className="comment-editor">
      <textarea
        className="comment-editor__words"
        aria-label={say('commentName', { words })}
        placeholder={say('commentPlaceholder')}
        rows={1}
        maxLength={100_000}
        readOnly={isReadOnly}
        value={text}
        onChange={(event) => saver.write(event.target.value)}
        onBlur={() => void saver.save()}
        onKeyDown={onKeyDown}
      />
      <Trouble trouble={trouble} saver={saver} />
    </div>
  )
}

function Trouble({
  trouble,
  saver,
}: {
  readonly trouble: CommentTrouble | null
  readonly saver: CommentSaver
}): ReactElement | null {
  const say = useSay(messages)
  const faultText = useFaultText()
  if (trouble === null) return null
  if (trouble.kind === 'apart')
    return (
      <div className="comment-editor__apart" role="status">
        <p>{say('commentApart')}</p>
      </div>
    )
  return (
    <div className="comment-editor__trouble" role="alert">
      <p>{trouble.fault === null ? say('commentNotSaved') : faultText(trouble.fault)}</p>
      <Button onPress={() => void saver.save()}>{say('saveAgain')}</Button>
    </div>
  )
}
