import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Modules of the core, named without `.ts`, as `NAME.mjs` in a folder, for scripts that measure them. */
export async function bundleCore(outDir, names) {
  const { build } = await import('vite')
  const input = names.map((name) => join(root, 'src/core', `${name}.ts`))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  })
}
