import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds that keeps people out, in words: in the colours that are shown, and whether the other theme's can be read. */
export async function obstacles(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches)
  const found = await seriousOnes(look(page))
  await page.emulateMedia({ colorScheme: shown ? 'light' : 'dark' })
  await coloursAtRest(page)
  const inOther = await seriousOnes(look(page).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: shown ? 'dark' : 'light' })
  await coloursAtRest(page)
  return [...found, ...inOther.map((one) => `in the ${shown ? 'light' : 'dark'} theme, ${one}`)]
}

/** In the page alone: for frames of other sites, of which there are none, axe would open another page each time. */
const look = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode()

async function seriousOnes(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Colours that fade into each other would be measured half way; the theme follows the system's a frame or two later. */
const coloursAtRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let calm = 0; calm < 4; calm += 1) {
      await frame()
      const fades = document.getAnimations().filter((one) => one instanceof CSSTransition)
      if (fades.length > 0) calm = 0
      await Promise.allSettled(fades.map(({ finished }) => finished))
    }
  })
