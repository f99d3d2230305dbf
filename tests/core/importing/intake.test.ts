import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestWorkbench, type TestWorkbench } from '../../open-test-workbench'

const texts = [0, 1, 2].map(
  (at) => `Bài số ${at}\n\n${`Hai bên nói về việc thứ ${at}. `.repeat(9)}\n`,
)
const which = fc.nat({ max: texts.length - 1 })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), which }) },
  fc.record({ kind: fc.constant('delete' as const), which }),
  fc.record({ kind: fc.constant('key' as const), which }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)

let test: TestWorkbench
let paths: readonly string[]
beforeEach(async () => {
  test = await openTestWorkbench()
  const folder = await mkdtemp(join(test.folder, 'incoming-'))
  paths = texts.map((_, at) => join(folder, `${at}.txt`))
  for (const [at, path] of paths.entries()) await writeFile(path, texts[at] ?? '')
})
afterEach(() => test.close())

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The live articles with each text. */
async function holders(): Promise<readonly (readonly string[])[]> {
  const articles = await test.workbench.listArticles({})
  return texts.map((_, at) =>
    articles.filter(({ title }) => title === `Bài số ${at}`).map(({ id }) => id),
  )
}

async function take(one: Step): Promise<void> {
  const { workbench } = test
  if (!('which' in one)) {
    await workbench[one.kind]({}).catch(() => undefined)
    return
  }
  const articles = (await holders())[one.which] ?? []
  const [first] = articles
  if (one.kind === 'import') {
    const report = await workbench.importFiles({ sources: [{ path: paths[one.which] ?? '' }] })
    expect(report.duplicates.map(({ of }) => of)).toEqual(articles)
    expect(report.imported).toHaveLength(articles.length === 0 ? 1 : 0)
  } else if (first !== undefined && one.kind === 'delete') {
    await workbench.deleteArticles({ articles: [first] })
  } else if (first !== undefined) {
    const { rev, citationKey } = await workbench.openArticle({ article: first })
    await workbench.correctArticle({ article: first, rev, citationKey: `${citationKey}x` })
  }
}

describe('what is taken in a library', () => {
  it('is told rightly after any imports, deletions, new keys and steps back', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        run += 1
        const folder = join(test.folder, `library ${run}`)
        await test.workbench.openLibrary({ kind: 'new', folder })
        for (const one of steps) await take(one)
        const keys = (await test.workbench.listArticles({})).map(({ citationKey }) => citationKey)
        expect(new Set(keys).size).toBe(keys.length)
        const { lines } = await test.workbench.planImport({
          sources: paths.map((path) => ({ path })),
        })
        const live = await holders()
        expect(lines.map(({ kind }) => kind === 'duplicate')).toEqual(
          live.map(({ length }) => length > 0),
        )
      }),
      { numRuns: 30 },
    )
  })
})
