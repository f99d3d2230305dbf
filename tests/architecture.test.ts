/** The arrows between the layers, and which packages each may use. The type checker's references say the same a second time. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../src')

const layers: Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] }>> =
  {
    contract: { layers: [], packages: ['valibot', 'markdown-it'] },
    core: {
      layers: ['contract'],
      packages: [
        ...['node:', 'valibot', 'lowdb', 'minisearch', 'yaml', 'yazl', 'yauzl'],
        ...['linkedom', '@mozilla/readability', 'pdfjs-dist', 'mammoth', 'liquidjs'],
        'markdown-it',
      ],
    },
    main: { layers: ['core', 'contract'], packages: ['node:', 'electron', 'valibot'] },
    preload: { layers: ['contract'], packages: ['electron'] },
    server: { layers: ['core', 'contract'], packages: ['node:', 'yazl', 'valibot'] },
    cli: { layers: ['server', 'core', 'contract'], packages: ['node:'] },
    renderer: {
      layers: ['contract'],
      packages: [
        ...['react', 'lucide-react', '@tanstack/react-virtual', '@fontsource-variable/'],
        ...['@codemirror/', '@lezer/'],
      ],
    },
  }
/** Packages that only one folder may know. */
const homes: Readonly<Record<string, string>> = {
  lowdb: 'core/storage',
  minisearch: 'core/search',
  linkedom: 'core/html',
  '@mozilla/readability': 'core/html',
  '@codemirror/': 'renderer/notes/editor',
  '@lezer/': 'renderer/notes/editor',
  'pdfjs-dist': 'core/documents',
  mammoth: 'core/documents',
  liquidjs: 'core/export/notes',
}
/** The window's activities never import one another; `app` puts them together. */
const shared = ['ui', 'connection', 'navigation', 'markdown', 'note-taking', 'quoting']

const importPattern =
  /^[ \t]*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

interface Import {
  readonly file: string
  readonly name: string
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

const importsOf = (path: string): readonly Import[] => {
  const text = readFileSync(path, 'utf8')
  const file = relative(source, path).split(sep).join('/')
  return [...text.matchAll(importPattern)].map(([, fixed, late]) => {
    const name = fixed ?? late ?? ''
    const target = name.startsWith('.')
      ? relative(source, resolve(dirname(path), name))
          .split(sep)
          .join('/')
      : name
    return { file, name: target }
  })
}

const isOurs = ({ name }: Import): boolean =>
  Object.keys(layers).some((layer) => name === layer || name.startsWith(`${layer}/`))

const matches = (name: string, allowed: string): boolean =>
  allowed.endsWith(':') || allowed.endsWith('/')
    ? name.startsWith(allowed)
    : name === allowed ||
      name.startsWith(`${allowed}/`) ||
      (allowed === 'react' && /^react(-dom|-aria-components|-resizable-panels)?(\/|$)/.test(name))

const strayLayers = (layer: string, imports: readonly Import[]): readonly Import[] =>
  imports
    .filter(isOurs)
    .filter(
      ({ name }) =>
        ![layer, ...(layers[layer]?.layers ?? [])].some((other) => name.startsWith(`${other}/`)),
    )

const strayPackages = (layer: string, imports: readonly Import[]): readonly Import[] =>
  imports
    .filter((found) => !isOurs(found))
    .filter(
      ({ name }) => !(layers[layer]?.packages ?? []).some((allowed) => matches(name, allowed)),
    )

describe('the layers of src', () => {
  it('are these and no others', () => {
    const folders = readdirSync(source, { withFileTypes: true }).map(({ name }) => name)
    expect(folders.sort()).toEqual(Object.keys(layers).sort())
  })

  for (const [layer, allowed] of Object.entries(layers)) {
    const imports = filesIn(join(source, layer)).flatMap(importsOf)

    it(`${layer} imports only ${['itself', ...allowed.layers].join(', ')}`, () => {
      expect(strayLayers(layer, imports)).toEqual([])
    })

    it(`${layer} uses only the packages ${allowed.packages.join(', ') || 'none'}`, () => {
      expect(strayPackages(layer, imports)).toEqual([])
    })
  }

  it('would be caught when the core imports electron, a host or a library at home elsewhere', () => {
    const file = 'core/search/search-index.ts'
    const electron = { file, name: 'electron' }
    const host = { file, name: 'main/window' }
    expect(strayPackages('core', [electron])).toEqual([electron])
    expect(strayLayers('core', [host])).toEqual([host])
    expect(strayPackages('renderer', [{ file, name: 'node:fs' }])).toHaveLength(1)
  })

  it('keep lowdb, MiniSearch and the parsers of documents each in one folder', () => {
    const strays = filesIn(source)
      .flatMap(importsOf)
      .filter(({ file, name }) =>
        Object.entries(homes).some(
          ([its, home]) => matches(name, its) && !file.startsWith(`${home}/`),
        ),
      )
    expect(strays).toEqual([])
  })

  it('keep the activities of the window apart', () => {
    const activityOf = (path: string) => /^renderer\/([\w-]+)\//.exec(path)?.[1] ?? null
    const strays = filesIn(join(source, 'renderer'))
      .flatMap(importsOf)
      .filter(({ file, name }) => {
        const from = activityOf(file)
        const to = activityOf(name)
        if (from === null || from === 'app' || to === null || to === from) return false
        return !shared.includes(to)
      })
    expect(strays).toEqual([])
  })

  it('has no file of more than 300 lines', () => {
    const long = filesIn(source).filter(
      (file) => readFileSync(file, 'utf8').split('\n').length > 301,
    )
    expect(long).toEqual([])
  })
})
