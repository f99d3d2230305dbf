/** Hands over the items one by one, and yields after each, so that the caller can do something else in between. */
export function* visitAll<Item>(
  items: Iterable<Item>,
  visit: (item: Item, at: number) => void,
): Generator<undefined, void> {
  let at = 0
  for (const item of items) {
    visit(item, at)
    at++
    yield
  }
}
