export interface TimeLeft {
  readonly unit: 'seconds' | 'minutes' | 'hours'
  readonly n: number
}

/** A span of seconds as a person says it: rounded up, in the largest unit of which there are two. */
export function roundTimeLeft(seconds: number): TimeLeft {
  if (seconds < 100) {
    const n = Math.max(1, Math.ceil(seconds))
    // Below ten every second counts; above, a figure that jumps about tells less than one that stays.
    return { unit: 'seconds', n: n <= 10 ? n : Math.ceil(n / 5) * 5 }
  }
  if (seconds < 100 * 60) return { unit: 'minutes', n: Math.ceil(seconds / 60) }
  return { unit: 'hours', n: Math.ceil(seconds / 3600) }
}
