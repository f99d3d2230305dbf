import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createBugLog } from '../../src/main/bug-log'

const folder = mkdtempSync(join(tmpdir(), 'lectern-log-'))
afterAll(() => rmSync(folder, { recursive: true }))
const now = () => new Date('2026-02-05T08:00:00Z')

describe('the log', () => {
  it('says when and where something went wrong', () => {
    const file = join(folder, 'one', 'main.log')
    const log = createBugLog(file, now)
    log(new TypeError('no such page'))
    log('only words')
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^2026-02-05T08:00:00.000Z TypeError: no such page\n\s+at /)
    expect(text).toMatch(/2026-02-05T08:00:00.000Z only words\n$/)
  })

  it('never grows beyond two small files', () => {
    const file = join(folder, 'two', 'main.log')
    const log = createBugLog(file, now)
    for (let count = 0; count < 100; count += 1) log('x'.repeat(50_000))
    expect(readdirSync(join(folder, 'two')).sort()).toEqual(['main.log', 'main.log.1'])
    for (const name of ['main.log', 'main.log.1'])
      expect(statSync(join(folder, 'two', name)).size).toBeLessThan(300 * 1024)
  })

  it('does not stop the program when it cannot be written', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const error = new Error('the cause')
    createBugLog(join(blocked, 'main.log'), now)(error)
    expect(said).toHaveBeenCalledWith(error, expect.anything())
    expect(existsSync(join(blocked, 'main.log'))).toBe(false)
    said.mockRestore()
  })
})
