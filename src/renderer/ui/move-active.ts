/** The row a key moves to in a list of `count` rows of which `page` are visible; null for keys that do not move. */
export function moveActive(
  key: string,
  active: number,
  count: number,
  page: number,
): number | null {
  const within = (row: number) => Math.max(0, Math.min(count - 1, row))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active - 1)
    case 'PageDown':
      return within(active + page)
    case 'PageUp':
      return within(active - page)
    case 'Home':
      return 0
    case 'End':
      return within(count - 1)
    default:
      return null
  }
}
