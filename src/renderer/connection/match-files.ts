import { type FileSource, fileNameOf } from '../../contract/importing'
import type { NamedFile } from './upload-files'

/**
 * Which of the files a person has chosen is meant for which source, by file names; one chosen for a single source is meant for
 * it whatever it is called. A source keeps the name it is shown by as long as its file does. null: none was chosen.
 */
export function matchFiles(
  sources: readonly FileSource[],
  files: readonly File[],
): readonly (NamedFile | null)[] {
  const [only] = files
  if (sources.length === 1 && files.length === 1 && only !== undefined)
    return sources.map((source) => named(source, only))
  const left = [...files]
  return sources.map((source) => {
    const place = left.findIndex(({ name }) => name === fileNameOf(source))
    const [file] = place < 0 ? [] : left.splice(place, 1)
    return file === undefined ? null : named(source, file)
  })
}

const named = (source: FileSource, file: File): NamedFile => ({
  name: file.name === fileNameOf(source) ? (source.name ?? file.name) : file.name,
  file,
})
