import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuCommand, menuCommands } from '../../src/contract/desktop-bridge'
import type { RecentLibrary } from '../../src/contract/exchange'
import { languages } from '../../src/contract/model'
import { type MenuContents, menuTemplate } from '../../src/main/menu'

const platforms = ['linux', 'win32', 'darwin']
const recent = { name: 'Laos & Vietnam', folder: '/home/ann/Lectern/Laos' } as RecentLibrary
const run: MenuCommand[] = []
const opened: string[] = []
const contents = (change: Partial<MenuContents> = {}): MenuContents => ({
  language: 'en',
  platform: 'linux',
  recent: [recent],
  developerTools: false,
  run: (command) => run.push(command),
  openLibrary: (folder) => opened.push(folder),
  ...change,
})
const itemsOf = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
const items = (change?: Partial<MenuContents>) => itemsOf(menuTemplate(contents(change)))
// The template's own click takes what only the runtime has.
const click = (item: MenuItemConstructorOptions | undefined) =>
  Reflect.apply(item?.click ?? (() => undefined), null, [])

describe.each(languages)('the menu in %s', (language) => {
  it.each(platforms)('holds every command once and runs it, on %s', (platform) => {
    const all = items({ language, platform })
    for (const command of menuCommands) {
      const found = all.filter(({ id }) => id === command)
      expect(found, command).toHaveLength(1)
      run.length = 0
      click(found[0])
      expect(run).toEqual([command])
    }
  })

  it.each(platforms)('has a name for everything, on %s', (platform) => {
    for (const item of items({ language, platform, developerTools: false }))
      if (item.type !== 'separator') expect(item.label).toMatch(/\S/)
  })

  it('gives no two commands one key', () => {
    const keys = items({ language }).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the menu', () => {
  it('says nothing in English when it speaks Vietnamese', () => {
    const english = new Set(items().map(({ label }) => label))
    const vietnamese = items({ language: 'vi' }).flatMap(({ label }) => label ?? [])
    const names = new Set(['Laos && Vietnam'])
    expect(vietnamese.filter((label) => english.has(label) && !names.has(label))).toEqual([])
  })

  it('opens a recent library, whose name is shown as it is', () => {
    const item = items().find(({ sublabel }) => sublabel === recent.folder)
    expect(item?.label).toBe('Laos && Vietnam')
    click(item)
    expect(opened).toEqual([recent.folder])
  })

  it('offers no recent libraries when there are none', () => {
    const item = items({ recent: [] }).find(({ label }) => label === 'Open recent')
    expect(item).toMatchObject({ enabled: false, submenu: [] })
  })

  it.each([
    ['darwin', ['about', 'services', 'hide', 'quit', 'close', 'minimize', 'window', 'copy']],
    ['linux', ['about', 'quit', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen']],
    ['win32', ['about', 'quit', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen']],
  ] as const)('has the system’s own items on %s, each once', (platform, roles) => {
    const present = items({ platform }).flatMap(({ role }) => role ?? [])
    expect(present).toEqual(expect.arrayContaining([...roles]))
    expect(new Set(present).size).toBe(present.length)
  })

  it('offers developer tools only where they exist', () => {
    const roles = (developerTools: boolean) => items({ developerTools }).map(({ role }) => role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })
})
