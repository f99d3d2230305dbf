/** The reading thread, run from its sources. */
import '../scripts/load-source.mjs'

await import('../src/core/reading/reading-thread.ts')
