import { afterEach, describe, expect, it } from 'vitest'
import type { BridgeMessage } from '../../src/contract/desktop-bridge'
import type { WorkbenchEvent } from '../../src/contract/exchange'
import { operationNames } from '../../src/contract/operations'
import type { Call, OperationName, Operations } from '../../src/contract/workbench'
import { runDesktop, settle } from './run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async (...options: Parameters<typeof runDesktop>) => {
  desktop = await runDesktop(...options)
  return desktop
}
afterEach(() => desktop.finish())

const nothing = {}
const article = { article: 'vtcnews20241022-kynghidinhthu' }
/** A valid input for each operation: a new operation does not compile without one. */
const inputs: { readonly [Name in OperationName]: Parameters<Operations[Name]>[0] | object } = {
  describeSession: nothing,
  openLibrary: { kind: 'folder', folder: '/home/ann/Lectern/Laos' },
  closeLibrary: nothing,
  changePreferences: { language: 'vi' },
  importFiles: { sources: [{ path: '/home/ann/a.txt' }] },
  planImport: {
    sources: [{ pasted: 'text', content: 'Hà Nội' }, { address: 'https://vtcnews.vn/a' }],
  },
  listUnfinishedImports: nothing,
  resumeImport: { id: 'a' },
  forgetImport: { id: 'a' },
  listArticles: nothing,
  searchArticles: { query: 'lào', filter: {}, sort: 'relevance', offset: 0, limit: 20 },
  openArticle: article,
  lintArticles: { articles: null },
  listTemplates: nothing,
  saveTemplate: { id: null, name: 'a', text: 'b' },
  deleteTemplate: { template: 'a' },
  compareNotes: { format: 'markdown', articles: null, out: '/home/ann/notes' },
  correctArticle: { ...article, title: 'Ký Nghị định thư' },
  changeBlocks: { ...article, starts: [0], kept: false },
  changeBlockLanguage: { ...article, starts: [0], language: 'en' },
  deleteArticles: { articles: ['a'] },
  annotatePassage: { ...article, passage: { start: 0, end: 4 }, tags: [], comment: '' },
  changeAnnotation: { id: 'a', comment: 'b' },
  deleteAnnotations: { ids: ['a'] },
  listAnnotations: { article: null },
  listLabels: nothing,
  addLabel: { name: 'claim', colour: 'green' },
  changeLabel: { id: 'a', name: null },
  moveLabel: { id: 'a', to: 0 },
  deleteLabel: { id: 'a' },
  splitAnnotation: { id: 'a', at: 4 },
  joinAnnotations: { ids: ['a', 'b'] },
  changeAnnotations: { ids: ['a'], addTags: ['b'] },
  renameTag: { from: 'a', to: 'b' },
  findAnnotations: {
    text: '',
    labels: [],
    tags: [],
    entities: [],
    article: null,
    order: 'place',
  },
  describeAnnotations: { ids: ['a'] },
  importAnnotations: { path: '/home/ann/a.json' },
  listTags: nothing,
  addEntity: { kind: 'person', names: [{ text: 'Phan Văn Giang', language: 'vi' }] },
  changeEntity: { id: 'a', kind: 'place' },
  mergeEntities: { kept: 'a', merged: 'b' },
  deleteEntity: { entity: 'a' },
  listEntities: nothing,
  openEntity: { entity: 'a' },
  listMentions: article,
  decideMentions: {
    entity: 'a',
    state: 'accepted',
    mentions: [{ ...article, start: 0, end: 1 }],
  },
  listNotes: { query: 'biên giới', about: null },
  openNote: { note: 'a' },
  addNote: { title: 'Ai ký?', text: '', about: { kind: 'question', id: null } },
  changeNote: { id: 'a', rev: 1, text: 'b' },
  addToNote: { note: 'a', text: '> b' },
  deleteNotes: { notes: ['a'] },
  quotePassage: { ...article, passage: { start: 0, end: 4 } },
  listCollections: nothing,
  addCollection: { name: 'Lào', articles: [] },
  changeCollection: { id: 'a', add: ['b'] },
  deleteCollection: { collection: 'a' },
  describeHistory: nothing,
  undo: nothing,
  redo: nothing,
  listTrash: nothing,
  restoreFromTrash: { items: [{ kind: 'article', id: 'a' }] },
  listBackups: nothing,
  makeBackup: nothing,
  previewRestore: { backup: 'a' },
  restoreBackup: { backup: 'a' },
  checkLibrary: { repair: false },
  previewBundle: { path: '/a/b.zip' },
  previewReferences: { path: '/a/b.ris' },
  attachReferences: { attachments: [{ article: 'a', reference: null }] },
  importBundle: { path: '/home/ann/a.zip' },
  importReferences: { path: '/home/ann/refs.ris' },
  readReferences: { path: '/home/ann/refs.ris' },
  attachReference: { ...article, reference: null },
  retrySaving: nothing,
  rereadArticle: article,
  acceptPlace: { id: 'a' },
  moveAnnotation: { id: 'a', passage: { start: 0, end: 4 } },
  detachAnnotation: { id: 'a' },
  releaseBlocks: { ...article, starts: [0] },
  proposeOutletRules: { ...article, start: 0, kept: false },
  addOutletRule: { ...article, start: 0, kept: false, likeness: 'line' },
  listOutletRules: nothing,
  revokeOutletRule: { rule: 'a' },
  surveyFacts: { articles: ['a'] },
  correctArticles: { articles: [{ article: 'a' }], correction: { place: 'Huế' }, confirm: [] },
  saveElsewhere: { folder: '/home/ann/Lectern/Laos 2' },
  previewExport: { format: 'ris', articles: null },
  exportLibrary: { format: 'ris', articles: null, out: '/home/ann/a.ris' },
  findBackups: { folder: '/somewhere' },
  recoverLibrary: { folder: '/somewhere', backup: 'one', into: '/new' },
  verifyBundle: { path: '/home/ann/a.zip' },
  linkPassages: {
    kind: 'translates',
    from: { ...article, passage: { start: 0, end: 4 } },
    to: { ...article, passage: { start: 5, end: 9 } },
    comment: '',
  },
  changeLink: { id: 'a', kind: 'updates' },
  deleteLinks: { ids: ['a'] },
  listLinks: { article: null },
  alignArticles: { left: 'a', right: 'b' },
  openDesk: nothing,
  openArticlePart: { ...article, from: 0 },
  keepDesk: { panes: [{ article: 'a', share: 1, at: null }], focused: 0 },
}

describe('a call from the window', () => {
  it.each(operationNames.filter((name) => name !== 'describeSession'))(
    '%s reaches the engine and its answer comes back',
    async (operation) => {
      const { bridge } = await start()
      const outcome = await bridge.call(1, operation, inputs[operation])
      expect(outcome).toEqual({ ok: true, value: { operation, input: inputs[operation] } })
    },
  )

  it('describes the session', async () => {
    const { bridge } = await start()
    const outcome = await bridge.call(1, 'describeSession', {})
    expect(outcome).toMatchObject({ ok: true, value: { version: '1.2.3' } })
  })

  it.each(['constructor', 'listen', '__proto__', '', 'listArticles '])(
    'is answered with a fault when it asks for %j',
    async (operation) => {
      const { bridge } = await start()
      expect(await bridge.call(1, operation, {})).toMatchObject({
        ok: false,
        fault: { code: 'operation/unknown' },
      })
    },
  )

  it('is answered with a fault when its input is not valid', async () => {
    const { bridge } = await start()
    expect(await bridge.call(1, 'openArticle', { article: 7 })).toMatchObject({
      ok: false,
      fault: { code: 'input/invalid' },
    })
  })

  it('hears its progress, and can be cancelled', async () => {
    let under: Call | null = null
    const { bridge } = await start({
      answers: {
        importFiles: (_input, call) => {
          under = call
          call.onProgress({ done: 1, total: 2, failed: 0 })
          return new Promise((resolve) =>
            call.signal.addEventListener('abort', () => resolve('stopped')),
          )
        },
      },
    })
    const heard: BridgeMessage[] = []
    bridge.listen((message) => heard.push(message))
    const answer = bridge.call(7, 'importFiles', inputs.importFiles)
    await settle()
    expect(heard).toEqual([{ kind: 'progress', id: 7, progress: { done: 1, total: 2, failed: 0 } }])
    expect(under).toMatchObject({ signal: { aborted: false } })
    bridge.cancel(8)
    bridge.cancel(7)
    expect(await answer).toEqual({ ok: true, value: 'stopped' })
  })

  it('is stopped when its page is loaded anew, and the next page never hears of it', async () => {
    let under: Call | null = null
    const { bridge, window } = await start({
      answers: {
        importFiles: (_input, call) =>
          new Promise((resolve) => {
            under = call
            call.signal.addEventListener('abort', () => resolve('stopped'))
          }),
      },
    })
    const answer = bridge.call(1, 'importFiles', inputs.importFiles)
    await settle()
    window().webContents.reload()
    const sent = window().webContents.sent.length
    expect(await answer).toEqual({ ok: true, value: 'stopped' })
    expect(under).toMatchObject({ signal: { aborted: true } })
    expect(window().webContents.sent).toHaveLength(sent)
  })

  it('has its number to itself on the next page, whatever the last one left running', async () => {
    const stubborn: Call[] = []
    const answers: ((value: string) => void)[] = []
    const { bridge, window } = await start({
      answers: {
        importFiles: (_input, call) =>
          new Promise((resolve) => {
            stubborn.push(call)
            answers.push(resolve)
          }),
      },
    })
    const first = bridge.call(1, 'importFiles', inputs.importFiles)
    await settle()
    window().webContents.reload()
    const second = bridge.call(1, 'importFiles', inputs.importFiles)
    await settle()
    const heard: BridgeMessage[] = []
    bridge.listen((message) => heard.push(message))
    stubborn[0]?.onProgress({ done: 1, total: 1, failed: 0 })
    answers[0]?.('first')
    expect(await first).toEqual({ ok: true, value: 'first' })
    stubborn[1]?.onProgress({ done: 2, total: 2, failed: 0 })
    expect(heard).toMatchObject([{ kind: 'progress', id: 1, progress: { done: 2 } }])
    bridge.cancel(1)
    expect(stubborn[1]?.signal.aborted).toBe(true)
    answers[1]?.('second')
    expect(await second).toEqual({ ok: true, value: 'second' })
  })

  it('may not take the number of a call under way', async () => {
    const { bridge } = await start({
      answers: { importFiles: () => new Promise(() => undefined) },
    })
    void bridge.call(1, 'importFiles', inputs.importFiles)
    await expect(bridge.call(1, 'listArticles', {})).rejects.toThrow(TypeError)
  })
})

describe('an event of the engine', () => {
  const event: WorkbenchEvent = { kind: 'saving', state: 'saved' }

  it('is told to the window, until it stops listening', async () => {
    const { bridge, tell } = await start()
    const heard: BridgeMessage[] = []
    const stop = bridge.listen((message) => heard.push(message))
    tell(event)
    stop()
    tell(event)
    expect(heard).toEqual([{ kind: 'event', event }])
  })

  it('is dropped when there is no window', async () => {
    const { tell, window } = await start()
    const { webContents } = window()
    window().close()
    tell(event)
    expect(webContents.sent).toEqual([])
  })
})
