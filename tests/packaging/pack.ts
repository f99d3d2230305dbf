import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const checkout = resolve(import.meta.dirname, '../..')

export interface Packed {
  /** What the build made: goes into the archive. */
  readonly built: string
  /** The packaged program, its resources, and what starts it. */
  readonly program: string
  readonly resources: string
  readonly executable: string
}

/** Builds the program from its sources and packs it for Linux, in an empty folder, around a stand-in runtime. */
export async function packProgram(folder: string): Promise<Packed> {
  const project = join(folder, 'project')
  const built = join(project, 'out')
  const runtime = join(folder, 'runtime')
  await Promise.all([build(built), copyProject(project), makeRuntime(runtime)])
  await node('electron-builder/cli.js', project, [
    '--dir',
    '--linux',
    '--x64',
    `--config.electronDist=${runtime}`,
    `--config.electronVersion=${await electronVersion()}`,
  ])
  const program = join(project, 'dist', 'linux-unpacked')
  return {
    built,
    program,
    resources: join(program, 'resources'),
    executable: join(program, 'lectern'),
  }
}

async function build(out: string): Promise<void> {
  const args = ['build', '--logLevel', 'error', '--outDir', out]
  await node('electron-vite/bin/electron-vite.js', checkout, args)
}

/** The files packing reads, among others that must stay behind. */
async function copyProject(project: string): Promise<void> {
  await mkdir(project, { recursive: true })
  for (const name of ['package.json', 'electron-builder.yml', 'resources'])
    await cp(join(checkout, name), join(project, name), { recursive: true })
  for (const name of ['.env', 'README.md', 'src/main/index.ts', 'tests/a.test.ts', 'out.txt']) {
    await mkdir(dirname(join(project, name)), { recursive: true })
    await writeFile(join(project, name), 'stays behind')
  }
  const dependency = join(project, 'node_modules', 'lowdb')
  await mkdir(dependency, { recursive: true })
  await writeFile(join(dependency, 'package.json'), '{"name":"lowdb","version":"7.0.1"}')
}

/** Looks like a runtime to the packer. Its program holds a fuse wire: mark, version 1, length, all fuses as shipped. */
async function makeRuntime(folder: string): Promise<void> {
  for (const part of ['resources', 'locales']) await mkdir(join(folder, part), { recursive: true })
  for (const language of ['de', 'en-US', 'vi'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '')
  const wire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x091001000111'
  await writeFile(join(folder, 'electron'), wire, { encoding: 'latin1', mode: 0o755 })
  await writeFile(join(folder, 'version'), await electronVersion())
  await writeFile(join(folder, 'LICENSE'), '')
}

async function electronVersion(): Promise<string> {
  const { version }: { version: string } = await import('electron/package.json')
  return version
}

async function node(script: string, folder: string, args: readonly string[]): Promise<void> {
  await run(process.execPath, [join(checkout, 'node_modules', script), ...args], { cwd: folder })
}
