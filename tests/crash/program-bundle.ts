/** Makes one plain file of a program in tests, for processes of its own that can be killed. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Resolves to the path of a file that `node` runs. */
export async function bundleProgram(source: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'lectern-program-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  return join(outDir, basename(source).replace(/\.ts$/, '.mjs'))
}
