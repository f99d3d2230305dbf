/** The reader's shortcuts of one key. Each may be given another key or none, in the list of shortcuts. */
import type { SingleKey } from '../ui/single-keys'
import type { markingMessages } from './marking-messages'

export type ReaderKey =
  | 'choose-passage'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'next-sentence'
  | 'previous-sentence'
  | 'take-sentence'
  | 'other-end'
  | 'comment'
  | 'tag'
  | 'repeat-tag'
  | 'entity'
  | 'citation'
  | 'formatted'
  | 'note'
  | 'search-this'
  | 'link'
  | 'trim'
  | 'always-trim'
  | 'set-mark'
  | 'split-mark'
  | 'join-mark'
  | 'sticky'
  | 'next-annotation'
  | 'previous-annotation'

export interface ReaderShortcut extends SingleKey {
  readonly id: ReaderKey
  readonly label: keyof typeof markingMessages
}

export const readerShortcuts: readonly ReaderShortcut[] = [
  { id: 'choose-passage', key: 'm', when: 'reading', label: 'keyChoose' },
  { id: 'next-paragraph', key: 'j', when: 'always', label: 'keyNextParagraph' },
  { id: 'previous-paragraph', key: 'k', when: 'always', label: 'keyPreviousParagraph' },
  { id: 'next-sentence', key: 'l', when: 'always', label: 'keyNextSentence' },
  { id: 'previous-sentence', key: 'h', when: 'always', label: 'keyPreviousSentence' },
  { id: 'take-sentence', key: 's', when: 'passage', label: 'keySentence' },
  { id: 'other-end', key: 'o', when: 'passage', label: 'keyOtherEnd' },
  { id: 'comment', key: 'c', when: 'always', label: 'keyComment' },
  { id: 'tag', key: 'g', when: 'always', label: 'keyTag' },
  { id: 'repeat-tag', key: 'q', when: 'always', label: 'keyRepeatTag' },
  { id: 'entity', key: 'e', when: 'passage', label: 'keyEntity' },
  { id: 'citation', key: 'y', when: 'passage', label: 'keyCitation' },
  { id: 'formatted', key: 'v', when: 'passage', label: 'keyFormatted' },
  { id: 'note', key: 'b', when: 'passage', label: 'keyNote' },
  { id: 'search-this', key: 'f', when: 'passage', label: 'keySearchThis' },
  { id: 'link', key: 'r', when: 'passage', label: 'keyLink' },
  { id: 'trim', key: 't', when: 'passage', label: 'keyTrim' },
  { id: 'always-trim', key: 'w', when: 'passage', label: 'keyAlwaysTrim' },
  { id: 'set-mark', key: 'x', when: 'passage', label: 'keySetMark' },
  { id: 'split-mark', key: 'd', when: 'always', label: 'keySplitMark' },
  { id: 'join-mark', key: 'u', when: 'reading', label: 'keyJoinMark' },
  { id: 'sticky', key: 'a', when: 'always', label: 'keySticky' },
  { id: 'next-annotation', key: 'n', when: 'reading', label: 'keyNextAnnotation' },
  { id: 'previous-annotation', key: 'p', when: 'reading', label: 'keyPreviousAnnotation' },
]
