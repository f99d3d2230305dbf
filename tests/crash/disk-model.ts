/**
 * A disk in memory that knows what a power cut may leave of it: names and bytes that were not synced may be there, in part,
 * as zeros, or not at all, each for itself. Harsher than common file systems, after the model of ALICE (OSDI 2014).
 */
import { dirname } from 'node:path'
import type { FilePort } from '../../src/core/storage/file-port'

interface FileNode {
  readonly kind: 'file'
  readonly number: number
  bytes: Buffer
  /** How many of the bytes are safe. */
  synced: number
  mode: number
  changedAt: number
}
interface FolderNode {
  readonly kind: 'folder'
  readonly number: number
  readonly entries: Map<string, Node>
  /** The entries that are safe. */
  readonly synced: Map<string, Node>
}
type Node = FileNode | FolderNode
interface NameChange {
  readonly folder: FolderNode
  readonly name: string
  readonly node: Node | null
}
/** One call's changes of names: all of them happen, or none. */
type NameStep = readonly NameChange[]

/** A disk's content with nothing pending: path to bytes, or null for a folder. */
export type Image = ReadonlyMap<string, Buffer | null>

export interface DiskModel {
  readonly files: FilePort
  image(): Image
  /** What a power cut may leave now: `most` different images, or all when there are fewer. */
  afterPowerCut(most: number, random: () => number): readonly Image[]
}

const failure = (code: string, path: string) =>
  Object.assign(new Error(`${code}: ${path}`), { code })

/** `onCall` is told after each call that changed something. */
export function createDisk(
  image: Image = new Map(),
  onCall: (call: string, path: string) => void = () => undefined,
): DiskModel {
  let count = 0
  let clock = 1_000_000
  const newFolder = (): FolderNode => ({
    kind: 'folder',
    number: ++count,
    entries: new Map(),
    synced: new Map(),
  })
  const root = newFolder()
  let steps: NameStep[] = []

  const partsOf = (path: string) => path.split('/').filter((part) => part !== '')
  const find = (path: string): Node => {
    let node: Node = root
    for (const part of partsOf(path)) {
      if (node.kind === 'file') throw failure('ENOTDIR', path)
      const next = node.entries.get(part)
      if (next === undefined) throw failure('ENOENT', path)
      node = next
    }
    return node
  }
  const folderAt = (path: string): FolderNode => {
    const node = find(path)
    if (node.kind === 'file') throw failure('ENOTDIR', path)
    return node
  }
  const fileAt = (path: string): FileNode => {
    const node = find(path)
    if (node.kind === 'folder') throw failure('EISDIR', path)
    return node
  }
  const nameOf = (path: string) => partsOf(path).at(-1) ?? ''
  const change = (step: NameStep) => {
    for (const { folder, name, node } of step) {
      if (node === null) folder.entries.delete(name)
      else folder.entries.set(name, node)
    }
    steps.push(step)
  }
  const put = (path: string, node: Node) => {
    const folder = folderAt(dirname(path))
    if (folder.entries.has(nameOf(path))) throw failure('EEXIST', path)
    change([{ folder, name: nameOf(path), node }])
  }
  const stateOf = (node: Node) => ({
    size: node.kind === 'file' ? node.bytes.length : 0,
    mode: node.kind === 'file' ? node.mode : 0o755,
    changedAt: node.kind === 'file' ? node.changedAt : 0,
    identity: String(node.number),
  })
  const open = (path: string, file: FileNode) => ({
    async append(content: string | Uint8Array) {
      file.bytes = Buffer.concat([file.bytes, Buffer.from(content as string)])
      file.changedAt = ++clock
      onCall('append', path)
    },
    async sync() {
      file.synced = file.bytes.length
      onCall('sync', path)
    },
    state: async () => stateOf(file),
    close: async () => undefined,
  })
  const files: FilePort = {
    async create(path, mode) {
      const file: FileNode = {
        kind: 'file',
        number: ++count,
        bytes: Buffer.alloc(0),
        synced: 0,
        mode: mode ?? 0o644,
        changedAt: ++clock,
      }
      put(path, file)
      onCall('create', path)
      return open(path, file)
    },
    read: async (path, from = 0, most = Number.POSITIVE_INFINITY) =>
      fileAt(path).bytes.subarray(from, from + most),
    list: async (path) => [...folderAt(path).entries.keys()],
    state: async (path) => stateOf(find(path)),
    async realPath(path) {
      find(path)
      return path
    },
    async makeFolder(path) {
      put(path, newFolder())
      onCall('makeFolder', path)
    },
    async rename(from, to) {
      const node = find(from)
      const source = { folder: folderAt(dirname(from)), name: nameOf(from), node: null }
      change([source, { folder: folderAt(dirname(to)), name: nameOf(to), node }])
      onCall('rename', to)
    },
    async remove(path) {
      fileAt(path)
      change([{ folder: folderAt(dirname(path)), name: nameOf(path), node: null }])
      onCall('remove', path)
    },
    async touch(path) {
      fileAt(path).changedAt = ++clock
    },
    async syncFolder(path) {
      const folder = folderAt(path)
      const isTouched = (step: NameStep) => step.some((part) => part.folder === folder)
      for (const step of steps.filter(isTouched)) applyStep(step, (of) => of.synced)
      steps = steps.filter((step) => !isTouched(step))
      onCall('syncFolder', path)
    },
    wait: async () => {
      clock += 100
      await new Promise((resolve) => setImmediate(resolve))
    },
    passing: new Set(),
  }
  for (const [path, bytes] of image) {
    const folder = folderAt(dirname(path))
    const node: Node =
      bytes === null
        ? newFolder()
        : { kind: 'file', number: ++count, bytes, synced: bytes.length, mode: 0o644, changedAt: 0 }
    folder.entries.set(nameOf(path), node)
    folder.synced.set(nameOf(path), node)
  }
  return {
    files,
    image: () =>
      flatten(
        root,
        (folder) => folder.entries,
        (file) => file.bytes,
      ),
    afterPowerCut: (most, random) => cutPower(root, steps, most, random),
  }
}

function applyStep(step: NameStep, entriesOf: (folder: FolderNode) => Map<string, Node>): void {
  for (const { folder, name, node } of step) {
    if (node === null) entriesOf(folder).delete(name)
    else entriesOf(folder).set(name, node)
  }
}

function cutPower(
  root: FolderNode,
  steps: readonly NameStep[],
  most: number,
  random: () => number,
): readonly Image[] {
  const images = new Map<string, Image>()
  const addImage = (isKept: (at: number) => boolean, contentOf: (file: FileNode) => Buffer) => {
    const left = new Map<FolderNode, Map<string, Node>>()
    const entriesOf = (folder: FolderNode) => {
      const entries = left.get(folder) ?? new Map(folder.synced)
      left.set(folder, entries)
      return entries
    }
    for (const [at, step] of steps.entries()) if (isKept(at)) applyStep(step, entriesOf)
    const image = flatten(root, entriesOf, contentOf)
    images.set(signatureOf(image), image)
  }
  // The plain cases first: all names or none, a prefix of them, each with all bytes, none, or zeros.
  for (let kept = 0; kept <= steps.length; kept++)
    for (const contentOf of [wholeOf, safeOf, zerosOf]) addImage((at) => at < kept, contentOf)
  const tries = most * 4
  for (let n = 0; n < tries && images.size < most; n++) {
    const chosen = steps.map(() => random() < 0.5)
    const contents = new Map<FileNode, Buffer>()
    addImage(
      (at) => chosen[at] === true,
      (file) => {
        const content = contents.get(file) ?? someOf(file, random)
        contents.set(file, content)
        return content
      },
    )
  }
  return [...images.values()].slice(0, most)
}

const wholeOf = ({ bytes }: FileNode) => bytes
const safeOf = ({ bytes, synced }: FileNode) => bytes.subarray(0, synced)
const zerosOf = ({ bytes, synced }: FileNode) =>
  Buffer.concat([bytes.subarray(0, synced), Buffer.alloc(bytes.length - synced)])

function someOf(file: FileNode, random: () => number): Buffer {
  const pending = file.bytes.length - file.synced
  if (pending === 0) return file.bytes
  const chance = random()
  if (chance < 0.2) return wholeOf(file)
  if (chance < 0.4) return safeOf(file)
  const length = file.synced + Math.floor(random() * (pending + 1))
  if (chance < 0.7) return file.bytes.subarray(0, length)
  // Some bytes, then zeros up to some length.
  const zeros = Math.floor(random() * (file.bytes.length - length + 1))
  return Buffer.concat([file.bytes.subarray(0, length), Buffer.alloc(zeros)])
}

function flatten(
  root: FolderNode,
  entriesOf: (folder: FolderNode) => ReadonlyMap<string, Node>,
  contentOf: (file: FileNode) => Buffer,
): Image {
  const image = new Map<string, Buffer | null>()
  const walk = (folder: FolderNode, path: string) => {
    for (const [name, node] of entriesOf(folder)) {
      const inside = `${path}/${name}`
      image.set(inside, node.kind === 'file' ? contentOf(node) : null)
      if (node.kind === 'folder') walk(node, inside)
    }
  }
  walk(root, '')
  return image
}

const signatureOf = (image: Image): string =>
  [...image]
    .map(([path, bytes]) => `${path}:${bytes === null ? '' : bytes.toString('latin1')}`)
    .sort()
    .join('\n')
