import { basename, join, resolve } from 'node:path'
import type { ExportFormat, ExportPreview, ExportReceipt, Progress } from '../../contract/exchange'
import { exportExtensions } from '../../contract/export-extensions'
import { Fault } from '../../contract/fault'
import type { ExportFile } from './export-file'
import { placeFile } from './place-file'
import { writeZip } from './write-zip'

/**
 * Writes a planned export to `out`: a folder for formats of several files, a zip for `bundle`, else one file.
 * Faults: `export/failed`, `work/cancelled`; every file that stands then is whole.
 */
export async function writeExport(
  format: ExportFormat,
  files: readonly ExportFile[],
  out: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<ExportReceipt> {
  const target = resolve(out)
  const watched = watchFiles(files, signal, onProgress)
  if (format === 'bundle') {
    await placeFile(target, (draft) => writeZip(inFolder(basename(target, '.zip'), watched), draft))
    return { written: [target] }
  }
  const isFolder = exportExtensions[format] === null
  const written: string[] = []
  for (const file of watched) {
    const path = isFolder ? join(target, file.path) : target
    await placeFile(path, async (draft) => draft.writeFile(await file.content()))
    written.push(path)
  }
  return { written }
}

const excerptLength = 20_000
const mostExcerpts = 200

/** What an export would hold. Faults: `work/cancelled`. */
export async function previewExport(
  files: readonly ExportFile[],
  signal: AbortSignal,
): Promise<ExportPreview> {
  const previews: ExportPreview['files'][number][] = []
  for (const file of files.map((planned) => stopOnSignal(planned, signal))) {
    const content = await file.content()
    const excerpt = previews.length < mostExcerpts ? excerptOf(content) : null
    previews.push({ path: file.path, bytes: content.length, excerpt })
  }
  return { files: previews }
}

// RFC 8493, 4: a bag is serialised from the parent of its base folder, which bears the archive's name.
const inFolder = (folder: string, files: readonly ExportFile[]): readonly ExportFile[] =>
  files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))

/** Files that say when they are made, and are not made any more once the signal is given. */
function watchFiles(
  files: readonly ExportFile[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): readonly ExportFile[] {
  const made = new Set<string>()
  return files.map((file) => {
    const { path, content } = stopOnSignal(file, signal)
    const tell = async () => {
      const bytes = await content()
      onProgress({ done: made.add(path).size, total: files.length, failed: 0 })
      return bytes
    }
    return { path, content: tell }
  })
}

function stopOnSignal({ path, content }: ExportFile, signal: AbortSignal): ExportFile {
  return {
    path,
    content: async () => {
      if (signal.aborted) throw new Fault('work/cancelled')
      return content()
    },
  }
}

/** The beginning of a text in UTF-8; null for anything else. */
function excerptOf(content: Uint8Array): string | null {
  try {
    // Four bytes a character at most; streaming forgives a last one that is cut.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      content.subarray(0, excerptLength * 4),
      { stream: true },
    )
    if (text.includes('\0')) return null
    return text.slice(0, excerptLength).replace(/[\ud800-\udbff]$/, '')
  } catch {
    return null
  }
}
