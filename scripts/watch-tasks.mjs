/** The tasks of a page's main thread while something goes on, by the processor time they took: no other work on the machine is in it. */

/** Starts watching; what it answers ends that, and answers the longest and how many there were, in milliseconds. */
export async function watchTasks(page) {
  const devtools = await page.context().newCDPSession(page)
  const events = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, pid, tid, tdur = 0 } of value)
      if (name === 'RunTask') events.push({ thread: `${pid} ${tid}`, ms: tdur / 1000 })
      else if (name === mark) events.push({ thread: `${pid} ${tid}`, ms: null })
  })
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
    },
  })
  // Tells which of the browser's threads is this page's.
  await page.evaluate((name) => performance.mark(name), mark)
  return async () => {
    const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
    await devtools.send('Tracing.end')
    await ended
    const thread = events.find(({ ms }) => ms === null)?.thread
    const times = events.filter((one) => one.ms !== null && one.thread === thread)
    return { count: times.length, longest: times.reduce((most, { ms }) => Math.max(most, ms), 0) }
  }
}

const mark = 'the page whose tasks are watched'
