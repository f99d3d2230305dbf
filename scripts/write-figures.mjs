/** Puts measured figures into a file of docs, between the marks of their name, with the command and the commit. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

// As the measuring begins: later commits are not what was measured.
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: import.meta.dirname,
  encoding: 'utf8',
}).trim()

export function writeFigures(name, command, table, file = 'reliability.md') {
  const path = join(import.meta.dirname, '../docs', file)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
  const start = `<!-- ${name} -->`
  const end = `<!-- end of ${name} -->`
  const text = readFileSync(path, 'utf8')
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/${file} has no place for ${name}`)
  const block = `${start}\n\`${command}\` at ${commit}, ${machine}:\n\n${table}\n`
  writeFileSync(path, text.slice(0, from) + block + text.slice(to))
}

export const tableOf = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
