import { createHash, getHashes } from 'node:crypto'
import { type BundleManifest, type BundleProblem, bundleProblem } from '../../contract/bundles'
import { Fault } from '../../contract/fault'
import { type BundleFile, isSafePath, readText } from './bundle-files'
import type { Checking } from './checking'
import { decodeManifestPath, parseDeclaration, parseManifest } from './parse-bag'

type Files = ReadonlyMap<string, BundleFile>
type Report = (...problem: Parameters<typeof bundleProblem>) => void

export interface CheckedBag {
  readonly manifests: readonly BundleManifest[]
  readonly problems: readonly BundleProblem[]
}

/** Checks a bag by RFC 8493 and the drafts before it: all that is listed with its checksums, and nothing else in `data`. */
export async function checkBag(files: Files, checking: Checking): Promise<CheckedBag> {
  const problems: BundleProblem[] = []
  const report: Report = (...problem) => problems.push(bundleProblem(...problem))
  const { version, encoding } = await readDeclaration(files, report)
  const manifests: Manifest[] = []
  for (const path of files.keys()) {
    const [, tag, algorithm] = /^(tag)?manifest-([a-z0-9-]+)\.txt$/iu.exec(path) ?? []
    if (algorithm === undefined) continue
    const of = tag === undefined ? 'payload' : 'tags'
    const lines = await readManifest(files, path, encoding, report)
    manifests.push({ path, of, algorithm: algorithm.toLowerCase(), lines })
  }
  await checkSums(files, manifests, report, checking)
  const faulty = new Set(problems.map((problem) => problem.path))
  reportUnlisted(files, manifests, version, report)
  return { problems, manifests: manifests.map((manifest) => describeManifest(manifest, faulty)) }
}

interface Manifest {
  readonly path: string
  readonly of: 'payload' | 'tags'
  readonly algorithm: string
  /** Checksums by path; a path may stand twice. */
  readonly lines: readonly { readonly sum: string; readonly path: string }[]
}

function describeManifest(
  { path, algorithm, lines }: Manifest,
  faulty: ReadonlySet<string>,
): BundleManifest {
  const listed = [...new Set(lines.map((line) => line.path))]
  const inFault = listed.filter((one) => faulty.has(one))
  return { path, algorithm, files: listed.length, faulty: inFault.length }
}

async function readDeclaration(files: Files, report: Report) {
  const file = files.get('bagit.txt')
  const usual = { version: 1, encoding: 'utf-8' }
  if (file === undefined) {
    report('bagit.txt', 'no-declaration')
    return usual
  }
  const declaration = parseDeclaration((await readText(file)) ?? '')
  if (declaration === null) report('bagit.txt', 'declaration-malformed')
  return declaration ?? usual
}

async function readManifest(files: Files, path: string, encoding: string, report: Report) {
  const file = files.get(path)
  const text = file === undefined ? null : await readText(file, encoding)
  if (text === null) {
    report(path, 'list-unreadable', { encoding })
    return []
  }
  return parseManifest(text).flatMap((line, at) => {
    if (line === null) {
      report(path, 'line-malformed', { line: at + 1 })
      return []
    }
    const { sum } = line
    const listed = files.has(line.path) ? line.path : decodeManifestPath(line.path)
    if (isSafePath(listed)) return [{ sum, path: listed }]
    report(listed, 'listed-unsafe', { list: path })
    return []
  })
}

async function checkSums(
  files: Files,
  manifests: readonly Manifest[],
  report: Report,
  checking: Checking,
): Promise<void> {
  const computable = new Set(getHashes())
  for (const { path, algorithm } of manifests)
    if (!computable.has(algorithm)) report(path, 'checksum-unknown', { algorithm })
  const expected = manifests
    .filter(({ algorithm }) => computable.has(algorithm))
    .flatMap(({ algorithm, lines }) => lines.map((line) => ({ ...line, algorithm })))
  const listed = Map.groupBy(expected, (line) => line.path)
  checking.expect(listed.size)
  for (const [path, sums] of listed) {
    checking.step()
    const file = files.get(path)
    if (file === undefined) {
      report(path, 'missing')
      continue
    }
    const algorithms = new Set(sums.map(({ algorithm }) => algorithm))
    const actual = await hashFile(file, algorithms, checking)
    if (actual === null) report(path, 'unreadable')
    else if (sums.some(({ algorithm, sum }) => actual.get(algorithm) !== sum))
      report(path, 'altered')
  }
}

/** A file's checksums by algorithm, read once; null when it cannot be read to its end. */
async function hashFile(
  file: BundleFile,
  algorithms: ReadonlySet<string>,
  { goOn }: Checking,
): Promise<ReadonlyMap<string, string> | null> {
  const hashes = Array.from(algorithms, (algorithm) => [algorithm, createHash(algorithm)] as const)
  try {
    for await (const chunk of await file.open()) {
      goOn()
      for (const [, hash] of hashes) hash.update(chunk)
    }
  } catch (error) {
    if (error instanceof Fault) throw error
    return null
  }
  return new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))
}

/** Every list of a bag of today names the whole payload; before 1.0 one of them was enough. */
function reportUnlisted(
  files: Files,
  manifests: readonly Manifest[],
  version: number,
  report: Report,
): void {
  const lists = manifests
    .filter(({ of }) => of === 'payload')
    .map(({ lines }) => new Set(lines.map((line) => line.path)))
  if (lists.length === 0) report('manifest-sha256.txt', 'no-list')
  for (const path of files.keys()) {
    if (!path.startsWith('data/')) continue
    const isListed = (list: ReadonlySet<string>) => list.has(path)
    if (version >= 1 ? lists.every(isListed) : lists.some(isListed)) continue
    report(path, 'unlisted')
  }
}
