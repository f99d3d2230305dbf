import type { Decide, NoteMerge } from './notes/merge-note'

/** One file of an export. Its content is made when it is asked for, and again when asked again. */
export interface ExportFile {
  /** Relative, with `/`. */
  readonly path: string
  readonly content: () => Promise<Uint8Array>
  /** The file brought up to date where it lies already; null when what lies there is something else. */
  readonly merge?: ((existing: string, decide: Decide) => NoteMerge | null) | undefined
}

const encoder = new TextEncoder()

/** A file in UTF-8. */
export function textFile(path: string, format: () => string | Promise<string>): ExportFile {
  return { path, content: async () => encoder.encode(await format()) }
}
