import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const limit = 256 * 1024

/**
 * A log for errors nobody may handle. Past 256 KB the file becomes `<file>.1` and a new one begins, so there are never
 * more than two. Writing never throws: a log that cannot be written must not stop the program.
 */
export function createBugLog(file: string, now: () => Date): (error: unknown) => void {
  return (error) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      if (sizeOf(file) > limit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${now().toISOString()} ${formatError(error)}\n`)
    } catch (failure) {
      console.error(error, failure)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function formatError(error: unknown): string {
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 20_000)
}
