import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkout } from './pack'

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<
    Record<
      string,
      { permissions?: unknown; uses?: string; steps?: { uses?: string; run?: string }[] }
    >
  >
}

const folder = join(checkout, '.github', 'workflows')
const read = (name: string): Workflow => parse(readFileSync(join(folder, name), 'utf8'))

describe.each(readdirSync(folder))('%s', (name) => {
  const { permissions, jobs } = read(name)
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])

  it('may only read, except where a release is published', () => {
    expect(permissions).toEqual({ contents: 'read' })
    const more = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined)
    expect(more.map(([job]) => job)).toEqual(name === 'release.yml' ? ['publish'] : [])
  })

  it('uses only GitHub’s own actions, each of a fixed major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/)
  })

  it('writes nothing into a command that somebody else may have named', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{\s*github\./)
  })

  it('runs only scripts that are there', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(checkout, 'package.json'), 'utf8'),
    )
    const named = steps.flatMap(({ run = '' }) => /^npm (?:run )?(\w+)/.exec(run)?.[1] ?? [])
    for (const script of named) if (script !== 'ci') expect(Object.keys(scripts)).toContain(script)
  })
})
