/** One file of an export. Its content is made when it is asked for, and again when asked again. */
export interface ExportFile {
  /** Relative, with `/`. */
  readonly path: string
  readonly content: () => Promise<Uint8Array>
}

const encoder = new TextEncoder()

/** A file in UTF-8. */
export function textFile(path: string, format: () => string | Promise<string>): ExportFile {
  return { path, content: async () => encoder.encode(await format()) }
}
