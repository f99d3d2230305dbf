/** The command line as users run it: built from the sources into a folder of its own, then started as a process. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const checkout = resolve(import.meta.dirname, '../..')

export interface Ended {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

export interface BuiltProgram {
  /** Holds everything the program reads and writes. */
  readonly folder: string
  readonly enginePath: string
  /** Runs to the end, in the program's own folder. */
  run(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended>
  start(words: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcess
  remove(): Promise<void>
}

export async function buildProgram(): Promise<BuiltProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-built-'))
  const main = join(folder, 'out', 'main')
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: main,
      rolldownOptions: {
        input: {
          cli: 'src/cli/index.ts',
          'server-engine': 'src/server/engine.ts',
          'reading-thread': 'src/core/reading/reading-thread.ts',
        },
      },
    },
  })
  await mkdir(join(folder, 'out', 'renderer'))
  await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<title>Lectern</title>')
  await copyFile(join(checkout, 'package.json'), join(folder, 'package.json'))
  await symlink(join(checkout, 'resources'), join(folder, 'resources'), 'junction')
  const start: BuiltProgram['start'] = (words, environment = {}) =>
    spawn(process.execPath, [join(main, 'cli.js'), ...words], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        LECTERN_CONFIG: join(folder, 'config'),
        LECTERN_LIBRARIES: join(folder, 'libraries'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  return {
    folder,
    enginePath: join(main, 'server-engine.js'),
    start,
    run: (words, environment) => untilEnd(start(words, environment)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Waits for a process to end and answers all it said. */
export function untilEnd(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.once('error', reject)
    child.once('close', (exit) => resolve({ exit, out, err }))
  })
}
