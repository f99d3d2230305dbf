// npm run test:crash [-- --write]: the crash tests in their long form, and their figures in a table; --write puts it into
// docs/reliability.md. The short form runs with every `npm test`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { tableOf, writeFigures } from './write-figures.mjs'

const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const child = spawn(process.execPath, [vitest, 'run', 'tests/crash'], {
  cwd: root,
  env: { ...process.env, LECTERN_CRASH: 'long' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
child.stdout.on('data', (piece) => {
  said += piece
  process.stdout.write(piece)
})
child.on('close', (code) => {
  const rows = [...said.matchAll(/^ {2}crash \| ([^|]+) \| (.+)$/gm)]
    .map(([, name, figures]) => [name, figures.replaceAll(' | ', ', ')])
    .sort(([one], [other]) => one.localeCompare(other))
  const table = tableOf(['test', 'figures'], rows)
  process.stdout.write(`\n${table}\n`)
  if (process.argv.includes('--write')) writeFigures('crash', 'npm run test:crash', table)
  process.exitCode = code ?? 1
})
