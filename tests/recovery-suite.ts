/** What the program promises about a library that is damaged or gone, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LibrarySummary } from '../src/contract/exchange'
import type { Workbench } from '../src/contract/workbench'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

export function describeRecovery(subject: () => Subject): void {
  let workbench: Workbench
  let library: LibrarySummary
  const at = (name: string) => join(subject().folder, name)

  beforeEach(async () => {
    workbench = subject().workbench
    library = await workbench.openLibrary({ kind: 'new', folder: at('first') })
    const incoming = at('incoming')
    await mkdir(incoming, { recursive: true })
    for (const name of ['một', 'hai'])
      await writeFile(join(incoming, `${name}.txt`), `Tin ${name}\n\nThăm Viêng Chăn.\n`)
    const { imported } = await workbench.importFiles({ sources: [{ path: incoming }] })
    for (const [n, { id }] of imported.entries())
      await workbench.annotatePassage({
        article: id,
        passage: { quote: 'Viêng Chăn' },
        tags: [],
        comment: `comment ${n}`,
      })
  })

  const comments = async () =>
    (await workbench.listAnnotations({ article: null })).map(({ comment }) => comment).sort()
  const journalFile = async () => {
    const [name = ''] = (await readdir(join(library.folder, 'journal'))).filter((entry) =>
      entry.endsWith('.jsonl'),
    )
    return join(library.folder, 'journal', name)
  }
  const damageRecord = async (words: string) => {
    const path = await journalFile()
    const bytes = await readFile(path)
    const place = bytes.indexOf(words)
    expect(place).toBeGreaterThan(0)
    bytes[place] = (bytes[place] ?? 0) ^ 1
    await writeFile(path, bytes)
  }
  const openAgain = () => workbench.openLibrary({ kind: 'folder', folder: library.folder })

  describe('a library that is damaged in part', () => {
    it('opens with the rest, says how much is missing, and sets the damaged file aside', async () => {
      await workbench.closeLibrary({})
      await damageRecord('comment 1')
      const opened = await openAgain()
      expect(opened.damage).toEqual({ files: 1, records: 1, isRestored: false })
      expect(await comments()).toEqual(['comment 0'])
      expect((await workbench.describeSession({})).library?.damage).toEqual(opened.damage)
      await workbench.closeLibrary({})
      const quarantined = await readdir(join(library.folder, 'quarantine'))
      expect(quarantined).toEqual([expect.stringMatching(/^journal-000001\.jsonl/)])
      const kept = await readFile(join(library.folder, 'quarantine', quarantined[0] ?? ''), 'utf8')
      expect(kept).toContain('omment 1')
    })

    it('is found by the check, which says what was damaged and brings it back from a backup', async () => {
      await workbench.makeBackup({})
      await workbench.closeLibrary({})
      await damageRecord('comment 1')
      await openAgain()
      const { findings } = await workbench.checkLibrary({ repair: true })
      expect(findings.slice(0, 2)).toMatchObject([
        { code: 'table/damaged', count: 1, examples: ['journal/000001.jsonl'] },
        { code: 'record/lost', count: 1, repaired: 1 },
      ])
      expect(await comments()).toEqual(['comment 0', 'comment 1'])
    })

    it('is found by the check while it is open, in the tables and in the kept journal', async () => {
      await workbench.closeLibrary({})
      await damageRecord('comment 1')
      await openAgain()
      // What was damaged is written anew, and its journal kept.
      const kept = async () => {
        const names = await readdir(join(library.folder, 'journal', 'covered')).catch(() => [])
        return names.filter((name) => name.endsWith('.gz'))
      }
      await expect.poll(async () => (await kept()).length).toBeGreaterThan(0)
      const table = join(library.folder, 'tables', 'articles', '0001.jsonl')
      const bytes = await readFile(table)
      bytes[bytes.length - 20] = 0
      await writeFile(table, bytes)
      const [name = ''] = await kept()
      await writeFile(join(library.folder, 'journal', 'covered', name), 'not gzip')
      const { findings } = await workbench.checkLibrary({ repair: false })
      expect(findings.filter(({ code }) => code.endsWith('/altered'))).toMatchObject([
        { code: 'table/altered', count: 1, examples: ['tables/articles/0001.jsonl'] },
        { code: 'journal/altered', count: 1, examples: [`journal/covered/${name}`] },
      ])
    })

    it('is searched whole again when its index and a text are lost, once the check put them right', async () => {
      const search = () =>
        workbench.searchArticles({
          query: 'Viêng Chăn',
          filter: {},
          sort: 'relevance',
          offset: 0,
          limit: 10,
        })
      await workbench.closeLibrary({})
      await rm(join(library.folder, 'index'), { recursive: true })
      const [text = ''] = (
        await readdir(join(library.folder, 'texts'), { recursive: true })
      ).filter((name) => name.endsWith('.txt'))
      await rm(join(library.folder, 'texts', text))
      await openAgain()
      expect((await search()).total).toBe(1)
      const { findings } = await workbench.checkLibrary({ repair: true })
      expect(findings).toMatchObject([
        { code: 'text/missing', count: 1, repaired: 1 },
        { code: 'index/incomplete', count: 1, repaired: 1 },
      ])
      expect((await search()).total).toBe(2)
    })

    it('builds its index again when that is cut short', async () => {
      await workbench.closeLibrary({})
      const index = join(library.folder, 'index', 'search.txt')
      const bytes = await readFile(index)
      await writeFile(index, bytes.subarray(0, bytes.length - 30))
      await openAgain()
      const asked = { query: 'Viêng Chăn', filter: {}, sort: 'relevance' } as const
      expect((await workbench.searchArticles({ ...asked, offset: 0, limit: 10 })).total).toBe(2)
      expect((await workbench.checkLibrary({ repair: false })).findings).toEqual([])
    })

    it('says nothing of damage while it is whole', async () => {
      await workbench.closeLibrary({})
      expect(await openAgain()).not.toHaveProperty('damage')
    })
  })

  describe('a library that cannot be opened', () => {
    const ruin = async () => {
      const backup = await workbench.makeBackup({})
      await workbench.closeLibrary({})
      await writeFile(join(library.folder, 'library.json'), '{"half": ')
      await expect(openAgain()).rejects.toMatchObject({ code: 'library/damaged' })
      return backup
    }

    it('shows its backups, and goes on in a new folder with its texts', async () => {
      const backup = await ruin()
      const before = await readdir(library.folder, { recursive: true })
      expect(await workbench.findBackups({ folder: library.folder })).toEqual([backup])
      const recovered = await workbench.recoverLibrary({
        folder: library.folder,
        backup: backup.name,
        into: at('second'),
      })
      expect(recovered).toMatchObject({
        library: { folder: at('second'), name: 'second', articles: 2, annotations: 2 },
        backup,
        missing: 0,
      })
      expect(await comments()).toEqual(['comment 0', 'comment 1'])
      const [article] = await workbench.listArticles({})
      const { text } = await workbench.openArticle({ article: article?.id ?? '' })
      expect(text).toContain('Viêng Chăn')
      expect((await workbench.checkLibrary({ repair: false })).findings).toEqual([])
      // The damaged one is only read.
      expect(await readdir(library.folder, { recursive: true })).toEqual(before)
    })

    it('brings the trash along', async () => {
      const [article] = await workbench.listArticles({})
      await workbench.deleteArticles({ articles: [article?.id ?? ''] })
      const { name } = await ruin()
      await workbench.recoverLibrary({ folder: library.folder, backup: name, into: at('second') })
      const [item] = await workbench.listTrash({})
      await workbench.restoreFromTrash({ items: [{ kind: 'article', id: item?.id ?? '' }] })
      expect(await comments()).toEqual(['comment 0', 'comment 1'])
      expect((await workbench.openArticle({ article: item?.id ?? '' })).text).toContain('Tin')
    })

    it('is found outside when its folder is gone, and says how many files are with it', async () => {
      const backup = await workbench.makeBackup({})
      await workbench.closeLibrary({})
      await rm(library.folder, { recursive: true })
      const [found] = await workbench.findBackups({ folder: library.folder })
      expect(found).toEqual({ ...backup, places: ['outside'] })
      const { missing } = await workbench.recoverLibrary({
        folder: library.folder,
        backup: backup.name,
        into: at('second'),
      })
      expect(missing).toBe(4)
      expect(await comments()).toEqual(['comment 0', 'comment 1'])
    })

    it('is recovered from the path of a backup alone', async () => {
      const { name } = await ruin()
      const backup = join(library.folder, 'backups', name)
      const into = at('second')
      const recovered = await workbench.recoverLibrary({ folder: null, backup, into })
      expect(recovered).toMatchObject({ library: { articles: 2 }, missing: 0 })
    })

    it('leaves nothing behind, and the open library open, when it cannot be recovered', async () => {
      const { name } = await ruin()
      await workbench.openLibrary({ kind: 'new', folder: at('other') })
      const backup = join(library.folder, 'backups', name)
      const choice = { folder: library.folder, backup, into: at('second') }
      await writeFile(backup, 'no backup')
      await expect(workbench.recoverLibrary(choice)).rejects.toMatchObject({
        code: 'backup/unreadable',
      })
      await expect(workbench.recoverLibrary({ ...choice, backup: 'none' })).rejects.toMatchObject({
        code: 'backup/not-found',
      })
      expect(await readdir(subject().folder)).not.toContain('second')
      expect((await workbench.describeSession({})).library?.folder).toBe(at('other'))
    })

    it('refuses a folder that holds anything', async () => {
      const { name } = await ruin()
      await expect(
        workbench.recoverLibrary({ folder: library.folder, backup: name, into: at('incoming') }),
      ).rejects.toMatchObject({ code: 'library/foreign' })
      expect(await readdir(at('incoming'))).toHaveLength(2)
    })
  })

  describe('opening what is open already', () => {
    it('answers how it stands now, however its folder is written', async () => {
      await workbench.addLabel({ name: 'mới', colour: 'blue' })
      const [article] = await workbench.listArticles({})
      await workbench.deleteArticles({ articles: [article?.id ?? ''] })
      expect(await openAgain()).toMatchObject({ articles: 1, annotations: 1 })
      await symlink(library.folder, at('alias'))
      expect(await workbench.openLibrary({ kind: 'folder', folder: at('alias') })).toMatchObject({
        folder: library.folder,
        articles: 1,
      })
      expect(await openAgain()).not.toHaveProperty('readOnly')
    })

    it('opens a library that came in its place, not the one that was moved away', async () => {
      const copy = at('copy')
      await workbench.closeLibrary({})
      await cp(library.folder, copy, { recursive: true })
      await openAgain()
      const [article] = await workbench.listArticles({})
      await workbench.deleteArticles({ articles: [article?.id ?? ''] })
      await rename(library.folder, at('away'))
      await rename(copy, library.folder)
      expect(await openAgain()).toMatchObject({ articles: 2 })
    })
  })
}
