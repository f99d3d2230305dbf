import type { Page } from '@playwright/test'

/** A call the window itself could make, and what it is answered. */
export const call = (page: Page, operation: string, input: object): Promise<unknown> =>
  page.evaluate(
    async ([name, body]) => {
      const headers = { 'x-call-id': crypto.randomUUID() }
      const answer = await fetch(`/call/${name}`, { method: 'POST', headers, body })
      const lines = (await answer.text()).trim().split('\n')
      return JSON.parse(lines.at(-1) ?? '').outcome.value
    },
    [operation, JSON.stringify(input)] as const,
  )
