import { useCallback, useRef } from 'react'
import { bundleExtensions, type ImportKind, referenceExtensions } from '../../contract/import-kinds'
import type { FileSource } from '../../contract/importing'
import { useBundle } from '../bundles/bundle-work'
import type { Divert } from '../library/import/use-import-dialog'
import { useNavigation } from '../navigation/navigation'
import { useReferences } from '../references/references-work'

/** Sends a bundle to where it is checked, and files of references to where they are matched. */
export function useDivert(): Divert {
  const bundle = useBundle()
  const references = useReferences()
  const navigation = useNavigation()
  const latest = useRef({ bundle, references, navigation })
  latest.current = { bundle, references, navigation }
  return useCallback((files, asked) => {
    const kind = kindOf(files, asked)
    const [first] = files
    if (first === undefined || kind === 'articles') return false
    if (kind === 'references') void latest.current.references.lookAt(files)
    else {
      latest.current.navigation.showBundle()
      void latest.current.bundle.check(first)
    }
    return true
  }, [])
}

function kindOf(
  files: readonly FileSource[],
  asked: ImportKind | null,
): 'bundle' | 'references' | 'articles' {
  // The report of an import names each file that cannot be read.
  if (files.some(({ unreadable }) => unreadable !== undefined)) return 'articles'
  if (asked === 'bundle' || asked === 'references') return asked
  if (files.length === 1 && files.every((file) => hasExtension(file, bundleExtensions)))
    return 'bundle'
  return files.every((file) => hasExtension(file, referenceExtensions)) ? 'references' : 'articles'
}

const hasExtension = ({ path, name = path }: FileSource, extensions: readonly string[]): boolean =>
  extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
