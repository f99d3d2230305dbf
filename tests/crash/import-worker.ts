/** Imports a folder into a library, or goes on with an import that was cut off, and says on its output how far it is. */
import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createIdSource } from '../../src/core/new-id'
import { openWorkbench } from '../../src/core/open-workbench'
import { testPorts } from '../open-test-workbench'

const [folder = '', incoming = ''] = process.argv.slice(2)
const library = join(folder, 'library')
const now = () => new Date()
const onBug = (error: unknown) => console.error(error)
const { workbench, close } = await openWorkbench({
  ...testPorts(folder, onBug),
  ...{ now, newId: createIdSource(now) },
})
await workbench.openLibrary({ kind: existsSync(library) ? 'folder' : 'new', folder: library })
const call = { onProgress: ({ done }: { done: number }) => writeSync(1, `${done}\n`) }
const [unfinished] = await workbench.listUnfinishedImports({})
if (unfinished === undefined) await workbench.importFiles({ sources: [{ path: incoming }] }, call)
else await workbench.resumeImport({ id: unfinished.id }, call)
await close()
writeSync(1, 'finished\n')
