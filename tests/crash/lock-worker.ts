/** Opens a library, says whether it got it for writing, follows or writes until its input ends. */
import { writeSync } from 'node:fs'
import { openLibrary } from '../../src/core/library/open-library'
import { createIdSource } from '../../src/core/new-id'
import { annotationPut } from './made-up-records'

const [folder = '', name = ''] = process.argv.slice(2)
const say = (what: unknown) => writeSync(1, `${JSON.stringify(what)}\n`)
const newId = createIdSource(() => new Date())
const library = await openLibrary(folder, {
  now: () => new Date(),
  newId,
  emit: (event) => {
    if (event.kind === 'changed' && library.readOnly !== null)
      for (const { id, comment } of library.records.annotations.values())
        if (!seen.has(id)) {
          seen.add(id)
          say({ saw: comment, after: Date.now() - Number(comment.split(' ')[1]) })
        }
  },
  who: name,
})
const seen = new Set<string>(library.records.annotations.keys())
say({ role: library.readOnly === null ? 'writer' : 'reader' })
if (library.readOnly === null) {
  for (let n = 0; n < 5; n++) {
    await library.inTurn(() =>
      library.commit('test', [annotationPut(newId(), 1, `${name} ${Date.now()}`)]),
    )
    say({ wrote: n })
  }
} else {
  const refused = await library
    .inTurn(() => library.commit('test', [annotationPut(newId(), 1, `${name} 0`)]))
    .then(() => null)
    .catch((error: { code: string }) => error.code)
  say({ refused })
}
process.stdin.on('end', () => void library.close().then(() => process.exit(0)))
process.stdin.resume()
