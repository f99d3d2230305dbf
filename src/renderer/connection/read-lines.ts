/** The lines of a streamed answer as they arrive, without their line feeds; empty lines are left out. */
export async function* readLines(response: Response): AsyncGenerator<string> {
  if (response.body === null) return
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const text = decoder.decode(step.value, { stream: true })
      // Looked for in what is new alone: a long line comes in many parts.
      if (!text.includes('\n')) {
        rest += text
        continue
      }
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      yield* lines.filter((line) => line !== '')
    }
    rest += decoder.decode()
    if (rest !== '') yield rest
  } finally {
    // Whoever stops reading early lets the connection go.
    await reader.cancel().catch(() => undefined)
  }
}
