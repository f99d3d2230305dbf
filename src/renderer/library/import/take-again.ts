import type { FileSource, ImportLine, ImportSource } from '../../../contract/importing'
import type { Host } from '../../connection/host'

/** What to try lines with again: their files as they are now, anything else as it was. A line is missing when its file was not handed over. */
export async function takeAgain<Line extends ImportLine>(
  host: Pick<Host, 'takeAgain'>,
  lines: readonly Line[],
): Promise<ReadonlyMap<Line, ImportSource>> {
  const files = lines.flatMap(({ from }) => (isFile(from) ? [from] : []))
  const taken = (files.length === 0 ? [] : await host.takeAgain(files)).values()
  const again = new Map<Line, ImportSource>()
  for (const line of lines) {
    const from = isFile(line.from) ? taken.next().value : line.from
    if (from) again.set(line, from)
  }
  return again
}

/** Sources with the files among them that were taken again as they are now. A folder stays the folder it is. */
export function withTaken(
  sources: readonly ImportSource[],
  again: ReadonlyMap<ImportLine, ImportSource>,
): readonly ImportSource[] {
  const now = new Map(
    [...again].flatMap(([{ from }, source]) => (isFile(from) ? [[from.path, source]] : [])),
  )
  return sources.map((source) => (isFile(source) ? (now.get(source.path) ?? source) : source))
}

export const isFile = (from: ImportSource): from is FileSource => 'path' in from
