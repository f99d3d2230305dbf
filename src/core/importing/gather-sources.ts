import { Fault } from '../../contract/fault'
import type { FileSource, ImportLine, ImportSource, PastedSource } from '../../contract/importing'
import { collectFiles } from '../articles/collect-files'

/** One thing to read, or one line of the report about one that cannot be. */
export type FoundSource = ImportLine &
  ({ readonly kind: 'found' } | { readonly kind: 'failed'; readonly fault: Fault })

/** Single things among sources, in order, folders searched through as `collectFiles` does. Ends early when `signal` is aborted. */
export async function* gatherSources(
  sources: readonly ImportSource[],
  signal: AbortSignal,
): AsyncGenerator<FoundSource> {
  for (const from of sources) {
    if ('address' in from) yield { kind: 'found', from, source: from.address }
    else if ('pasted' in from) yield { kind: 'found', from, source: nameOfPasted(from) }
    else if (from.unreadable !== undefined) yield failedHandOver(from, from.unreadable)
    else
      for await (const file of collectFiles([from], signal)) {
        const line = { from: { path: file.path, name: file.name }, source: file.name }
        yield file.kind === 'file'
          ? { kind: 'found', ...line }
          : { kind: 'failed', ...line, fault: file.fault }
      }
  }
}

function failedHandOver(from: FileSource, reason: string): FoundSource {
  const source = from.name ?? from.path
  return {
    kind: 'failed',
    from,
    source,
    fault: new Fault('file/unreadable', { path: source, reason }),
  }
}

const nameLength = 60

function nameOfPasted({ title, content, pasted }: PastedSource): string {
  const words = pasted === 'html' ? content.replace(/<[^>]{0,1000}>/g, ' ') : content
  const start = words.slice(0, 2000).replace(/\s+/gu, ' ').trim().slice(0, nameLength)
  return title ?? start.normalize('NFC')
}
