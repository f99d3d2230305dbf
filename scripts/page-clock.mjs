/**
 * Runs in the page: the clock of the reader's benchmark. `seen(holds)` is when the first frame in which something holds has
 * been laid out and drawn; `watchFor` starts when the browser took an event in, and ends there.
 */
export function prepareClock() {
  window.seen = (holds) =>
    new Promise((done, failed) => {
      const limit = performance.now() + 20_000
      const look = () => {
        if (performance.now() > limit) return failed(new Error(`never seen: ${holds}`))
        if (!holds()) return requestAnimationFrame(look)
        // A message sent before the frame is drawn comes as soon as it is.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done(performance.now())
        channel.port2.postMessage(0)
      }
      requestAnimationFrame(look)
    })
  window.paintedRanges = (style) => CSS.highlights.get(style)?.size ?? 0
  /** From the next such event to the frame with one more range of the style, or to the next frame. */
  window.watchFor = (event, style) => {
    const before = style === null ? 0 : window.paintedRanges(style)
    window.watched = new Promise((done, failed) => {
      const begin = ({ timeStamp: start }) => {
        window
          .seen(() => style === null || window.paintedRanges(style) > before)
          .then((end) => done(end - start), failed)
      }
      addEventListener(event, begin, { capture: true, once: true })
    })
  }

  let frames = null
  window.watchFrames = () => {
    frames = []
    let last = performance.now()
    const watch = (now) => {
      if (frames === null) return
      frames.push(now - last)
      last = now
      requestAnimationFrame(watch)
    }
    requestAnimationFrame((now) => {
      last = now
      requestAnimationFrame(watch)
    })
  }
  window.watchedFrames = () => {
    const times = frames
    frames = null
    return times
  }

  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  window.watchTasks = () => {
    longest = 0
  }
  /** 0 when none was longer than fifty milliseconds: the browser does not tell of others. */
  window.longestTask = () => longest

  let marks = []
  window.takeMarks = () => {
    marks = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('label-') ? [...highlight].map((range) => [name, range]) : [],
    )
    return marks.length
  }
  const clear = () => {
    for (const [name, range] of marks) CSS.highlights.get(name).delete(range)
    return window.seen(() => true)
  }
  window.paintHighlights = async () => {
    await clear()
    const start = performance.now()
    for (const [name, range] of marks) CSS.highlights.get(name).add(range)
    return (await window.seen(() => true)) - start
  }
  /** The same words in elements; afterwards the text is as it was. */
  window.wrapInElements = async () => {
    await clear()
    const places = marks.map(([, { startContainer, startOffset, endOffset }]) => ({
      parent: startContainer.parentNode,
      start: startOffset,
      end: endOffset,
    }))
    const parents = new Map(places.map(({ parent }) => [parent, parent.textContent]))
    const start = performance.now()
    // From the end on, so that the offsets before stay what they are.
    for (const { parent, start: from, end } of places.toSorted(
      (one, other) => other.start - one.start,
    )) {
      const range = document.createRange()
      range.setStart(parent.firstChild, from)
      range.setEnd(parent.firstChild, Math.min(end, parent.firstChild.length))
      range.surroundContents(document.createElement('mark'))
    }
    const took = (await window.seen(() => true)) - start
    for (const [parent, words] of parents) parent.textContent = words
    return took
  }
}
