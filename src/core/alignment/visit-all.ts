const inOneGo = 50

/** Hands over the items one by one, and yields now and then, so that the caller can do something else in between. */
export function* visitAll<Item>(
  items: Iterable<Item>,
  visit: (item: Item, at: number) => void,
): Generator<undefined, void> {
  let at = 0
  for (const item of items) {
    visit(item, at)
    at++
    if (at % inOneGo === 0) yield
  }
}
