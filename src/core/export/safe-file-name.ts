/** A name no system trips over, without its extension; never empty, at most 200 bytes in UTF-8. */
export function safeStem(name: string): string {
  const stem = cutToBytes(
    name
      .toWellFormed()
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/[<>:"/\\|?*]/gu, '_')
      .replace(/^[\s.]+/u, ''),
    200,
  ).replace(/[\s.]+$/u, '')
  if (stem === '') return 'untitled'
  return deviceName.test(stem) ? `_${stem}` : stem
}

// Control characters, and those that turn the direction of what follows and so hide an extension.
const invisible = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
// Windows keeps these for devices, whatever extension follows
// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/iu

function cutToBytes(text: string, limit: number): string {
  let bytes = 0
  let cut = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) break
    cut += character
  }
  return cut
}

/**
 * Gives every item a safe file name from its stem, each name once: what would clash, also in a folder that does not tell
 * capitals apart, gets ` (2)`, ` (3)` and so on. `extension` begins with its dot.
 */
export function nameFiles<Item>(
  items: readonly Item[],
  stemOf: (item: Item) => string,
  extension: string,
): (readonly [name: string, item: Item])[] {
  const taken = new Set<string>()
  // Where counting goes on, so that a thousand equal names do not start from 1 a thousand times.
  const counts = new Map<string, number>()
  return items.map((item) => {
    const stem = safeStem(stemOf(item))
    let count = counts.get(stem.toLowerCase()) ?? 0
    let name: string
    do {
      count += 1
      name = count === 1 ? stem : `${stem} (${count})`
    } while (taken.has(name.toLowerCase()))
    counts.set(stem.toLowerCase(), count)
    taken.add(name.toLowerCase())
    return [name + extension, item]
  })
}
