/** How long a selection made by touch is left in peace before it counts as made, in milliseconds. */
const calm = 500

/** Which hand made a selection: by touch, the system's handles lie below it. */
export type Hand = 'touch' | 'other'

/**
 * Calls `read` whenever the selection may mean something else. While a finger or a button of the pointer is down it is
 * silent: the hand is not done. By touch the system makes the selection, and its handles change it without a word of any
 * finger, so it is read when it has stayed as it is for a while. A press or the focus in the tools beside a passage, or in a
 * window over it, leaves the passage as it is. Answers with its own undoing.
 */
export function followSelection(read: (hand: Hand) => void): () => void {
  let hand: Hand = 'other'
  let isPressed = false
  let isDrawn = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const readNow = () => {
    if (!isPressed && !isInTools(document.activeElement)) read(hand)
  }
  const settle = () => {
    clearTimeout(waiting)
    const isCleared = document.getSelection()?.isCollapsed !== false
    if (hand === 'touch' && !isCleared) waiting = setTimeout(readNow, calm)
    else readNow()
  }
  const onChange = () => {
    isDrawn = isPressed
    settle()
  }
  const onDown = ({ target, pointerType }: PointerEvent) => {
    isPressed = !isInTools(target)
    isDrawn = false
    hand = pointerType === 'touch' ? 'touch' : 'other'
  }
  const onUp = () => {
    if (!isPressed) return
    isPressed = false
    // What was selected since the press is there at once; one that was pressed on is cleared only after this event.
    if (isDrawn) settle()
    else setTimeout(settle)
  }
  // The browser takes over what a finger does, which is then no pointer any more, but it is still down.
  const onCancel = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') onUp()
  }
  const onLift = ({ touches }: TouchEvent) => {
    if (touches.length === 0) onUp()
  }
  const onKey = () => {
    hand = 'other'
  }
  const hearing = new AbortController()
  const { signal } = hearing
  signal.addEventListener('abort', () => clearTimeout(waiting))
  // Widgets keep presses to themselves, so they are heard on their way in.
  const onTheWayIn = { capture: true, signal }
  document.addEventListener('selectionchange', onChange, { signal })
  document.addEventListener('keydown', onKey, onTheWayIn)
  document.addEventListener('pointerdown', onDown, onTheWayIn)
  document.addEventListener('pointerup', onUp, onTheWayIn)
  document.addEventListener('pointercancel', onCancel, onTheWayIn)
  document.addEventListener('touchend', onLift, onTheWayIn)
  document.addEventListener('touchcancel', onLift, onTheWayIn)
  return () => hearing.abort()
}

const besidePassage = '.floating-box, [role=dialog], [role=menu]'

const isInTools = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(besidePassage) !== null
