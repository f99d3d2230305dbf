import * as v from 'valibot'
import { path, phrase, reference, webAddress, words } from './input-parts'

/** In UTF-16 code units: what an article's file may weigh, in the letters that weigh least. */
const pastedLimit = 8 * 1024 * 1024

export const fileSource = v.object({
  path,
  name: v.optional(words(1000)),
  unreadable: v.optional(words(1000)),
})

export const importSource = v.union([
  fileSource,
  v.object({
    pasted: v.picklist(['text', 'html'] as const),
    content: words(pastedLimit),
    title: v.optional(phrase(300)),
  }),
  v.object({ address: webAddress }),
])
const sources = v.object({
  sources: v.pipe(v.array(importSource), v.minLength(1), v.maxLength(100_000)),
})
const one = v.object({ id: reference })

export const importInputs = {
  planImport: sources,
  importFiles: sources,
  listUnfinishedImports: v.object({}),
  resumeImport: one,
  forgetImport: one,
}
