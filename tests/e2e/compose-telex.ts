import type { Page } from '@playwright/test'

/** Telex puts “quốc” together in the field that has the focus, and is not yet done with it. */
export async function composeTelex(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  for (const composed of ['q', 'qu', 'quo', 'quô', 'quôc', 'quốc'])
    await client.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    })
}
