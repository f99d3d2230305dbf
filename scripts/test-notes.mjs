/** Plays ten thousand sequences of edits and exports against notes: nothing a person wrote may be lost. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'tests/core/export/notes/merge-note.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, LECTERN_SEQUENCES: '10000' },
  },
)
process.exitCode = status ?? 1
