import type { Locator, Page } from '@playwright/test'

/** Draws the pointer over words of a text as a hand does. The words must stand within one block and be in sight or scrollable to. */
export async function chooseWords(page: Page, text: Locator, words: string): Promise<void> {
  const [from, to] = await text.evaluate(endsOf, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Runs in the page: scrolls to the words and says where their first and their last letter are. */
function endsOf(text: Element, words: string) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    node.parentElement?.scrollIntoView({ block: 'center' })
    const rects = range.getClientRects()
    const first = rects[0]
    const last = rects[rects.length - 1]
    if (first === undefined || last === undefined) break
    const middle = (rect: DOMRect) => rect.top + rect.height / 2
    return [
      { x: first.left + 1, y: middle(first) },
      { x: last.right - 1, y: middle(last) },
    ] as const
  }
  throw new Error(`“${words}” is not in this text`)
}
