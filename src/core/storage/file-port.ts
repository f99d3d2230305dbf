/** Every way in which the store touches a disk, in one place: tests count, fail and record each call. */
import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

export interface FileState {
  readonly size: number
  readonly mode: number
  /** In milliseconds, by the clock of the file system. */
  readonly changedAt: number
  /** Tells one file or folder from another of the same name. */
  readonly identity: string
}

export interface OpenFile {
  append(content: string | Uint8Array): Promise<void>
  /** Resolves when all that was appended is on the disk. After a failure the file is not to be trusted: write another. */
  sync(): Promise<void>
  state(): Promise<FileState>
  close(): Promise<void>
}

/** Errors are the system's own, with their `code`. */
export interface FilePort {
  /** A new file, for writing. `EEXIST` when there is one. The mode is as given, whatever the process's mask. */
  create(path: string, mode: number | null): Promise<OpenFile>
  /** The bytes from an offset to the end, or as many of them. */
  read(path: string, from?: number, most?: number): Promise<Buffer>
  list(folder: string): Promise<readonly string[]>
  /** Of what a link leads to. */
  state(path: string): Promise<FileState>
  /** With every link followed. */
  realPath(path: string): Promise<string>
  /** One folder, in one that is there. `EEXIST` when there is one. */
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Says that a file is in use: it changed now, by the clock of the file system. */
  touch(path: string): Promise<void>
  /** Brings a folder's names to the disk. */
  syncFolder(folder: string): Promise<void>
  /** Rejects when it is no longer to be waited for. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** What a rename may be refused with for a moment only: virus scanners hold files on Windows. */
  readonly passing: ReadonlySet<string>
}

const windows = process.platform === 'win32'

const stateOf = ({ size, mode, mtimeMs, dev, ino }: Awaited<ReturnType<typeof fs.stat>>) => ({
  size: Number(size),
  mode: Number(mode) & 0o777,
  changedAt: Number(mtimeMs),
  identity: `${dev}:${ino}`,
})

/** The disk of this machine. */
export const nodeFiles: FilePort = {
  async create(path, mode) {
    const file = await fs.open(path, 'ax', mode ?? 0o666)
    if (mode !== null && !windows) await file.chmod(mode)
    return {
      append: (content) => file.appendFile(content),
      sync: () => file.datasync(),
      state: async () => stateOf(await file.stat()),
      close: () => file.close(),
    }
  },
  async read(path, from = 0, most = Number.POSITIVE_INFINITY) {
    if (from === 0 && most === Number.POSITIVE_INFINITY) return fs.readFile(path)
    const file = await fs.open(path, constants.O_RDONLY)
    try {
      const length = Math.max(0, Math.min(most, (await file.stat()).size - from))
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  },
  list: (folder) => fs.readdir(folder),
  state: async (path) => stateOf(await fs.stat(path)),
  realPath: (path) => fs.realpath(path),
  makeFolder: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path),
  async touch(path) {
    // The same byte again: a time of our own could be told by another clock than the file system's.
    const file = await fs.open(path, 'r+')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, 0)
      await file.write(buffer, 0, bytesRead, 0)
    } finally {
      await file.close()
    }
  },
  async syncFolder(folder) {
    // Windows cannot open folders; there the file system journals a rename itself.
    if (windows) return
    const handle = await fs.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  wait: (ms, signal) => setTimeout(ms, undefined, { signal }),
  passing: new Set(windows ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']),
}
