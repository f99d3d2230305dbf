import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * What linkedom brings and reading an article never needs: style sheets, read with a library that evaluates words as code, and
 * listeners, for which every node and attribute carries a table of its own (two fifths of the time a page took).
 */
const leftOut: Readonly<Record<string, string>> = {
  '@acemir/cssom': 'export const parse = () => null',
  './event-target.js': 'export class EventTarget {}',
  './interface/event-target.js': 'export class EventTarget {}',
}
const leanLinkedom = {
  name: 'lean-linkedom',
  enforce: 'pre' as const,
  resolveId: (name: string, importer?: string) =>
    importer?.includes('/node_modules/linkedom/') === true && Object.hasOwn(leftOut, name)
      ? `\0linkedom:${name}`
      : null,
  load: (id: string) => leftOut[id.replace('\0linkedom:', '')] ?? null,
}

// Everything is bundled, so that the packaged app holds out/ and package.json and nothing else.
export default defineConfig({
  main: {
    plugins: [leanLinkedom],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          engine: 'src/main/engine.ts',
          cli: 'src/cli/index.ts',
          'reading-thread': 'src/core/reading/reading-thread.ts',
          'server-engine': 'src/server/engine.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { rolldownOptions: { input: 'src/renderer/index.html' } },
  },
})
