import { createHash, getHashes } from 'node:crypto'

export type BagContents = ReadonlyMap<string, Buffer>

/**
 * What RFC 8493 says a bag MUST be, one rule after the other, written from the RFC alone. Answers the rules that are broken,
 * by section. Bags before 1.0 are held to what their drafts had in common with it.
 */
export function brokenMusts(contents: BagContents): readonly string[] {
  const broken: string[] = []
  const must = (section: string, holds: boolean, rule: string) => {
    if (!holds) broken.push(`${section}: ${rule}`)
  }
  const declaration = contents.get('bagit.txt')?.toString('utf-8') ?? ''
  const [, version = '', encoding = 'UTF-8'] =
    /^BagIt-Version: (\d+\.\d+)\r?\n?Tag-File-Character-Encoding: (\S+)\s*$/u.exec(declaration) ??
    []
  must('2.1.1', version !== '', 'bagit.txt consists of exactly its two lines')
  must('2.1.1', !declaration.startsWith('\ufeff'), 'bagit.txt has no byte order mark')
  const isOne = Number(version) >= 1
  const payload = [...contents.keys()].filter((path) => path.startsWith('data/'))
  const manifests = readManifests(contents, /^manifest-/u, encoding)
  const tagManifests = readManifests(contents, /^tagmanifest-/u, encoding)
  must('2.1.3', manifests.length > 0, 'there is a payload manifest')
  const fetched = fetchPaths(contents, encoding)
  for (const { path, entries, malformed } of [...manifests, ...tagManifests]) {
    must('2.1.3', malformed.length === 0, `every line of ${path} is a checksum and a path`)
    for (const { name } of entries) {
      must('5.3.1', isInside(name), `${path}: “${name}” stays inside the bag`)
      must('3', contents.has(name) || fetched.has(name), `${path}: “${name}” is there`)
    }
    const names = entries.map(({ name }) => name)
    must('2.1.3', !isOne || new Set(names).size === names.length, `${path} lists a file once`)
  }
  for (const { path, entries } of manifests) {
    const listed = new Set(entries.map(({ name }) => name))
    must(
      '2.1.3',
      [...listed].every((name) => name.startsWith('data/')),
      `${path} lists payload only`,
    )
    if (isOne)
      must(
        '3',
        payload.every((name) => listed.has(name)),
        `${path} lists every payload file`,
      )
  }
  const anywhere = new Set(manifests.flatMap(({ entries }) => entries.map(({ name }) => name)))
  must(
    '3',
    payload.every((name) => anywhere.has(name)),
    'every payload file is in a manifest',
  )
  for (const { path, entries } of tagManifests)
    for (const { name } of entries)
      must('2.2.1', !name.startsWith('tagmanifest-'), `${path} lists no tag manifest`)
  for (const { path, algorithm, entries } of [...manifests, ...tagManifests])
    for (const { name, sum } of entries) {
      const content = contents.get(name)
      if (content === undefined || !getHashes().includes(algorithm)) continue
      const actual = createHash(algorithm).update(content).digest('hex')
      must('3', actual === sum.toLowerCase(), `${path}: the checksum of “${name}”`)
    }
  const info = decode(contents.get('bag-info.txt'), encoding)
  must(
    '2.2.2',
    info === null || info.split(/\r\n|[\n\r]/u).every(isInfoLine),
    'bag-info.txt: label, colon, value',
  )
  const [, bytes, count] = /^Payload-Oxum: (\d+)\.(\d+)/mu.exec(info ?? '') ?? []
  const total = payload.reduce((sum, name) => sum + (contents.get(name)?.length ?? 0), 0)
  const isOxum =
    bytes === undefined || (Number(bytes) === total && Number(count) === payload.length)
  must('2.2.2', isOxum || fetched.size > 0, 'Payload-Oxum counts the payload')
  return broken
}

function readManifests(contents: BagContents, start: RegExp, encoding: string) {
  return [...contents].flatMap(([path, content]) => {
    const algorithm = /-([a-z0-9]+)\.txt$/u.exec(path)?.[1]
    if (!start.test(path) || algorithm === undefined) return []
    const lines = (decode(content, encoding) ?? '')
      .split(/\r\n|[\n\r]/u)
      .filter((line) => line !== '')
    const read = lines.map((line) => /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/u.exec(line))
    const entries = read.flatMap((found) => {
      const name = found?.[2]?.replace(/^\.\//u, '')
      return found?.[1] === undefined || name === undefined
        ? []
        : [{ sum: found[1], name: contents.has(name) ? name : decodePath(name) }]
    })
    return [{ path, algorithm, entries, malformed: read.filter((found) => found === null) }]
  })
}

const decodePath = (name: string): string => name.replace(/%(?:0a|0d|25)/giu, decodeURIComponent)

const isInside = (name: string): boolean =>
  !/^[/~\\]|^[a-z]:/iu.test(name) && !name.split('/').includes('..')

const isInfoLine = (line: string): boolean => line === '' || /^[^:\s][^:]*\s*:|^[ \t]/u.test(line)

function fetchPaths(contents: BagContents, encoding: string): ReadonlySet<string> {
  const text = decode(contents.get('fetch.txt'), encoding) ?? ''
  return new Set(
    [...text.matchAll(/^\S+[ \t]+(?:\d+|-)[ \t]+(.+?)\r?$/gmu)].map(([, path = '']) =>
      decodePath(path),
    ),
  )
}

/** Null when there is nothing to decode, or in no encoding there is. */
function decode(content: Buffer | undefined, encoding: string): string | null {
  if (content === undefined) return null
  const isBigEndian = content[0] === 0xfe && content[1] === 0xff
  try {
    return new TextDecoder(isBigEndian ? 'utf-16be' : encoding.toLowerCase()).decode(content)
  } catch {
    return null
  }
}
