import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react'
import type { Annotation } from '../../../contract/model'
import { useIsReadOnly } from '../../connection/session'
import { Button as TextButton } from '../../ui/button'
import { hasCommandKey, isComposing } from '../../ui/keyboard'
import { useFaultText, useSay } from '../../ui/language'
import { CommentWords } from '../comment-words'
import { messages } from '../messages'
import { useDesk } from '../reader-desk'
import type { CommentSaver, CommentTrouble } from './comment-saver'
import { useComment } from './use-comment'
import './comment-editor.css'

/**
 * The comment of an annotation: as it reads, and in its place as it is written while it is. Leaving it, Ctrl+Enter and
 * Escape save; Escape goes on to the text, where that is open.
 */
export function CommentEditor({
  annotation,
  words,
  isOpen,
  isWriting,
  onWriting,
}: {
  readonly annotation: Annotation
  /** Of its passage. */
  readonly words: string
  /** Offers an empty line to write in; a comment that is there is always shown. */
  readonly isOpen: boolean
  readonly isWriting: boolean
  readonly onWriting: (isWriting: boolean) => void
}): ReactElement | null {
  const say = useSay(messages)
  const { text, trouble, saver } = useComment(annotation)
  const { open, showPassages } = useDesk()
  const isBesideText = open.some(({ id }) => id === annotation.article)
  const isReadOnly = useIsReadOnly()
  const isShown = text !== '' && (isReadOnly || !isWriting)
  const { field, shown, backToShown } = useCaret(isWriting)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    const isEscape = event.key === 'Escape'
    if (!isEscape && !(event.key === 'Enter' && hasCommandKey(event))) return
    if (isEscape && isBesideText) {
      event.currentTarget.blur()
      showPassages([{ article: annotation.article, span: annotation, focus: 'text' }])
      return
    }
    void saver.save()
    if (text !== '') backToShown(() => onWriting(false))
  }
  const onBlur = () => {
    void saver.save()
    // Who only looks at another window comes back to the same caret.
    if (document.hasFocus()) onWriting(false)
  }
  if (!isOpen && !isWriting && text === '') return null
  return (
    <div className="comment-editor">
      {isShown ? (
        <div className="comment-editor__shown">
          {isReadOnly ? null : (
            // One for each card that comes into sight: the page's own is there in a fraction of the time.
            <button
              ref={shown}
              type="button"
              className="comment-editor__write"
              aria-label={say('commentEdit', { words })}
              onClick={() => onWriting(true)}
            />
          )}
          <CommentWords comment={text} />
        </div>
      ) : (
        <textarea
          ref={field}
          className="comment-editor__words"
          aria-label={say('commentName', { words })}
          placeholder={say('commentPlaceholder')}
          rows={1}
          maxLength={100_000}
          readOnly={isReadOnly}
          value={text}
          onChange={(event) => saver.write(event.target.value)}
          onFocus={() => onWriting(true)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
        />
      )}
      <Trouble trouble={trouble} saver={saver} />
    </div>
  )
}

/** Puts the caret behind the last word when writing begins, and the focus on what is shown when it is to go back there. */
function useCaret(isWriting: boolean) {
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = useRef<HTMLButtonElement>(null)
  const goesBack = useRef(false)
  useLayoutEffect(() => {
    if (!isWriting && goesBack.current) shown.current?.focus()
    goesBack.current = false
    const { current: words } = field
    if (!isWriting || words === null || words === document.activeElement) return
    words.focus()
    words.setSelectionRange(words.value.length, words.value.length)
  }, [isWriting])
  const backToShown = (leave: () => void) => {
    goesBack.current = true
    leave()
  }
  return { field, shown, backToShown }
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
      <TextButton onPress={() => void saver.save()}>{say('saveAgain')}</TextButton>
    </div>
  )
}
