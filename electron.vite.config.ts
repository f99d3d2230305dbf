import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** linkedom reads style sheets with a library that evaluates words as code. No style sheet of an article is ever read. */
const withoutStyleSheets = {
  name: 'without-style-sheets',
  enforce: 'pre' as const,
  resolveId: (name: string) => (name === '@acemir/cssom' ? '\0style-sheets' : null),
  load: (id: string) => (id === '\0style-sheets' ? 'export const parse = () => null' : null),
}

// Everything is bundled, so that the packaged app holds out/ and package.json and nothing else.
export default defineConfig({
  main: {
    plugins: [withoutStyleSheets],
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
