let counts = new Uint32Array(1 << 16)

/** Calls with each different number and how often it is there. A Map for each text would make most of the work of loading an index. */
export function countEach(
  numbers: Uint32Array,
  call: (number: number, count: number) => void,
): void {
  for (const number of numbers) {
    if (number >= counts.length) counts = grown(counts, number)
    counts[number] = (counts[number] ?? 0) + 1
  }
  for (const number of numbers) {
    const count = counts[number] ?? 0
    if (count === 0) continue
    counts[number] = 0
    call(number, count)
  }
}

function grown(counts: Uint32Array, number: number) {
  const more = new Uint32Array(2 * number)
  more.set(counts)
  return more
}
