import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../contract/fault'
import type { Library } from '../library/open-library'
import { codeOf, reasonOf, syncFolder } from '../storage/write-file'

/** Moves a file of the library into `quarantine`, under a free name. Answers whether there was one. Fault: `storage/failed`. */
export async function setAside(
  { folder, newId }: Pick<Library, 'folder' | 'newId'>,
  path: string,
): Promise<boolean> {
  const from = join(folder, path)
  const target = join(folder, 'quarantine', `${path}.${newId()}`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await rename(from, target)
    await syncFolder(dirname(target))
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw new Fault('storage/failed', { file: from, reason: reasonOf(error) }, { cause: error })
  }
}
