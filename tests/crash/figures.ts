/** How much the crash tests do: a short form with every run of the tests, a long one with `npm run test:crash`. */
export const isLong = process.env.LECTERN_CRASH === 'long'

export const inForm = <Value>(short: Value, long: Value): Value => (isLong ? long : short)

/** Says what a crash test did, in one line that is kept in docs/reliability.md. */
export function report(name: string, figures: Readonly<Record<string, string | number>>): void {
  const told = Object.entries(figures).map(([what, value]) => `${what} ${value}`)
  process.stdout.write(`  crash | ${name} | ${told.join(' | ')}\n`)
}
