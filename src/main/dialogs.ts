import { basename, join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  shell,
} from 'electron'
import type { Carrier } from '../contract/carrier'
import { exportExtensions } from '../contract/export-extensions'
import { type Outcome, toFaultData } from '../contract/fault'
import { bundleExtensions, referenceExtensions, styleExtensions } from '../contract/import-kinds'
import type { Language } from '../contract/model'
import { parseInput } from '../contract/operations'
import { answer, hear } from './ipc'
import { words } from './words'

export interface DialogSurroundings {
  readonly window: () => BrowserWindow | null
  readonly language: () => Language
  /** Where a new library is proposed. */
  readonly librariesFolder: string
  readonly carrier: Carrier
}

// What articles are usually called; what a file is, its bytes say.
const articleExtensions = [
  ...['txt', 'text', 'md', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'epub'],
]

type Say = (word: keyof typeof words) => string

/** Answers the bridge's native dialogs and its request to open an address. */
export function handleDialogs(surroundings: DialogSurroundings): void {
  const { language, librariesFolder } = surroundings
  const say: Say = (word) => words[word][language()]

  answer('chooseImport', async (_event, what) => {
    const chosen = await showOpen(surroundings, importDialog(what, say))
    return chosen.length === 0 ? null : chosen
  })
  answer('chooseLibraryFolder', async (_event, purpose) => {
    if (purpose === 'new')
      return showSave(surroundings, {
        title: say('nameLibrary'),
        buttonLabel: say('create'),
        defaultPath: join(librariesFolder, say('libraryName')),
      })
    const [folder = null] = await showOpen(surroundings, {
      title: say(purpose === 'notes' ? 'chooseExport' : 'chooseLibrary'),
      ...(purpose !== 'notes' && { defaultPath: librariesFolder }),
      properties: ['openDirectory', ...(purpose === 'notes' ? (['createDirectory'] as const) : [])],
    })
    return folder
  })
  answer('saveExport', (_event, request, suggestedName) =>
    saveExport(surroundings, request, String(suggestedName)),
  )
  hear('openExternal', (_event, url) => openExternal(String(url)))
}

/** The dialog for what a window asks to bring in; what it asks for is not to be trusted. */
function importDialog(what: unknown, say: Say): OpenDialogOptions {
  const all = { name: say('allFiles'), extensions: ['*'] }
  const files = (
    title: string,
    name: string,
    extensions: readonly string[],
  ): OpenDialogOptions => ({
    title,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name, extensions: [...extensions] }, all],
  })
  switch (what) {
    case 'folder':
      return { title: say('chooseFolder'), properties: ['openDirectory'] }
    case 'bundle':
      return oneOf(files(say('chooseBundle'), say('bundleFiles'), bundleExtensions))
    case 'style':
      return oneOf(files(say('chooseStyle'), say('styleFiles'), styleExtensions))
    case 'references':
      return files(say('chooseReferences'), say('referenceFiles'), [...referenceExtensions, 'txt'])
    default:
      return files(say('chooseFiles'), say('articleFiles'), articleExtensions)
  }
}

const oneOf = (dialog: OpenDialogOptions): OpenDialogOptions => ({
  ...dialog,
  properties: ['openFile'],
})

async function saveExport(
  surroundings: DialogSurroundings,
  input: unknown,
  suggestedName: string,
): Promise<Outcome<unknown>> {
  try {
    const request = parseInput('previewExport', input)
    const extension = exportExtensions[request.format]
    const out = await showSave(surroundings, {
      title: words.chooseExport[surroundings.language()],
      defaultPath: join(app.getPath('documents'), basename(suggestedName)),
      filters: extension === null ? [] : [{ name: extension, extensions: [extension] }],
    })
    if (out === null) return { ok: true, value: null }
    return await surroundings.carrier.call('exportLibrary', { ...request, out }, unwatched)
  } catch (error) {
    return { ok: false, fault: toFaultData(error) }
  }
}

const unwatched = { signal: new AbortController().signal, onProgress: () => undefined }

/** Opens an http or https address in the person's browser; anything else is ignored. */
function openExternal(url: string): void {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address !== null && /^https?:$/.test(address.protocol)) void shell.openExternal(address.href)
}

async function showOpen(
  { window }: DialogSurroundings,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const parent = window()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? [] : filePaths
}

/** Asks for a place to save at; null when the person changed their mind. */
export async function showSave(
  { window }: Pick<DialogSurroundings, 'window'>,
  options: { title: string; defaultPath: string; buttonLabel?: string; filters?: FileFilter[] },
): Promise<string | null> {
  const parent = window()
  const asked = {
    ...options,
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(asked)
    : dialog.showSaveDialog(parent, asked))
  return canceled || filePath === '' ? null : filePath
}
