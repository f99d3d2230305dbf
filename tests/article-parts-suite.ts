/** What opening an article in parts promises, over whatever carries the calls. A part of `workbench-suite.ts`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { ArticleId } from '../src/contract/model'
import type { Workbench } from '../src/contract/workbench'
import { readFirstPart, readWhole } from '../src/renderer/reader/read-parts'

interface Subject {
  readonly workbench: Workbench
  readonly folder: string
}

const sentence = 'Đoàn đại biểu cấp cao thăm Viêng Chăn và hội đàm với lãnh đạo Lào. '
const stays = new AbortController().signal

export function describeArticleParts(subject: () => Subject): void {
  let workbench: Workbench
  beforeEach(async () => {
    workbench = subject().workbench
    await workbench.openLibrary({ kind: 'new', folder: join(subject().folder, 'parts') })
  })
  const bring = async (words: string): Promise<ArticleId> => {
    const path = join(subject().folder, 'long.txt')
    await writeFile(path, words)
    const { imported } = await workbench.importFiles({ sources: [{ path }] })
    const [article] = imported
    if (article === undefined) throw new Error('was not imported')
    return article.id
  }

  it('is there at once and whole when it is not long', async () => {
    const id = await bring(`Tin ngắn\n\n${sentence.repeat(20)}`)
    const whole = await workbench.openArticle({ article: id })
    expect(await readFirstPart(workbench, id, stays)).toEqual({
      article: whole,
      length: whole.text.length,
    })
  })

  it.each([
    ['many paragraphs', `${sentence.repeat(4)}\n\n`.repeat(4000)],
    ['one paragraph', sentence.repeat(16_000)],
  ])('is the whole of %s once its parts are joined', async (_, words) => {
    const id = await bring(`Bài rất dài\n\n${words}`)
    const whole = await workbench.openArticle({ article: id })
    expect(await readWhole(workbench, id, stays)).toEqual(whole)
    const first = await readFirstPart(workbench, id, stays)
    expect(first.length).toBe(whole.text.length)
    expect(first.article.text.length).toBeLessThan(100_000)
    expect(whole.text.startsWith(first.article.text)).toBe(true)
    expect(first.article.blocks.at(-1)?.end).toBeLessThanOrEqual(first.article.text.length)
  })
}
