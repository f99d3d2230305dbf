import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds that keeps people out, in words: in the colours that are shown, and whether the other theme's can be read. */
export async function obstacles(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  const found = await seriousOnes(new AxeBuilder({ page }))
  await page.emulateMedia({ colorScheme: shown ? 'light' : 'dark' })
  await coloursAtRest(page)
  const inOther = await seriousOnes(new AxeBuilder({ page }).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: shown ? 'dark' : 'light' })
  await coloursAtRest(page)
  return [...found, ...inOther.map((one) => `in the ${shown ? 'light' : 'dark'} theme, ${one}`)]
}

async function seriousOnes(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Colours that fade into each other would be measured half way. */
const coloursAtRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const fades = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(fades.map(({ finished }) => finished))
  })
