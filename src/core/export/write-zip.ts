import type { FileHandle } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ExportFile } from './export-file'
import { sealComment, sealZip } from './zip-seal'

// The same files make the same bytes, whatever the day and time zone: a zip's times are local ones.
const sameForAll = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/** Writes files as a zip, holding one of them at a time. Rejects with whatever making a file rejects with. */
export async function writeZip(files: readonly ExportFile[], out: FileHandle): Promise<void> {
  const zip = new ZipFile()
  const bytes = new PassThrough()
  zip.on('error', (error: Error) => bytes.destroy(error))
  zip.outputStream.pipe(sealZip()).pipe(bytes)
  for (const file of files)
    zip.addReadStreamLazy(file.path, sameForAll, (give) => {
      file.content().then(
        (content) => give(null, Readable.from([Buffer.from(content)])),
        (error: unknown) => give(error, Readable.from([])),
      )
    })
  zip.end({ comment: sealComment, forceZip64Format: false })
  await out.writeFile(bytes)
}
