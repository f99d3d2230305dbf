import type { NamedFile } from './upload-files'

/** The files of a drop, folders walked in order of name. Hidden files and folders are left out, as everywhere in an import. */
export async function collectDroppedFiles(drop: DataTransfer): Promise<readonly NamedFile[]> {
  // The browser empties the list as soon as the event is over, so nothing may be awaited before this.
  const items = [...drop.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }))
  const found = items.map(async ({ entry, file }) => {
    if (entry !== null) return walk([entry])
    // A file that lies in no folder, such as an attachment dragged out of a page.
    return file === null ? [] : [{ name: file.name, file }]
  })
  return (await Promise.all(found)).flat()
}

/** Whether a path inside a chosen folder leads over a hidden file or folder. */
export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.'))

async function walk(entries: readonly FileSystemEntry[]): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = []
  for (const entry of entries) {
    const path = entry.fullPath.replace(/^\//, '')
    if (isHidden(path)) continue
    if (isFile(entry)) found.push({ name: path, file: await openFile(entry) })
    if (isFolder(entry)) found.push(...(await walk(await listFolder(entry))))
  }
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    // A reader gives a hundred at a time, then none.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) break
    entries.push(...some)
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}
