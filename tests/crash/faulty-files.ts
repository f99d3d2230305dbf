import type { FilePort } from '../../src/core/storage/file-port'

const kinds = ['create', 'append', 'sync', 'makeFolder', 'rename', 'remove', 'syncFolder'] as const
export type CallKind = (typeof kinds)[number]

/** Says with which code a call fails, or null when it does not. Asked before each call that changes something. */
export type Verdict = (kind: CallKind) => string | null

/** Files whose calls fail as told. A failed append has written half, a failed sync has lost what it was to save. */
export function faultyFiles(files: FilePort, verdict: Verdict): FilePort {
  const refuse = (kind: CallKind): Error | null => {
    const code = verdict(kind)
    return code === null ? null : Object.assign(new Error(`${code} on ${kind}`), { code })
  }
  const guard =
    <Call extends (...args: never[]) => Promise<unknown>>(kind: CallKind, call: Call) =>
    (...args: Parameters<Call>) => {
      const refusal = refuse(kind)
      return (refusal === null ? call(...args) : Promise.reject(refusal)) as ReturnType<Call>
    }
  return {
    ...files,
    makeFolder: guard('makeFolder', files.makeFolder),
    rename: guard('rename', files.rename),
    remove: guard('remove', files.remove),
    syncFolder: guard('syncFolder', files.syncFolder),
    async create(path, mode) {
      const refusal = refuse('create')
      if (refusal !== null) throw refusal
      const file = await files.create(path, mode)
      let isLost = false
      return {
        ...file,
        async append(content) {
          const failed = refuse('append')
          if (failed === null) return file.append(content)
          const bytes = Buffer.from(content as string)
          await file.append(bytes.subarray(0, bytes.length / 2))
          throw failed
        },
        async sync() {
          const failed = refuse('sync')
          isLost ||= failed !== null
          if (failed !== null) throw failed
          // The system marks pages clean that it could not write: the next sync says all is well (fsyncgate, 2018).
          if (!isLost) await file.sync()
        },
      }
    },
  }
}
