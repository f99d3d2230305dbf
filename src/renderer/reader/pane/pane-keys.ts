import type { KeyboardEvent } from 'react'
import { hasCommandKey, isComposing, isTextField } from '../../ui/keyboard'
import { type ChosenKeys, keyOf } from '../../ui/single-keys'
import { type ReaderKey, readerShortcuts } from '../reader-keys'
import type { Step } from '../text/passage'

/** What the keys and tools of a pane can do now. */
export interface PaneCommands {
  readonly hasPassage: boolean
  /** The passage is being chosen by keyboard: arrows move it. */
  readonly isReaching: boolean
  /** With a passage or the tool that marks every selection; else null. */
  readonly mark: ((labelNumber: number) => void) | null
  /** Begins or ends a link with the passage; without one, pairs the paragraphs that are level. */
  readonly pair: () => void
  /** A link waits for its second passage. */
  readonly hasLinkBegun: boolean
  /** Selects the article's text, and nothing else of the window. */
  readonly selectAll: () => void
  readonly step: (step: Step, how: 'move' | 'extend') => void
  /** To the tools of the passage, or to the comment of the annotation in hand. */
  readonly goOn: (() => void) | null
  /** Lets go of the passage, what is being found, the tool, or the annotation in hand. */
  readonly leave: () => void
  /** What each shortcut does; null where it can do nothing now. */
  readonly run: Readonly<Record<Exclude<ReaderKey, SteppingKey>, (() => void) | null>>
}

type SteppingKey = 'next-paragraph' | 'previous-paragraph' | 'next-sentence' | 'previous-sentence'

const arrows: Readonly<Record<string, Step>> = {
  ArrowRight: 'next-word',
  ArrowLeft: 'previous-word',
  ArrowDown: 'next-block',
  ArrowUp: 'previous-block',
}

/** Makes an element one that can be focused and answers the pane's keys. */
export const paneKeys = (commands: PaneCommands, chosen: ChosenKeys) => ({
  tabIndex: 0,
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => handleKey(event, commands, chosen),
})

/** Text fields, input methods and shortcuts with Ctrl, Alt or ⌘ keep their keys. */
function handleKey(
  event: KeyboardEvent<HTMLElement>,
  commands: PaneCommands,
  chosen: ChosenKeys,
): void {
  if (event.defaultPrevented || isComposing(event.nativeEvent) || isTextField(event.target)) return
  if (hasCommandKey(event) && event.key.toLowerCase() === 'a' && !event.shiftKey) {
    event.preventDefault()
    commands.selectAll()
  }
  if (event.ctrlKey || event.metaKey) return
  // With Alt, keyboards write other signs than are printed on the key.
  if (event.altKey && event.code === 'KeyP') {
    event.preventDefault()
    commands.pair()
    return
  }
  if (event.altKey) return
  const onControl = event.target instanceof Element && event.target.closest('button') !== null
  const run =
    fixedCommand(event.key, event.shiftKey, onControl, commands) ??
    chosenCommand(event.key.toLowerCase(), event.shiftKey, commands, chosen)
  if (run === null) return
  event.preventDefault()
  run()
}

function fixedCommand(
  key: string,
  shift: boolean,
  onControl: boolean,
  commands: PaneCommands,
): (() => void) | null {
  const arrow = arrows[key]
  if (commands.isReaching && arrow !== undefined && !onControl)
    return () => commands.step(arrow, shift ? 'extend' : 'move')
  if (key === 'Enter') return onControl ? null : commands.goOn
  return key === 'Escape' ? commands.leave : null
}

function chosenCommand(
  key: string,
  shift: boolean,
  commands: PaneCommands,
  chosen: ChosenKeys,
): (() => void) | null {
  const { mark } = commands
  if (/^[1-9]$/.test(key))
    return mark === null || shift || !chosen.singleKeys ? null : () => mark(Number(key))
  for (const shortcut of readerShortcuts) {
    if (keyOf(chosen, shortcut) !== key) continue
    const { id } = shortcut
    if (isStep(id)) return () => commands.step(id, shift ? 'extend' : 'move')
    const run = commands.run[id]
    if (run !== null) return shift ? null : run
  }
  return null
}

const isStep = (id: ReaderKey): id is SteppingKey =>
  /^(next|previous)-(paragraph|sentence)$/.test(id)
