import {
  type BundleProblem,
  type BundleReport,
  bundleProblem,
  type CheckedPassage,
} from '../../contract/bundles'
import type { Call } from '../../contract/workbench'
import type { BundleFiles } from './bundle-files'
import { checkBag } from './check-bag'
import { checkQuotes } from './check-quotes'
import { startChecking } from './checking'
import { openBundle } from './open-bundle'

/**
 * Checks a bundle, a zip or an unpacked folder, with nothing but the bundle: safe paths, checksums, nothing missing or
 * added, every quotation at its place. Any valid BagIt bag passes. Faults: `bundle/unreadable` when it is neither,
 * `work/cancelled`.
 */
export async function verifyBundle(path: string, call: Partial<Call> = {}): Promise<BundleReport> {
  const bundle = await openBundle(path)
  try {
    return await checkBundle(bundle, call)
  } finally {
    bundle.close()
  }
}

/** The same for a bundle that is open. */
export async function checkBundle(
  { files, problems: found }: BundleFiles,
  call: Partial<Call>,
): Promise<BundleReport> {
  const checking = startChecking(call)
  const bag = await checkBag(files, checking)
  const { problems: inQuotes, quotes, passages } = await checkQuotes(files, checking)
  const problems = [...found, ...bag.problems, ...inQuotes]
  return {
    ok: problems.length === 0,
    manifests: bag.manifests,
    problems: problems.map(makePrintable),
    quotes,
    passages: passages.map(printPassage),
  }
}

/** Names in a bundle are hostile input: no control character of theirs reaches a terminal. */
function makePrintable({ path, finding, detail }: BundleProblem): BundleProblem {
  const printable = Object.entries(detail).map(([key, value]) => [
    key,
    typeof value === 'string' ? replaceControls(value) : value,
  ])
  return bundleProblem(replaceControls(path), finding, Object.fromEntries(printable))
}

const printPassage = (passage: CheckedPassage): CheckedPassage => ({
  ...passage,
  words: replaceControls(passage.words),
  article: passage.article === null ? null : replaceControls(passage.article),
})

const replaceControls = (text: string): string => text.replace(/\p{Cc}/gu, '\ufffd')
