import { basename, join, resolve } from 'node:path'
import type { ExportFormat, ExportPreview, ExportReceipt, Progress } from '../../contract/exchange'
import { exportExtensions } from '../../contract/export-extensions'
import type { NoteDecision, NoteUpdate } from '../../contract/exported-notes'
import { Fault } from '../../contract/fault'
import type { ExportFile } from './export-file'
import { planUpdate } from './notes/update-note'
import { keepNames, placeFile } from './place-file'
import { sideBySide } from './side-by-side'
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
  decisions: readonly NoteDecision[] = [],
): Promise<ExportReceipt> {
  const target = resolve(out)
  const watched = watchFiles(files, signal, onProgress)
  if (format === 'bundle') {
    await placeFile(target, (draft) => writeZip(inFolder(basename(target, '.zip'), watched), draft))
    await keepNames([target])
    return { written: [target] }
  }
  const isFolder = exportExtensions[format] === null
  const pathOf = (file: ExportFile) => (isFolder ? join(target, file.path) : target)
  const notes: NoteUpdate[] = []
  const placing = sideBySide()
  try {
    for (const file of watched) {
      const path = pathOf(file)
      const update = file.merge && (await planUpdate(path, file, decisions))
      const content = await (update ?? file).content()
      await placing.begin(() =>
        placeFile(path, (draft) => draft.writeFile(content), update?.merged ?? null),
      )
      if (update !== undefined) notes.push(update.update)
    }
  } finally {
    await placing.rest()
  }
  placing.check()
  const written = watched.map(pathOf)
  await keepNames(written)
  return notes.length === 0 ? { written } : { written, notes }
}

/** What an export of notes to `out` would find there. Faults: `export/failed`, `work/cancelled`. */
export async function compareNotes(
  files: readonly ExportFile[],
  out: string,
  signal: AbortSignal,
): Promise<readonly NoteUpdate[]> {
  const updates: NoteUpdate[] = []
  for (const file of files.map((planned) => stopOnSignal(planned, signal)))
    updates.push((await planUpdate(join(resolve(out), file.path), file, [])).update)
  return updates
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
    const { path, content, merge } = stopOnSignal(file, signal)
    const count = () => onProgress({ done: made.add(path).size, total: files.length, failed: 0 })
    return {
      path,
      content: async () => {
        const bytes = await content()
        count()
        return bytes
      },
      merge:
        merge &&
        ((existing, decide) => {
          count()
          return merge(existing, decide)
        }),
    }
  })
}

function stopOnSignal({ path, content, merge }: ExportFile, signal: AbortSignal): ExportFile {
  const goOn = () => {
    if (signal.aborted) throw new Fault('work/cancelled')
  }
  return {
    path,
    content: async () => {
      goOn()
      return content()
    },
    merge:
      merge &&
      ((existing, decide) => {
        goOn()
        return merge(existing, decide)
      }),
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
