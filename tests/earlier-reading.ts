/** A library as a Lectern with other rules of reading left it: the article's text is not what its original gives today. */

import { readArticle } from '../src/core/articles/read-article'
import { openLibrary } from '../src/core/library/open-library'
import { createIdSource } from '../src/core/new-id'
import { sha256Of } from '../src/core/storage/content-files'

/** Puts another text in the place of each article's. The library must be closed. */
export async function leaveEarlierReading(
  folder: string,
  rewrite: (text: string) => string,
): Promise<void> {
  const now = () => new Date()
  const library = await openLibrary(folder, {
    now,
    newId: createIdSource(now),
    emit: () => undefined,
  })
  await library.inTurn(async () => {
    for (const record of [...library.records.articles.values()]) {
      const text = rewrite(await library.texts.read(record.textSha256))
      const textSha256 = sha256Of(text)
      await library.texts.add(textSha256, text)
      const { blocks, ...facts } = readArticle(text, record.source)
      const rev = record.rev + 1
      const earlier = { ...record, ...facts, blocks: [...blocks], textSha256, rev }
      await library.write([{ table: 'articles', record: earlier }], 'importFiles')
    }
  })
  await library.close()
}
