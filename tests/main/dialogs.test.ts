import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { exportFormats } from '../../src/contract/exchange'
import { runDesktop, session, settle } from './run-desktop'

let desktop: Awaited<ReturnType<typeof runDesktop>>
const start = async (...options: Parameters<typeof runDesktop>) => {
  desktop = await runDesktop(...options)
  return desktop
}
afterEach(() => desktop.finish())
const asked = () => desktop.electron.dialog.asked

describe('choosing what to import', () => {
  it('offers text files and answers the chosen paths', async () => {
    const { bridge, electron } = await start()
    electron.dialog.openAnswer = { canceled: false, filePaths: ['/a.txt', '/b.txt'] }
    expect(await bridge.chooseImport('files')).toEqual(['/a.txt', '/b.txt'])
    expect(asked()).toMatchObject([
      {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Texts, saved pages, documents' }, {}],
      },
    ])
  })

  it('offers a folder', async () => {
    const { bridge, electron } = await start()
    electron.dialog.openAnswer = { canceled: false, filePaths: ['/articles'] }
    expect(await bridge.chooseImport('folder')).toEqual(['/articles'])
    expect(asked()).toMatchObject([{ properties: ['openDirectory'] }])
  })

  it('offers one bundle, one style, or files of references', async () => {
    const { bridge, electron } = await start()
    electron.dialog.openAnswer = { canceled: false, filePaths: ['/a.zip'] }
    expect(await bridge.chooseImport('bundle')).toEqual(['/a.zip'])
    await bridge.chooseImport('style')
    await bridge.chooseImport('references')
    expect(asked()).toMatchObject([
      { properties: ['openFile'], filters: [{ extensions: ['zip'] }, {}] },
      { properties: ['openFile'], filters: [{ extensions: ['csl'] }, {}] },
      {
        properties: ['openFile', 'multiSelections'],
        filters: [{ extensions: ['ris', 'bib', 'json', 'txt'] }, {}],
      },
    ])
  })

  it('answers nothing when the person changed their mind', async () => {
    const { bridge } = await start()
    expect(await bridge.chooseImport('files')).toBeNull()
    expect(await bridge.chooseLibraryFolder('open')).toBeNull()
    expect(await bridge.chooseLibraryFolder('new')).toBeNull()
  })

  it('speaks the person’s language', async () => {
    const preferences = { ...session.preferences, language: 'vi' }
    const { bridge } = await start({
      answers: { describeSession: () => ({ ...session, preferences }) },
    })
    await bridge.chooseImport('files')
    expect(asked()).toMatchObject([{ title: 'Chọn bài để nhập' }])
  })
})

describe('choosing a library', () => {
  it('opens a folder that is there', async () => {
    const { bridge, electron } = await start()
    electron.dialog.openAnswer = { canceled: false, filePaths: ['/home/ann/Lectern/Laos'] }
    expect(await bridge.chooseLibraryFolder('open')).toBe('/home/ann/Lectern/Laos')
    expect(asked()).toMatchObject([{ properties: ['openDirectory'] }])
  })

  it('names one that is not there yet', async () => {
    const { bridge, electron } = await start()
    electron.dialog.saveAnswer = { canceled: false, filePath: '/home/ann/Lectern/New' }
    expect(await bridge.chooseLibraryFolder('new')).toBe('/home/ann/Lectern/New')
    expect(asked()).toMatchObject([{ title: 'Name the new library' }])
  })
})

describe('saving an export', () => {
  it.each(exportFormats)('writes %s where the person says', async (format) => {
    const { bridge, electron } = await start()
    electron.dialog.saveAnswer = { canceled: false, filePath: '/out/here' }
    expect(await bridge.saveExport({ format, articles: ['a'] }, 'name')).toEqual({
      ok: true,
      value: {
        operation: 'exportLibrary',
        input: { format, articles: ['a'], out: '/out/here' },
      },
    })
  })

  it('writes nothing when the person changed their mind', async () => {
    const { bridge, engine } = await start()
    const received = engine().received.length
    expect(await bridge.saveExport({ format: 'ris', articles: null }, 'a.ris')).toEqual({
      ok: true,
      value: null,
    })
    expect(engine().received).toHaveLength(received)
  })

  it.each(['a.ris', '../../a.ris', '/etc/a.ris'])('proposes %j as a name only', async (name) => {
    const { bridge } = await start()
    await bridge.saveExport({ format: 'ris', articles: null }, name)
    expect(asked()).toMatchObject([
      { defaultPath: join(tmpdir(), 'a.ris'), filters: [{ extensions: ['ris'] }] },
    ])
  })

  it('asks nobody about a request that is not valid', async () => {
    const { bridge } = await start()
    const request = { format: 'exe', articles: null } as never
    expect(await bridge.saveExport(request, 'a')).toMatchObject({
      ok: false,
      fault: { code: 'input/invalid' },
    })
    expect(asked()).toEqual([])
  })
})

describe('opening an address', () => {
  it.each([
    ['https://vnexpress.net/a-1.html', ['https://vnexpress.net/a-1.html']],
    ['http://example.org', ['http://example.org/']],
    ['HTTPS://EXAMPLE.ORG/A', ['https://example.org/A']],
    ['file:///etc/passwd', []],
    ['javascript:alert(1)', []],
    ['lectern://open?library=/a', []],
    ['mailto:a@example.org', []],
    ['smb://example.org/a', []],
    ['\\\\example.org\\share', []],
    ['', []],
  ])('%j', async (url, opened) => {
    const { bridge, electron } = await start()
    bridge.openExternal(url)
    await settle()
    expect(electron.shell.opened).toEqual(opened)
  })
})
