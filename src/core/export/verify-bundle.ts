import type { BundleProblem, BundleReport } from '../../contract/bundles'
import type { BundleFiles } from './bundle-files'
import { checkBag } from './check-bag'
import { checkQuotes } from './check-quotes'
import { openBundle } from './open-bundle'

/**
 * Checks a bundle, a zip or an unpacked folder, with nothing but the bundle: safe paths, checksums, nothing missing or
 * added, every quotation at its place. Any valid BagIt bag passes. Faults: `bundle/unreadable` when it is neither.
 */
export async function verifyBundle(path: string): Promise<BundleReport> {
  const bundle = await openBundle(path)
  try {
    return await checkBundle(bundle)
  } finally {
    bundle.close()
  }
}

/** The same for a bundle that is open. */
export async function checkBundle({ files, problems: found }: BundleFiles): Promise<BundleReport> {
  const { problems: inQuotes, quotes } = await checkQuotes(files)
  const problems = [...found, ...(await checkBag(files)), ...inQuotes]
  return { ok: problems.length === 0, problems: problems.map(makePrintable), quotes }
}

/** Names in a bundle are hostile input: no control character of theirs reaches a terminal. */
function makePrintable({ path, code, message }: BundleProblem): BundleProblem {
  return { path: replaceControls(path), code, message: replaceControls(message) }
}

const replaceControls = (text: string): string => text.replace(/\p{Cc}/gu, '\ufffd')
