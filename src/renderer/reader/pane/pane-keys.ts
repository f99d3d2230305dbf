import type { KeyboardEvent } from 'react'
import { isComposing, isTextField } from '../../ui/keyboard'
import type { Step } from '../text/passage'

/** What the keys of a pane can do. With a passage chosen some mean something else. */
export interface PaneCommands {
  readonly hasPassage: boolean
  /** The passage is being chosen by keyboard: arrows move it. */
  readonly isReaching: boolean
  readonly mark: (labelNumber: number) => void
  readonly comment: () => void
  readonly tagEntity: () => void
  readonly copyCitation: () => void
  /** Begins or ends a link with the passage; without one, pairs the paragraphs that are level. */
  readonly link: () => void
  /** A link waits for its second passage. */
  readonly hasLinkBegun: boolean
  /** null where the passage is in trimmed text. */
  readonly trim: (() => void) | null
  readonly step: (step: Step, how: 'move' | 'extend') => void
  readonly takeSentence: () => void
  readonly startPassage: () => void
  readonly goToAnnotation: (step: 1 | -1) => void
  readonly openChosen: () => void
  /** Lets go of the passage, or of the annotation in hand. */
  readonly leave: () => void
}

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'next-word',
  ArrowLeft: 'previous-word',
  ArrowDown: 'next-block',
  ArrowUp: 'previous-block',
}

/** Makes an element one that can be focused and answers the pane's keys. */
export const paneKeys = (commands: PaneCommands) => ({
  tabIndex: 0,
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => handleKey(event, commands),
})

/** Text fields, input methods and other shortcuts with Ctrl, Alt or ⌘ keep their keys. */
function handleKey(event: KeyboardEvent<HTMLElement>, commands: PaneCommands): void {
  if (event.defaultPrevented || isComposing(event.nativeEvent) || isTextField(event.target)) return
  if (event.ctrlKey || event.metaKey) return
  // With Alt, keyboards write other signs than are printed on the key.
  if (event.altKey && event.code === 'KeyP') {
    event.preventDefault()
    commands.link()
    return
  }
  if (event.altKey) return
  const onControl = event.target instanceof Element && event.target.closest('button') !== null
  const run = commandFor(event.key, event.shiftKey, onControl, commands)
  if (run === null) return
  event.preventDefault()
  run()
}

function commandFor(
  key: string,
  shift: boolean,
  onControl: boolean,
  commands: PaneCommands,
): (() => void) | null {
  const step = steps[key]
  if (commands.isReaching && step !== undefined && !onControl)
    return () => commands.step(step, shift ? 'extend' : 'move')
  if (key === 'Enter') return onControl ? null : commands.openChosen
  if (key === 'Escape') return commands.leave
  if (shift) return null
  return commands.hasPassage
    ? passageCommand(key.toLowerCase(), commands)
    : readingCommand(key.toLowerCase(), commands)
}

function passageCommand(key: string, commands: PaneCommands): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => commands.mark(Number(key))
  switch (key) {
    case 'c':
      return commands.comment
    case 'e':
      return commands.tagEntity
    case 'l':
      return commands.link
    case 'q':
      return commands.copyCitation
    case 's':
      return commands.takeSentence
    case 't':
      return commands.trim
    default:
      return null
  }
}

function readingCommand(key: string, commands: PaneCommands): (() => void) | null {
  switch (key) {
    case 'm':
      return commands.startPassage
    case 'n':
      return () => commands.goToAnnotation(1)
    case 'p':
      return () => commands.goToAnnotation(-1)
    default:
      return null
  }
}
