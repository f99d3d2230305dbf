/** An article in English and what a Vietnamese paper made of it: the same points, with a long piece of its own between them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './launch'
import { articleText, importFiles, openBeside, openSamples } from './library-steps'

export const englishReport = 'Sixteen points agreed on the river'
export const vietnameseReport = 'Mười sáu điểm được thống nhất về dòng sông'

const towns = 'Pakse Savannakhet Thakhek Paksan Attapeu Salavan Sekong Xieng'.split(' ')
const town = (point: number): string => `${towns[point % towns.length]}${point}`
const points = Array.from({ length: 16 }, (_, at) => at + 1)

/** How the paragraph about a point begins. */
export const english = (point: number): string => `On ${point} October delegation ${point * 137}`
export const vietnamese = (point: number): string => `Ngày ${point}/10 đoàn số ${point * 137}`

const englishText = [
  englishReport,
  ...points.map(
    (point) =>
      `${english(point)} met in ${town(point)} and agreed on ${point * 1111} cubic metres a day, as the two sides had wished for a long time before they sat down together.`,
  ),
].join('\n\n')

const ownPiece = Array.from(
  { length: 12 },
  (_, at) =>
    `Người dân ven sông kể lại chuyện mùa nước nổi, phần ${'abcdefghijkl'[at]}, khi cả làng cùng nhau đắp bờ, giữ lúa và chờ con nước rút, một câu chuyện dài mà bài báo kia không nhắc đến.`,
)
const vietnameseText = [
  vietnameseReport,
  ...points.flatMap((point) => [
    `${vietnamese(point)} họp tại ${town(point)} và thống nhất mức ${point * 1111} mét khối mỗi ngày, đúng như hai bên mong muốn từ lâu trước khi ngồi lại với nhau.`,
    ...(point === 4 ? ownPiece : []),
  ]),
].join('\n\n')

/** Opens both side by side, the English one on the left. */
export async function openParallel(page: Page, home: string): Promise<void> {
  const files = [
    [join(home, 'river.txt'), englishText],
    [join(home, 'sông.txt'), vietnameseText],
  ] as const
  for (const [path, text] of files) await writeFile(path, text)
  await openSamples(page)
  await importFiles(
    page,
    files.map(([path]) => path),
  )
  await openBeside(page, [englishReport, vietnameseReport])
  await expect(articleText(page, vietnameseReport)).toContainText(vietnamese(1))
}
