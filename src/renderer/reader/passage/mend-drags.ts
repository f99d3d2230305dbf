interface Press {
  readonly caret: CaretPosition
  readonly x: number
  readonly y: number
}

/** In CSS pixels: at the first move farther than this a browser that selects by itself begins to. */
const leastDistance = 8

/**
 * Lets the mouse begin a selection at every letter of a text. Pressed on the very middle of a letter, Chromium begins none;
 * the words from there to the pointer are then selected in its place. Answers with its own undoing.
 */
export function mendDrags(root: HTMLElement): () => void {
  let press: Press | null = null
  let hasLeft = false
  let isMending = false
  const caretAt = ({ clientX, clientY }: PointerEvent): CaretPosition | null => {
    const caret = document.caretPositionFromPoint(clientX, clientY)
    return caret !== null && root.contains(caret.offsetNode) ? caret : null
  }
  const onDown = (event: PointerEvent) => {
    hasLeft = false
    isMending = false
    const isPlain = event.pointerType === 'mouse' && event.button === 0 && !event.shiftKey
    const caret = isPlain ? caretAt(event) : null
    press = caret === null ? null : { caret, x: event.clientX, y: event.clientY }
  }
  const onMove = (event: PointerEvent) => {
    if (press === null || event.buttons !== 1) return
    const selection = document.getSelection()
    if (!isMending && selection?.isCollapsed === false) press = null
    if (press === null || selection === null) return
    const { caret: from, x, y } = press
    if (Math.hypot(event.clientX - x, event.clientY - y) < leastDistance) return
    const to = hasLeft ? caretAt(event) : null
    hasLeft = true
    if (to === null) return
    isMending = true
    selection.setBaseAndExtent(from.offsetNode, from.offset, to.offsetNode, to.offset)
  }
  // The press lies within what is selected by now: the words themselves would be dragged.
  const onDragStart = (event: DragEvent) => {
    if (isMending) event.preventDefault()
  }
  const hearing = new AbortController()
  root.addEventListener('pointerdown', onDown, { signal: hearing.signal })
  root.addEventListener('dragstart', onDragStart, { signal: hearing.signal })
  document.addEventListener('pointermove', onMove, { signal: hearing.signal })
  return () => hearing.abort()
}
