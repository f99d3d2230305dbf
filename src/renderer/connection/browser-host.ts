import type { ExportRequest } from '../../contract/exchange'
import { Fault, unwrapOutcome } from '../../contract/fault'
import {
  bundleExtensions,
  type ImportKind,
  referenceExtensions,
  singleKinds,
  styleExtensions,
} from '../../contract/import-kinds'
import { collectDroppedFiles, isHidden } from './dropped-files'
import type { Host } from './host'
import { matchFiles } from './match-files'
import { askOutcome, type NamedFile, uploadFiles } from './upload-files'

/** The host of a page served by Lectern itself: files are uploaded, exports are downloads, folders are typed. */
export function createBrowserHost(
  base = '',
  send: typeof fetch = (input, init) => fetch(input, init),
): Host {
  return {
    kind: 'browser',
    async chooseImport(what, call) {
      const files = await pickFiles(what)
      return files === null ? null : uploadFiles(files, base, send, call)
    },
    receiveDrop: async (drop, call) =>
      uploadFiles(await collectDroppedFiles(drop), base, send, call),
    async takeAgain(sources) {
      const chosen = (await pickFiles('files')) ?? []
      const files = matchFiles(
        sources,
        chosen.map(({ file }) => file),
      )
      const taken = files.filter((file) => file !== null)
      const uploaded = (await uploadFiles(taken, base, send)).values()
      return files.map((file) => (file === null ? null : (uploaded.next().value ?? null)))
    },
    hasFolderDialog: false,
    chooseLibraryFolder: async () => null,
    async saveExport(request, suggestedName) {
      const { name, contents } = await requestExport(request, suggestedName, base, send)
      download(name, contents)
      return { written: [name] }
    },
    print: async () => window.print(),
    async savePdf() {
      window.print()
      return null
    },
    openExternal(url) {
      if (/^https?:/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer')
    },
    onMenuCommand: () => () => undefined,
    onOpenPaths: () => () => undefined,
  }
}

const accepted: Readonly<Record<ImportKind, readonly string[]>> = {
  files: [],
  folder: [],
  bundle: bundleExtensions,
  // Some programs write RIS as plain text.
  references: [...referenceExtensions, 'txt'],
  style: styleExtensions,
}

/** Shows the browser's own dialog; null when the user closes it. Only works in answer to a click or key. */
function pickFiles(what: ImportKind): Promise<readonly NamedFile[] | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = !singleKinds.includes(what)
  input.accept = accepted[what].map((extension) => `.${extension}`).join(',')
  input.webkitdirectory = what === 'folder'
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].map((file) => ({
        name: file.webkitRelativePath || file.name,
        file,
      }))
      if (what !== 'folder') return resolve(files)
      // A browser lists a folder in an order of its own.
      const inOrder = files.sort((a, b) => (a.name < b.name ? -1 : 1))
      resolve(inOrder.filter(({ name }) => !isHidden(name)))
    })
    input.click()
  })
}

async function requestExport(
  request: ExportRequest,
  suggestedName: string,
  base: string,
  send: typeof fetch,
): Promise<{ name: string; contents: Blob }> {
  const response = await send(`${base}/export`, {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(suggestedName.toWellFormed()) },
    body: JSON.stringify(request),
  }).catch(() => {
    throw new Fault('host/unreachable')
  })
  const [, name] =
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  if (name !== undefined) return { name: decodeURIComponent(name), contents: await response.blob() }
  unwrapOutcome(await askOutcome(async () => response))
  throw new Fault('host/unreachable')
}

function download(name: string, contents: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(contents)
  link.download = name
  link.click()
  // The browser has its own hold on the blob once the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
