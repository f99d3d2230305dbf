import type { FileSource, ImportLine, ImportSource } from '../../../contract/importing'
import type { Call } from '../../../contract/workbench'
import type { Host } from '../../connection/host'

/** What to try lines with again: their files as they are now, anything else as it was. A line is missing when its file was not handed over. */
export async function takeAgain<Line extends ImportLine>(
  host: Pick<Host, 'takeAgain'>,
  lines: readonly Line[],
  call?: Partial<Call>,
): Promise<ReadonlyMap<Line, ImportSource>> {
  const files = lines.flatMap(({ from }) => (isFile(from) ? [from] : []))
  const taken = (files.length === 0 ? [] : await host.takeAgain(files, call)).values()
  const again = new Map<Line, ImportSource>()
  for (const line of lines) {
    const from = isFile(line.from) ? taken.next().value : line.from
    if (from) again.set(line, from)
  }
  return again
}

export const isFile = (from: ImportSource): from is FileSource => 'path' in from
