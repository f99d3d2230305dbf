/** The hand of the reader's benchmark: it draws over words and lets go. */
import { makeText } from './bench-articles.mjs'
import { prepareClock } from './page-clock.mjs'

/** Draws the pressed mouse over words of a block. Where a browser begins no selection at a letter, it is begun at another. */
export async function drawOver(page, block) {
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(250)
  const { x, y } = await block.boundingBox()
  for (let column = 40; column < 300; column += 35) {
    await page.mouse.move(x + column, y + 12)
    await page.mouse.down()
    await page.mouse.move(x + column + 200, y + 12, { steps: 4 })
    if (await page.evaluate(() => !document.getSelection().isCollapsed)) return
    await page.mouse.up()
  }
  throw new Error('nothing could be selected')
}

/** How long the mark takes to be seen, from the release on. */
export async function release(page) {
  await page.evaluate(() => window.watchFor('pointerup', 'label-green'))
  await page.mouse.up()
  return page.evaluate(() => window.watched)
}

/** The least there can be: the same hand on a page that holds a paragraph, and paints what is selected. */
export async function measureControl({ page, timed }) {
  await page.goto('about:blank')
  await page.setContent('<style>::highlight(label-green){background:lime}</style><p></p>')
  await page.evaluate(prepareClock)
  await page.evaluate(
    (words) => {
      document.querySelector('p').textContent = words
      CSS.highlights.set('label-green', new Highlight())
      addEventListener('pointerup', () => {
        CSS.highlights.get('label-green').add(document.getSelection().getRangeAt(0).cloneRange())
        setTimeout(() => document.getSelection().removeAllRanges())
      })
    },
    makeText('', 2000, 4),
  )
  const steps = []
  for (let round = 0; round < 35; round += 1) {
    await drawOver(page, page.locator('p'))
    steps.push(await timed(() => release(page)))
  }
  return steps.slice(5)
}
